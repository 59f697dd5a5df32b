import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectEntities } from '../../src/emulator/markup/auto-entities.ts'
import { parseHtml } from '../../src/emulator/markup/html-entities.ts'

test.each([
  [
    '<b>đậm</b> và <i>nghiêng</i>',
    'đậm và nghiêng',
    [
      ['bold', 0, 3],
      ['italic', 7, 7],
    ],
  ],
  [
    '<u>a</u><ins>b</ins><s>c</s><del>d</del><strike>e</strike>',
    'abcde',
    [
      ['underline', 0, 1],
      ['underline', 1, 1],
      ['strikethrough', 2, 1],
      ['strikethrough', 3, 1],
      ['strikethrough', 4, 1],
    ],
  ],
  [
    '<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>',
    'xy',
    [
      ['spoiler', 0, 1],
      ['spoiler', 1, 1],
    ],
  ],
  [
    '<b>ngoài <i>trong</i></b>',
    'ngoài trong',
    [
      ['bold', 0, 11],
      ['italic', 6, 5],
    ],
  ],
  [
    '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
    'ab',
    [
      ['blockquote', 0, 1],
      ['expandable_blockquote', 1, 1],
    ],
  ],
  ['😀<b>x</b>', '😀x', [['bold', 2, 1]]],
  ['<B>x</B>', 'x', [['bold', 0, 1]]],
  ['<b></b>x', 'x', []],
  ['<b>x</>', 'x', [['bold', 0, 1]]],
  ['<code>a <b>b</b></code>', 'a b', [['code', 0, 3]]],
])('%s', (html, text, entities) => {
  expect(parseHtml(html)).toEqual({
    text,
    entities: entities.map(([type, offset, length]) => ({ type, offset, length })),
  })
})

test('links keep their address, and lose it when it is none', () => {
  expect(parseHtml('<a href="t.me/x?a=1&amp;b=2">x</a>')).toEqual({
    text: 'x',
    entities: [{ type: 'text_link', offset: 0, length: 1, url: 'http://t.me/x?a=1&b=2' }],
  })
  expect(parseHtml('<a href="không">x</a>')).toEqual({ text: 'x', entities: [] })
})

test('pre and code together are code in a language', () => {
  const block = { type: 'pre', offset: 0, length: 1, language: 'sql' }
  expect(parseHtml('<pre><code class="language-sql">x</code></pre>')).toEqual({
    text: 'x',
    entities: [block],
  })
})

test('character references: the four named ones and numbers; others stay', () => {
  expect(parseHtml('&lt;&gt;&amp;&quot; &#273;&#x111; &nbsp; A & B &amp')).toEqual({
    text: '<>&" đđ &nbsp; A & B &',
    entities: [],
  })
})

test('any text survives escaping', () => {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(parseHtml(`<b>${escaped(text)}</b>`)).toMatchObject({ text })
    }),
  )
})

test('no input crashes the parser, and every entity lies within its text', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</b>',
    '<a href="',
    '">',
    '</a>',
    '<',
    '>',
    '&',
    '&#',
    ';',
    'ộ',
    '😀',
    ' ',
    '/',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const parsed = parseHtml(pieces.join(''))
      if ('problem' in parsed) return
      for (const { offset, length } of parsed.entities) {
        expect(offset + length).toBeLessThanOrEqual(parsed.text.length)
        expect(length).toBeGreaterThan(0)
      }
    }),
  )
})

test.each([
  ['/tonghop', [['bot_command', '/tonghop']]],
  ['/tonghop@giao_ban_bot tuần này', [['bot_command', '/tonghop@giao_ban_bot']]],
  ['Văn bản 953/UBND-NV, 18/2016/QĐ-UBND', []],
  ['đã xong 7/14 đơn vị, hạn 15/11', []],
  ['xem /vieccủatôi', []],
  [
    'hỏi @noivu hoặc a@b.vn',
    [
      ['mention', '@noivu'],
      ['email', 'a@b.vn'],
    ],
  ],
  ['xem https://badinh.gov.vn/x.', [['url', 'https://badinh.gov.vn/x']]],
  ['mở t.me/giao_ban_bot?start=x', [['url', 't.me/giao_ban_bot?start=x']]],
  ['#giaoban #1', [['hashtag', '#giaoban']]],
])('found in plain text: %s', (text, found) => {
  const { entities } = detectEntities({ text, entities: [] })
  const shown = entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])
  expect(shown).toEqual(found)
})

test('nothing is found inside code', () => {
  const code = { type: 'code' as const, offset: 0, length: 8 }
  expect(detectEntities({ text: '/tonghop', entities: [code] }).entities).toEqual([code])
})
