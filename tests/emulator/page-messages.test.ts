import { describe, expect, test } from 'vitest'
import { callBot, callWithFiles, GROUP, HEAD, OFFICER, png, startOffice, takeUpdates } from './office.ts'
import { hasBrowser, pageWidth, phone, type ScrollBox, useBrowser } from './page-stage.ts'

const AT_BOT = `person=${OFFICER}&chat=${OFFICER}`

/** Twenty lines, so that a dozen such messages fill more than a screen. */
const longText = Array.from({ length: 20 }, (_, line) => `Dòng ${line + 1}`).join('\n')

describe.skipIf(!hasBrowser)('the chat page: messages', () => {
  const open = useBrowser()

  test('entities are drawn, and markup that somebody typed stays text', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'sendMessage', {
      chat_id: OFFICER,
      parse_mode: 'HTML',
      text: '<b>Hạn <i>trước 15/11</i></b> <code>NV-01</code> &lt;img src=x onerror=alert(1)&gt;\n<blockquote>Đã niêm yết</blockquote>\n<pre>a &lt; b</pre><tg-spoiler>kín</tg-spoiler>',
    })
    const page = await open(emulator, AT_BOT)
    const text = page.getByTestId('message-2').locator('.text')
    await text.waitFor()
    expect(await text.locator('strong em').textContent()).toBe('trước 15/11')
    expect(await text.locator('strong').textContent()).toBe('Hạn trước 15/11')
    expect(await text.locator('code').textContent()).toBe('NV-01')
    expect(await text.locator('blockquote').textContent()).toBe('Đã niêm yết')
    expect(await text.locator('pre').textContent()).toBe('a < b')
    expect(await text.locator('img').count()).toBe(0)
    expect(await text.textContent()).toContain('<img src=x onerror=alert(1)>')
    await text.locator('.spoiler').click()
    expect(await text.locator('.spoiler.revealed').count()).toBe(1)
  })

  test('a link to the bot starts it as the current person; others open beside', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'sendMessage', {
      chat_id: GROUP,
      parse_mode: 'HTML',
      text: '<a href="https://t.me/giao_ban_bot?start=nv_12">Xem nhiệm vụ</a> <a href="https://example.org/">khác</a>',
    })
    const page = await open(emulator, `person=${OFFICER}&chat=${GROUP}`)
    expect(await page.getByRole('link', { name: 'khác' }).getAttribute('target')).toBe('_blank')
    await page.getByRole('link', { name: 'Xem nhiệm vụ' }).click()
    await page.getByTestId('message-2').getByText('/start nv_12').waitFor()
    expect(new URL(page.url()).hash).toBe(`#${AT_BOT}`)
  })

  test('a pressed button works until the bot answers with a toast', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'sendMessage', {
      chat_id: OFFICER,
      text: 'Việc đã xong?',
      reply_markup: { inline_keyboard: [[{ text: 'Đã xong', callback_data: 'done', style: 'success' }]] },
    })
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    const button = page.getByRole('button', { name: 'Đã xong', exact: true })
    await button.click()
    await page.locator('.keyboard-button.success[aria-busy=true]').waitFor()
    const { result } = await callBot(emulator, 'getUpdates', { timeout: 5 })
    expect(result[0].callback_query).toMatchObject({ data: 'done', from: { id: OFFICER } })
    const query = { callback_query_id: result[0].callback_query.id }
    await callBot(emulator, 'answerCallbackQuery', { ...query, text: 'Đã ghi nhận.' })
    await page.locator('.toast.visible').getByText('Đã ghi nhận.').waitFor()
    await page.locator('.keyboard-button:not([aria-busy])').waitFor()
  })

  test('an answer with show_alert stays until it is closed', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'sendMessage', {
      chat_id: OFFICER,
      text: 'Trả lại?',
      reply_markup: { inline_keyboard: [[{ text: 'Trả lại', callback_data: 'return', style: 'danger' }]] },
    })
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click()
    const { result } = await callBot(emulator, 'getUpdates', { timeout: 5 })
    const query = { callback_query_id: result[0].callback_query.id }
    await callBot(emulator, 'answerCallbackQuery', { ...query, text: 'Chưa đủ quyền.', show_alert: true })
    const alert = page.getByRole('dialog')
    await alert.getByText('Chưa đủ quyền.').waitFor()
    await alert.getByRole('button', { name: 'Đã hiểu' }).click()
    await alert.waitFor({ state: 'detached' })
  })

  test('an older message edited in place does not move what is being read', async () => {
    const emulator = await startOffice()
    for (let count = 0; count < 12; count++)
      await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: longText })
    const page = await open(emulator, AT_BOT)
    const read = page.getByTestId('message-8')
    await read.waitFor()
    await page.locator('#messages').evaluate((box: ScrollBox) => {
      box.scrollTop = box.scrollHeight / 2
    })
    await page.getByTestId('to-end').waitFor()
    await read.scrollIntoViewIfNeeded()
    const before = await read.boundingBox()
    const text = `${longText}\n${longText}`
    await callBot(emulator, 'editMessageText', { chat_id: OFFICER, message_id: 4, text })
    await page.getByTestId('message-4').getByText('đã sửa').waitFor({ state: 'attached' })
    expect(Math.abs(((await read.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
  })

  test('who reads the end follows new messages; who scrolled up is only told of them', async () => {
    const emulator = await startOffice()
    for (let count = 0; count < 8; count++)
      await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: longText })
    emulator.read(OFFICER, OFFICER)
    const page = await open(emulator, AT_BOT)
    const box = page.locator('#messages')
    const fromEnd = () =>
      box.evaluate(
        ({ scrollHeight, scrollTop, clientHeight }: ScrollBox) => scrollHeight - scrollTop - clientHeight,
      )
    await page.getByTestId('message-9').waitFor()
    expect(await fromEnd()).toBeLessThan(2)
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: longText })
    await page.getByTestId('message-10').waitFor()
    await expect.poll(fromEnd).toBeLessThan(2)

    await box.hover()
    await page.mouse.wheel(0, -1500)
    await page.getByTestId('to-end').waitFor()
    const top = await box.evaluate(({ scrollTop }: ScrollBox) => scrollTop)
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'Tin mới nhất' })
    await expect.poll(() => page.locator('#missed').textContent()).toBe('1')
    expect(await box.evaluate(({ scrollTop }: ScrollBox) => scrollTop)).toBe(top)
    expect(await page.locator('#announcer').textContent()).toBe('Tin mới từ Giao Ban: Tin mới nhất')
    await page.getByTestId('to-end').click()
    await expect.poll(fromEnd).toBeLessThan(2)
    await page.getByTestId('to-end').waitFor({ state: 'hidden' })
  })

  test('each day has its label', async () => {
    let now = new Date('2011-11-08T02:00:00Z')
    const emulator = await startOffice({ now: () => now })
    now = new Date('2011-11-09T16:59:00Z')
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: '23 giờ 59' })
    now = new Date('2011-11-09T17:00:00Z')
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'nửa đêm' })
    const page = await open(emulator, AT_BOT)
    await expect
      .poll(() => page.locator('.day-label').allTextContents())
      .toEqual(['Thứ Ba, 08/11/2011', 'Hôm qua', 'Hôm nay'])
    expect(await page.getByTestId('message-2').locator('time').textContent()).toBe('23:59')
  })

  test('a rich message: heading, list, details, and a wide table that scrolls by itself', async () => {
    const emulator = await startOffice()
    const cells = Array.from({ length: 12 }, (_, column) => `<td>UBND phường số ${column + 1}</td>`).join('')
    await callBot(emulator, 'sendRichMessage', {
      chat_id: OFFICER,
      rich_message: {
        html: `<h2>Tiến độ</h2><table bordered><tr>${cells}</tr></table><ul><li>7/14 phòng</li></ul><details><summary>Chưa bắt đầu</summary><p>Phòng Y tế</p></details>`,
      },
    })
    const page = await open(emulator, AT_BOT, phone)
    const message = page.getByTestId('message-2')
    await message.getByRole('heading', { name: 'Tiến độ' }).waitFor()
    expect(await message.locator('td').count()).toBe(12)
    expect(await message.locator('.rich-list').textContent()).toContain('7/14 phòng')
    const frame = message.locator('.table-frame')
    expect(
      await frame.evaluate(({ scrollWidth, clientWidth }: ScrollBox) => scrollWidth > clientWidth + 200),
    ).toBe(true)
    expect(await pageWidth(page)).toBe(390)
    expect((await message.boundingBox())?.width).toBeLessThan(390)
    expect(await message.getByText('Phòng Y tế').isVisible()).toBe(false)
    await message.getByText('Chưa bắt đầu').click()
    await message.getByText('Phòng Y tế').waitFor()
  })

  test('photos open large, documents carry name and size', async () => {
    const emulator = await startOffice()
    const photo = new File([png(800, 300)], 'tong-hop.png', { type: 'image/png' })
    await callWithFiles(emulator, 'sendPhoto', { chat_id: String(OFFICER), caption: 'Tổng hợp', photo })
    const document = new File([new Uint8Array(1500)], 'Báo cáo.docx')
    await callWithFiles(emulator, 'sendDocument', { chat_id: String(OFFICER), document })
    const page = await open(emulator, AT_BOT)
    const picture = page.getByTestId('message-2').getByRole('button', { name: 'Xem ảnh lớn' })
    const { width = 0, height = 1 } = (await picture.boundingBox()) ?? {}
    expect(width / height).toBeCloseTo(800 / 300, 1)
    await picture.click()
    await page.locator('dialog.lightbox').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog.lightbox').waitFor({ state: 'detached' })
    const file = page.getByTestId('message-3').locator('.document')
    expect(await file.locator('.document-size').textContent()).toBe('1,5 KB')
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()])
    expect(download.suggestedFilename()).toBe('Báo cáo.docx')
  })

  test('in a group the senders have names, joins and leaves are lines in the middle', async () => {
    const emulator = await startOffice()
    emulator.send({ person: HEAD, chat: GROUP, text: 'Đề nghị báo cáo' })
    const page = await open(emulator, `person=${OFFICER}&chat=${GROUP}`)
    expect(await page.locator('.sender').textContent()).toBe('Trưởng phòng')
    await page.getByTestId('chat-menu').click()
    await page.getByRole('menuitem', { name: 'Đưa bot ra khỏi nhóm' }).click()
    await page.getByText('Cán bộ Phòng Nội vụ đã đưa Giao Ban ra khỏi nhóm').waitFor()
  })

  test('what the bot is doing is shown until its message comes, and deleted messages go', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    await page.getByTestId('message-1').waitFor()
    await callBot(emulator, 'sendChatAction', { chat_id: OFFICER, action: 'typing' })
    await page.locator('#chat-subtitle').getByText('đang nhập…').waitFor()
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'Đây ạ' })
    await page.locator('#chat-subtitle').getByText('bot · @giao_ban_bot').waitFor()
    await callBot(emulator, 'deleteMessage', { chat_id: OFFICER, message_id: 2 })
    await page.getByTestId('message-2').waitFor({ state: 'detached' })
  })
})
