import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupChat, head, monitor, type Office, officer, openOffice } from './office.ts'
import { readMessage } from './read-message.ts'

describe('Telegram in trouble', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  const calls = (since: number, method: string) =>
    office.emulator.calls(since).filter(call => call.method === method)
  const lastCall = () => office.emulator.calls(0).at(-1)?.n ?? 0
  const said = (person: number, since: number) => office.fromBot(person).slice(since).map(readMessage)

  test('“too many requests” on an answer: the answer comes when it may, and once', async () => {
    const before = office.fromBot(officer).length
    office.emulator.fault({ method: 'sendMessage', kind: 'error', error_code: 429, retry_after: 1, times: 1 })
    await office.say(officer, '/vieccuatoi')
    expect(said(officer, before)).toEqual([expect.stringContaining('Việc của Phường Thành Công')])
  })

  test('one person’s slow answer holds up nobody else', async () => {
    const before = office.fromBot(head).length
    office.emulator.fault({ method: 'sendMessage', chat: officer, kind: 'delay', delay_ms: 3_000, times: 1 })
    const since = lastCall()
    office.emulator.send({ person: officer, chat: officer, text: '/vieccuatoi' })
    office.emulator.send({ person: officer, chat: officer, text: '/trogiup' })
    await expect.poll(() => said(officer, 0).length).toBeGreaterThan(0)
    office.emulator.send({ person: head, chat: head, text: '/vieccuatoi' })
    await expect.poll(() => said(head, before).length, { timeout: 2_000, interval: 20 }).toBe(1)
    // The slow call is done and its answer still under way: the next one to this chat waits for it.
    expect(calls(since, 'sendMessage').filter(call => call.params.chat_id === officer)).toHaveLength(1)
    await office.settled()
    const order = calls(since, 'sendMessage').filter(call => call.params.chat_id === officer)
    expect(order.map(call => String(call.params.text).includes('Việc của'))).toEqual([true, false])
  })

  test('an answer cut off on its way is said again, never kept back', async () => {
    for (const kind of ['drop-before', 'drop-after'] as const) {
      const before = office.fromBot(officer).length
      office.emulator.fault({ method: 'sendMessage', chat: officer, kind, times: 1 })
      await office.say(officer, '/vieccuatoi')
      const heard = said(officer, before)
      expect(heard).toHaveLength(kind === 'drop-before' ? 1 : 2)
      for (const text of heard) expect(text).toContain('Việc của Phường Thành Công')
    }
  })

  test('a server error on an edit: the edit is made again', async () => {
    await office.say(officer, '/vieccuatoi')
    office.emulator.fault({ method: 'editMessageText', kind: 'error', error_code: 502, times: 1 })
    const { text, toast } = await office.press(officer, 'NV1')
    expect(text).toContain('Tình hình: đang thực hiện')
    expect(toast).toBe('')
  })

  test('an effect whose answer cannot be shown is in place all the same', async () => {
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV1')
    office.emulator.fault({
      method: 'editMessageText',
      kind: 'error',
      error_code: 400,
      description: 'Bad Request: odd',
      times: 1,
    })
    expect(await office.press(officer, 'Đã xong')).toMatchObject({
      toast: 'Việc này đã được ghi nhận.',
      alert: true,
    })
    expect(await office.say(officer, '/nhiemvu NV1')).toContain('chờ xác nhận')
  })

  test('the message under the button was deleted: the screen comes as a new one', async () => {
    await office.say(officer, '/vieccuatoi')
    const before = office.fromBot(officer).length
    office.emulator.fault({
      method: 'editMessageText',
      kind: 'error',
      error_code: 400,
      description: 'Bad Request: message to edit not found',
      times: 1,
    })
    expect((await office.press(officer, 'NV2')).text).toContain('Xây dựng quy trình')
    expect(office.fromBot(officer)).toHaveLength(before + 1)
  })

  test('an edit that changes nothing is no error', async () => {
    await office.say(officer, '/nhiemvu NV1')
    const [key] = office.last(officer).reply_markup!.inline_keyboard.flat()
    const { callback_data: data } = key as { callback_data: string }
    await office.forge(officer, data)
    expect(await office.forge(officer, data)).toEqual({ toast: '', alert: false })
  })

  test('a press that can no longer be answered has done its work', async () => {
    await office.say(head, '/vieccuatoi')
    office.emulator.fault({
      method: 'answerCallbackQuery',
      kind: 'error',
      error_code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
      times: 1,
    })
    const [key] = office.last(head).reply_markup!.inline_keyboard.flat()
    const before = office.fromBot(head).length
    office.emulator
      .press({
        person: head,
        chat: head,
        message_id: office.last(head).message_id,
        data: (key as { callback_data: string }).callback_data,
      })
      .catch(() => {})
    await office.settled()
    expect(office.text(head)).toContain('Phòng Tư pháp')
    expect(office.fromBot(head)).toHaveLength(before)
  })

  test('“too many requests” on news: it waits, everybody else’s goes on, and it comes once', async () => {
    const before = office.fromBot(monitor).length
    office.emulator.fault({
      method: 'sendMessage',
      chat: monitor,
      kind: 'error',
      error_code: 429,
      retry_after: 90,
      times: 1,
    })
    await office.say(officer, '/vieccuatoi')
    await office.press(officer, 'NV2')
    await office.press(officer, 'Báo vướng mắc')
    expect(await office.say(officer, 'chưa có mẫu')).toContain('chưa có mẫu')
    expect(said(monitor, before)).toEqual([])
    await office.until(new Date(office.now().getTime() + 100_000).toISOString())
    expect(said(monitor, before).filter(text => text.includes('chưa có mẫu'))).toHaveLength(1)
  })

  test('who blocks the bot is out of reach: the monitor hears of it once, until the person is back', async () => {
    const before = office.fromBot(monitor).length
    office.emulator.block(officer, true)
    await office.until('2011-11-19T12:00:00+07:00')
    const told = said(monitor, before).filter(
      text => text.includes('Cán bộ phường Thành Công') && /không|chặn/.test(text),
    )
    expect(told).toHaveLength(1)
    await office.start(officer)
    const rows = await office.app.db.sql<{ reachable: boolean }>(
      'SELECT reachable FROM member WHERE telegram_user_id = $1',
      [officer],
    )
    expect(rows[0]!.reachable).toBe(true)
  })

  test('a command in a group that fails is not passed over in silence', async () => {
    office.emulator.fault({
      method: 'sendMessage',
      chat: groupChat,
      kind: 'error',
      error_code: 400,
      description: 'Bad Request: odd',
      times: 1,
    })
    expect(await office.say(monitor, '/quahan', { chat: groupChat })).toContain('đang gặp trục trặc')
  })

  test('a broken poll for updates is taken up again', async () => {
    office.emulator.fault({ method: 'getUpdates', kind: 'error', error_code: 502, times: 1 })
    expect(await office.say(head, '/vieccuatoi')).toContain('Việc của Phòng Tư pháp')
    office.emulator.fault({ method: 'getUpdates', kind: 'drop-after', times: 1 })
    const before = office.fromBot(head).length
    await office.say(head, '/vieccuatoi')
    expect(office.fromBot(head)).toHaveLength(before + 1)
  })
})

describe('a Bot API server that is older than rich messages', () => {
  test('gets plain HTML, and is asked once', async () => {
    const office = await openOffice()
    try {
      office.emulator.fault({
        method: 'sendRichMessage',
        kind: 'error',
        error_code: 404,
        description: 'Not Found',
        times: 1,
      })
      const rich = () =>
        office.emulator.calls(0).filter(call => call.method === 'sendRichMessage' || call.params.rich_message)
      expect(await office.say(monitor, '/nhiemvu NV1')).toContain('7/14 phòng hoàn thành')
      const { text } = await office.press(monitor, 'Phường (14)')
      expect(text).toContain('Phường Thành Công')
      expect(rich().length).toBeLessThanOrEqual(1)
    } finally {
      await office.close()
    }
  })
})
