import { expect, test } from 'vitest'
import { callBot, OFFICER, startOffice } from './office.ts'

async function sendRich(html: string, extra: object = {}) {
  const emulator = await startOffice()
  return callBot(emulator, 'sendRichMessage', { chat_id: OFFICER, rich_message: { html, ...extra } })
}

async function blocksOf(html: string, extra?: object) {
  return (await sendRich(html, extra)).result.rich_message.blocks
}

test('headings, paragraphs, lines and footers', async () => {
  expect(await blocksOf('<h2>Tổng hợp</h2>\n một\n hai <hr/> <p>ba<br>bốn</p><footer>hết</footer>')).toEqual([
    { type: 'heading', text: 'Tổng hợp', size: 2 },
    { type: 'paragraph', text: 'một hai' },
    { type: 'divider' },
    { type: 'paragraph', text: ['ba', '\n', 'bốn'] },
    { type: 'footer', text: 'hết' },
  ])
})

test('formatting within text nests', async () => {
  expect(
    await blocksOf('<p>a <b>b <i>c</i></b> <mark>d</mark><sub>e</sub><sup>f</sup> <code>/x</code></p>'),
  ).toEqual([
    {
      type: 'paragraph',
      text: [
        'a ',
        { type: 'bold', text: ['b ', { type: 'italic', text: 'c' }] },
        ' ',
        { type: 'marked', text: 'd' },
        { type: 'subscript', text: 'e' },
        { type: 'superscript', text: 'f' },
        ' ',
        { type: 'code', text: '/x' },
      ],
    },
  ])
})

test('links, commands and mentions are found, unless that is switched off', async () => {
  const html = '<p>/tonghop @noivu <a href="t.me/x">x</a> <a href="#y">y</a></p>'
  expect(await blocksOf(html)).toEqual([
    {
      type: 'paragraph',
      text: [
        { type: 'bot_command', text: '/tonghop', bot_command: '/tonghop' },
        ' ',
        { type: 'mention', text: '@noivu', username: 'noivu' },
        ' ',
        { type: 'url', text: 'x', url: 'http://t.me/x' },
        ' ',
        { type: 'anchor_link', text: 'y', anchor_name: 'y' },
      ],
    },
  ])
  expect(await blocksOf('<p>/tonghop</p>', { skip_entity_detection: true })).toEqual([
    { type: 'paragraph', text: '/tonghop' },
  ])
})

test('tables', async () => {
  const html = `<table bordered striped><caption>Tiến độ</caption>
    <tr><th>Đơn vị</th><th align="right">Xong</th></tr>
    <tr><td colspan="2" rowspan="3" align="center" valign="middle"><b>7/14</b></td></tr><tr><td></td></tr></table>`
  expect(await blocksOf(html)).toEqual([
    {
      type: 'table',
      caption: 'Tiến độ',
      is_bordered: true,
      is_striped: true,
      cells: [
        [
          { text: 'Đơn vị', is_header: true, align: 'left', valign: 'top' },
          { text: 'Xong', is_header: true, align: 'right', valign: 'top' },
        ],
        [
          {
            text: { type: 'bold', text: '7/14' },
            colspan: 2,
            rowspan: 3,
            align: 'center',
            valign: 'middle',
          },
        ],
        [{ align: 'left', valign: 'top' }],
      ],
    },
  ])
})

test('lists: bullets, checkboxes, numbers of every kind, nesting', async () => {
  const [bullets, numbers, letters] = await blocksOf(
    `<ul><li><input type="checkbox" checked>xong</li><li><input type="checkbox">chưa<ol><li>con</li></ol></li></ul>
     <ol start="3" reversed><li>c</li><li>b</li></ol><ol type="I"><li value="4">d</li></ol>`,
  )
  expect(bullets.items).toMatchObject([
    { label: '•', has_checkbox: true, is_checked: true, blocks: [{ type: 'paragraph', text: 'xong' }] },
    {
      label: '•',
      has_checkbox: true,
      blocks: [{ text: 'chưa' }, { type: 'list', items: [{ label: '1.' }] }],
    },
  ])
  expect(bullets.items[1].is_checked).toBeUndefined()
  expect(numbers.items).toMatchObject([
    { label: '3.', value: 3 },
    { label: '2.', value: 2 },
  ])
  expect(letters.items).toMatchObject([{ label: 'IV.', value: 4, type: 'I' }])
})

