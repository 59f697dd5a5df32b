import { describe, expect, test } from 'vitest'
import { callBot, FORUM, GROUP, HEAD, OFFICER, STRANGER, startOffice, TOPIC, takeUpdates } from './office.ts'
import { desktop, hasBrowser, useBrowser } from './page-stage.ts'

const AT_BOT = `person=${OFFICER}&chat=${OFFICER}`

describe.skipIf(!hasBrowser)('the chat page: people and chats', () => {
  const open = useBrowser()

  test('a person who has not started the bot sees the start button, and it starts the bot', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, `person=${STRANGER}`)
    await page.getByTestId('start').click()
    await page.getByTestId('composer').waitFor()
    expect(await takeUpdates(emulator)).toContainEqual(
      expect.objectContaining({
        message: expect.objectContaining({ text: '/start', from: expect.objectContaining({ id: STRANGER }) }),
      }),
    )
  })

  test('another person is one tap away, and stays after a reload', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    expect(await page.locator('#viewer-name').textContent()).toBe('Cán bộ Phòng Nội vụ')
    await page.getByTestId(`person-${HEAD}`).click()
    await expect.poll(() => page.locator('#viewer-name').textContent()).toBe('Trưởng phòng')
    await page.reload()
    await expect.poll(() => page.locator('#viewer-name').textContent()).toBe('Trưởng phòng')
    await page.goBack()
    await expect.poll(() => page.locator('#viewer-name').textContent()).toBe('Cán bộ Phòng Nội vụ')
  })

  test('a group stays open when the next person belongs to it too', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, `person=${OFFICER}&chat=${GROUP}`)
    await page.getByTestId(`person-${HEAD}`).click()
    await expect.poll(() => new URL(page.url()).hash).toBe(`#person=${HEAD}&chat=${GROUP}`)
    await page.getByTestId(`person-${STRANGER}`).click()
    await expect.poll(() => new URL(page.url()).hash).toBe(`#person=${STRANGER}&chat=${STRANGER}`)
  })

  test('unread messages are counted on the chat and on the person until they are read', async () => {
    const emulator = await startOffice({ groups: [] })
    const page = await open(emulator, `person=${HEAD}`)
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'Còn 4 ngày.' })
    await callBot(emulator, 'sendMessage', {
      chat_id: OFFICER,
      text: 'Còn 3 ngày.',
      disable_notification: true,
    })
    const onPerson = page.getByTestId(`person-${OFFICER}`).locator('.badge')
    await expect.poll(() => onPerson.textContent()).toBe('2')
    await page.getByTestId(`person-${OFFICER}`).click()
    await page.locator('.unread-divider').waitFor()
    await onPerson.waitFor({ state: 'detached' })
    await page.getByTestId(`chat-${OFFICER}`).locator('.badge').waitFor({ state: 'detached' })
    expect(await page.getByTestId('message-3').locator('.silent').count()).toBe(1)
    expect(await page.getByTestId('message-2').locator('.silent').count()).toBe(0)
  })

  test('topics of a forum are chats of their own', async () => {
    const emulator = await startOffice()
    emulator.send({ person: HEAD, chat: FORUM, topic: TOPIC, text: 'Việc trong chủ đề' })
    emulator.send({ person: HEAD, chat: FORUM, text: 'Việc chung' })
    const page = await open(emulator, `person=${OFFICER}&chat=${FORUM}`)
    await page.getByText('Việc chung', { exact: true }).and(page.locator('.text')).waitFor()
    expect(await page.locator('.text').allTextContents()).toEqual(['Việc chung'])
    await page.getByTestId(`chat-${FORUM}-${TOPIC}`).click()
    await expect.poll(() => page.locator('.text').allTextContents()).toEqual(['Việc trong chủ đề'])
    expect(await page.locator('.reply-quote').count()).toBe(0)
  })

  test('blocking and unblocking the bot', async () => {
    const emulator = await startOffice()
    await takeUpdates(emulator)
    const page = await open(emulator, AT_BOT)
    await page.getByTestId('chat-menu').click()
    await page.getByRole('menuitem', { name: 'Chặn bot' }).click()
    await page.getByRole('button', { name: 'Bỏ chặn bot' }).waitFor()
    const [update] = await takeUpdates(emulator)
    expect(update.my_chat_member.new_chat_member.status).toBe('kicked')
    expect((await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'x' })).error_code).toBe(403)
    await page.getByRole('button', { name: 'Bỏ chặn bot' }).click()
    await page.getByTestId('composer').waitFor()
  })

  test('a group that becomes a supergroup goes on under its new id', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, `person=${HEAD}&chat=${GROUP}`)
    await page.getByTestId('chat-menu').click()
    await page.getByRole('menuitem', { name: 'Nâng cấp thành siêu nhóm' }).click()
    await expect.poll(() => new URL(page.url()).hash).toMatch(new RegExp(`^#person=${HEAD}&chat=-100`))
    await page.getByText('Nhóm đã được nâng cấp thành siêu nhóm').waitFor()
  })

  test('a stranger is found by name without diacritics, and can be added', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    await page.getByTestId('viewer').click()
    await page.getByLabel('Tìm người').fill('truong phong')
    expect(await page.locator('.person-row-name').allTextContents()).toEqual(['Trưởng phòng'])
    await page.getByText('Thêm một người lạ').click()
    await page.getByLabel('Tên', { exact: true }).fill('Khách')
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await expect.poll(() => page.locator('#viewer-name').textContent()).toBe('Khách')
  })

  test('the clock is moved by its buttons, which are busy meanwhile', async () => {
    let now = new Date('2011-11-10T07:00:00Z')
    const bot = Promise.withResolvers<void>()
    const emulator = await startOffice({
      now: () => now,
      clock: {
        async move(step) {
          await bot.promise
          if (step !== 'next') now = new Date(now.getTime() + (step.days ?? 0) * 86_400_000)
        },
      },
    })
    const page = await open(emulator, AT_BOT)
    await expect.poll(() => page.getByTestId('now').textContent()).toContain('Thứ Năm, 10/11/2011')
    expect(await page.locator('#now-time').textContent()).toBe('14:00')
    await page.getByTestId('clock-day').click()
    await page.locator('#clock-buttons[aria-busy=true]').waitFor()
    bot.resolve()
    await expect.poll(() => page.getByTestId('now').textContent()).toContain('Thứ Sáu, 11/11/2011')
    await page.locator('#clock-buttons:not([aria-busy])').waitFor()
  })

  test('without a clock to move there are no clock buttons', async () => {
    const page = await open(await startOffice(), AT_BOT)
    expect(await page.getByTestId('clock-day').isVisible()).toBe(false)
  })

  test('the theme follows the system until it is chosen by hand', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT, { ...desktop, colorScheme: 'dark' })
    const theme = () => page.locator('html').getAttribute('data-theme')
    expect(await theme()).toBe('dark')
    await page.getByTestId('theme').click()
    expect(await theme()).toBe('light')
    await page.reload()
    await page.locator('.chat-row').first().waitFor()
    expect(await theme()).toBe('light')
  })

  test('a lost connection is told, and what happened meanwhile is shown when it is back', async () => {
    const emulator = await startOffice()
    const page = await open(emulator, AT_BOT)
    await page.getByTestId('message-1').waitFor()
    await page.route('**/emulator/events', route => route.abort())
    await page.reload()
    await page.locator('#offline').waitFor()
    await callBot(emulator, 'sendMessage', { chat_id: OFFICER, text: 'Trong lúc mất kết nối' })
    await page.unroute('**/emulator/events')
    await page.getByTestId('message-2').waitFor()
    expect(await page.locator('#offline').isVisible()).toBe(false)
  })
})
