import { describe, expect, test } from 'vitest'
import { callBot, FORUM, GROUP, HEAD, OFFICER, png, startOffice, takeUpdates } from './office.ts'
import { hasBrowser, pageWidth, phone, useBrowser } from './page-stage.ts'

const AT_BOT = `person=${OFFICER}&chat=${OFFICER}`
const commands = [
  { command: 'trogiup', description: 'Xem hướng dẫn' },
  { command: 'tonghop', description: 'Tổng hợp tình hình' },
  { command: 'quahan', description: 'Việc quá hạn' },
]

describe.skipIf(!hasBrowser)('the chat page: writing', () => {
  const open = useBrowser()

  test('Enter sends, Shift+Enter begins a new line', async () => {
    const emulator = await startOffice()
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    const composer = page.getByTestId('composer')
    expect(await page.getByTestId('send').isDisabled()).toBe(true)
    await composer.pressSequentially('p thanh cong')
    await composer.press('Shift+Enter')
    await composer.pressSequentially('xong ra soat chua')
    await composer.press('Enter')
    await page.getByTestId('message-2').waitFor()
    expect(await composer.inputValue()).toBe('')
    const [update] = await takeUpdates(emulator)
    expect(update.message.text).toBe('p thanh cong\nxong ra soat chua')
  })

  test('Enter that ends a syllable of an input method does not send', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    const composer = page.getByTestId('composer')
    await composer.fill('Đã xong')
    await composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true })
    expect(await composer.inputValue()).toBe('Đã xong')
    expect(emulator.messages(OFFICER, OFFICER)).toHaveLength(1)
  })

  test('a slash offers the commands; Enter sends the chosen one, Tab completes it', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'setMyCommands', { commands })
    const page = await open(emulator, AT_BOT)
    const composer = page.getByTestId('composer')
    await composer.pressSequentially('/t')
    const options = page.getByTestId('suggestions').getByRole('option')
    await expect.poll(() => options.count()).toBe(2)
    await composer.press('ArrowDown')
    await composer.press('Tab')
    expect(await composer.inputValue()).toBe('/tonghop ')
    await composer.fill('/q')
    await composer.press('Enter')
    await page.getByTestId('message-2').getByText('/quahan').waitFor()
    expect(await composer.inputValue()).toBe('')
  })

  test('the menu button lists all commands, and a tap sends one; in a group it names the bot', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'setMyCommands', { commands })
    const page = await open(emulator, `person=${OFFICER}&chat=${GROUP}`)
    await page.getByTestId('commands').click()
    await page.getByRole('option', { name: 'Tổng hợp tình hình' }).click()
    await page.getByText('/tonghop@giao_ban_bot').and(page.getByRole('button')).waitFor()
    expect(await page.getByTestId('suggestions').isVisible()).toBe(false)
  })

  test('a reply carries the message that it answers', async () => {
    const emulator = await startOffice()
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'Vướng mắc là gì?' })
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    const asked = page.getByTestId('message-2')
    await asked.hover()
    await asked.getByRole('button', { name: 'Trả lời tin này' }).click()
    await page.locator('#target-title').getByText('Trả lời Giao Ban').waitFor()
    await page.getByTestId('composer').fill('Chờ ý kiến Sở')
    await page.getByTestId('send').click()
    await page.getByTestId('message-3').locator('.reply-quote').getByText('Vướng mắc là gì?').waitFor()
    expect(await page.locator('#target').isVisible()).toBe(false)
    const [update] = await takeUpdates(emulator)
    expect(update.message.reply_to_message.message_id).toBe(2)
  })

  test('an own message can be edited from its menu', async () => {
    const emulator = await startOffice()
    emulator.send({ person: OFFICER, chat: OFFICER, text: 'xong 7' })
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    await page.getByTestId('message-2').locator('.bubble').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Sửa' }).click()
    expect(await page.getByTestId('composer').inputValue()).toBe('xong 7')
    await page.getByTestId('composer').fill('xong 8')
    await page.getByTestId('composer').press('Enter')
    await page.getByTestId('message-2').getByText('đã sửa').waitFor()
    const [update] = await takeUpdates(emulator)
    expect(update.edited_message.text).toBe('xong 8')
  })

  test('a photo with a caption, and the same picture as a file', async () => {
    const emulator = await startOffice()
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    const file = { name: 'niem-yet.png', mimeType: 'image/png', buffer: Buffer.from(png(640, 480)) }
    await page.getByTestId('file').setInputFiles(file)
    await page.getByLabel('Chú thích').fill('Đã niêm yết')
    await page.getByTestId('send-file').click()
    await page.getByTestId('message-2').locator('.photo').waitFor()
    await page.getByTestId('file').setInputFiles(file)
    await page.getByLabel('Gửi dạng tệp').check()
    await page.getByTestId('send-file').click()
    await page.getByTestId('message-3').locator('.document').waitFor()
    const [first, second] = await takeUpdates(emulator)
    expect(first.message).toMatchObject({ caption: 'Đã niêm yết' })
    expect(first.message.photo.at(-1)).toMatchObject({ width: 640, height: 480 })
    expect(second.message.document.file_name).toBe('niem-yet.png')
  })

  test('a file is not sent when the person changes their mind', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    await page
      .getByTestId('file')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') })
    await page.getByRole('button', { name: 'Huỷ' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(emulator.messages(OFFICER, OFFICER)).toHaveLength(1)
  })

  test('each conversation keeps its draft', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    const composer = page.getByTestId('composer')
    await composer.fill('Chưa gửi')
    await page.getByTestId(`chat-${GROUP}`).click()
    await expect.poll(() => composer.inputValue()).toBe('')
    await page.getByTestId(`chat-${OFFICER}`).click()
    await expect.poll(() => composer.inputValue()).toBe('Chưa gửi')
  })

  test('an administrator can write as the group', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, `person=${HEAD}&chat=${FORUM}`)
    await page.getByTestId('chat-menu').click()
    await page.getByRole('menuitem', { name: 'Viết ẩn danh' }).click()
    await page.getByPlaceholder('Viết với tư cách nhóm…').fill('Thông báo')
    await page.getByTestId('send').click()
    await page.getByTestId('messages').getByText('Thông báo').waitFor()
    expect(emulator.messages(FORUM, HEAD).at(-1)).toMatchObject({
      sender_chat: { id: FORUM },
      from: { id: 1087968824 },
    })
  })

  test('what the server refuses is told, and the text is not lost', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    await page.getByTestId('composer').fill('x'.repeat(5000))
    await page.getByTestId('composer').press('Enter')
    await page.locator('.toast.visible').waitFor()
    expect(await page.getByTestId('composer').inputValue()).toHaveLength(5000)
  })

  test('on a phone the list and the conversation are two screens, and everything can be hit with a thumb', async () => {
    const emulator = await startOffice({ clock: { move: async () => {} } })
    await callBot(emulator, 'setMyCommands', { commands })
    await callBot(emulator, 'sendMessage', {
      chat_id: OFFICER,
      text: 'Chọn',
      reply_markup: { inline_keyboard: [[{ text: 'Một', callback_data: '1' }]] },
    })
    const page = await open(emulator, `person=${OFFICER}`, phone)
    expect(await page.getByTestId('composer').isVisible()).toBe(false)
    await page.getByTestId(`chat-${OFFICER}`).tap()
    await page.getByTestId('composer').waitFor()
    await page.getByRole('button', { name: 'Một' }).waitFor()
    expect(await page.getByTestId(`chat-${OFFICER}`).isVisible()).toBe(false)
    const small: string[] = []
    for (const button of await page.locator('button:visible:not(.inline-link)').all()) {
      const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 }
      if (width < 44 || height < 44) small.push(`${await button.getAttribute('id')} ${width}×${height}`)
    }
    expect(small).toEqual([])
    expect(await pageWidth(page)).toBe(390)
    await page.getByTestId('back').tap()
    await page.getByTestId(`chat-${OFFICER}`).waitFor()
  })

  test('on a phone a long press opens the menu of a message', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT, phone)
    const bubble = page.getByTestId('message-1').locator('.bubble')
    await bubble.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 300, clientY: 300 })
    await page.getByRole('menuitem', { name: 'Trả lời' }).click()
    await page.locator('#target-title').waitFor()
  })
})