test('quotations, details and code', async () => {
  const html = `<blockquote>a<cite>Ai</cite></blockquote><aside>b</aside>
    <details open><summary>Chi tiết</summary><p>c</p></details><pre><code class="language-sql">x
  y</code></pre>`
  expect(await blocksOf(html)).toEqual([
    { type: 'blockquote', blocks: [{ type: 'paragraph', text: 'a' }], credit: 'Ai' },
    { type: 'pullquote', text: 'b' },
    { type: 'details', summary: 'Chi tiết', blocks: [{ type: 'paragraph', text: 'c' }], is_open: true },
    { type: 'pre', text: 'x\n  y', language: 'sql' },
  ])
})

const row = (cells: number) => `<tr>${'<td>x</td>'.repeat(cells)}</tr>`

test.each([
  ['an unknown tag', '<div>x</div>', `can't parse entities: Unsupported start tag "div" at byte offset 0`],
  [
    'a tag that stays open',
    '<p>x',
    `can't parse entities: Can't find end tag corresponding to start tag "p"`,
  ],
  [
    'tags that cross',
    '<p><b>x</p></b>',
    `can't parse entities: Unmatched end tag at byte offset 7, expected "</b>", found "</p>"`,
  ],
  [
    'a tbody, which Telegram does not know',
    '<table><tbody></tbody></table>',
    `can't parse entities: Unsupported start tag "tbody" at byte offset 7`,
  ],
  ['nothing', ' ', 'message text is empty'],
  ['only empty paragraphs', '<p> </p>', 'message text is empty'],
  ['32,769 characters', `<p>${'ộ'.repeat(32_769)}</p>`, 'message is too long'],
  ['501 blocks', '<p>x</p>'.repeat(501), 'rich message has too many blocks'],
  ['rows count as blocks', `<table>${row(1).repeat(500)}</table>`, 'rich message has too many blocks'],
  ['21 columns', `<table>${row(21)}</table>`, 'rich message table has too many columns'],
  [
    'columns that a cell from above takes',
    `<table><tr><td rowspan="2" colspan="2">x</td></tr>${row(19)}</table>`,
    'rich message table has too many columns',
  ],
  ['17 levels', `${'<b>'.repeat(17)}x`, `can't parse entities: Too many nested tags at byte offset 48`],
])('refused: %s', async (_, html, refusal) => {
  expect(await sendRich(html)).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${refusal}` })
})

test('what is just within the limits goes through', async () => {
  expect((await sendRich(`<p>${'😀'.repeat(32_768)}</p>`)).ok).toBe(true)
  expect((await sendRich(`<table>${row(20).repeat(499)}</table>`)).ok).toBe(true)
})

test('Markdown is refused, and both at once', async () => {
  expect((await sendRich('x', { markdown: 'x' })).description).toContain('exactly one')
  const emulator = await startOffice()
  const answer = await callBot(emulator, 'sendRichMessage', {
    chat_id: OFFICER,
    rich_message: { markdown: 'x' },
  })
  expect(answer).toMatchObject({ ok: false, error_code: 400 })
})

test('editMessageText turns a text into a rich message and back', async () => {
  const emulator = await startOffice()
  const { result } = await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'Chào' })
  const target = { chat_id: OFFICER, message_id: result.message_id }
  const rich = await callBot(emulator, 'editMessageText', {
    ...target,
    rich_message: { html: '<h1>Chào</h1>' },
  })
  expect(rich.result).toMatchObject({
    rich_message: { blocks: [{ type: 'heading' }] },
    edit_date: 1320908400,
  })
  expect(rich.result.text).toBeUndefined()
  const again = await callBot(emulator, 'editMessageText', {
    ...target,
    rich_message: { html: '<h1>Chào</h1>' },
  })
  expect(again.description).toContain('message is not modified')
  const plain = await callBot(emulator, 'editMessageText', { ...target, text: 'Thôi' })
  expect(plain.result.rich_message).toBeUndefined()
  expect(emulator.chats(OFFICER)[0]).toMatchObject({ last: { text: 'Thôi' } })
})
