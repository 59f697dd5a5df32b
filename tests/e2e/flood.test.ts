import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HookedOffice, openHookedOffice, stranger } from './hooked-office.ts'
import { chairman, monitor, officer } from './office.ts'

describe('a person who is faster than people are', () => {
  let office: HookedOffice
  beforeAll(async () => {
    office = await openHookedOffice({ UPDATES_PER_MINUTE: '240' })
  })
  afterAll(() => office.close())

  const calls = (since: number, method: string) =>
    office.emulator.calls(since).filter(call => call.method === method)
  const flood = (count: number, update: () => object) =>
    Promise.all(Array.from({ length: count }, () => office.post(JSON.stringify(update()))))

  test('an official who presses a hundred times at once: every press is answered, about sixty act', async () => {
    await office.deliver(office.message(officer, { text: '/vieccuatoi' }))
    const message = office.fromBot(officer).at(-1)!
    const before = office.emulator.calls(0).length
    const presses = Array.from({ length: 100 }, () =>
      office.emulator.press({
        person: officer,
        chat: officer,
        message_id: message.message_id,
        data: (message.reply_markup!.inline_keyboard[0]![0] as { callback_data: string }).callback_data,
      }),
    )
    await Promise.all(presses)
    await office.settled()
    const answers = calls(before, 'answerCallbackQuery')
    expect(answers).toHaveLength(100)
    const slowed = answers.filter(call => JSON.stringify(call.params).includes('Xin chờ vài giây'))
    expect(slowed.length).toBeGreaterThan(20)
    expect(slowed.length).toBeLessThan(50)
  })

  test('meanwhile the others are answered as ever', async () => {
    const said = office.listen(chairman)
    const flooding = flood(200, () => office.message(monitor, { text: '/nhiemvu' }))
    expect(
      (await office.post(JSON.stringify(office.message(chairman, { text: '/trangthai iso' })))).status,
    ).toBe(200)
    expect(said()).toEqual([expect.stringContaining('NV4')])
    await flooding
  })

  test('a stranger who floods is told the way in, then to slow down once, then nothing', async () => {
    const said = office.listen(stranger)
    const answered = await flood(150, () => office.message(stranger, { text: 'xin chào' }))
    expect(new Set(answered.map(one => one.status))).toEqual(new Set([200]))
    await office.settled()
    const slow = said().filter(text => text.includes('Xin chờ vài giây'))
    expect(slow).toHaveLength(1)
    expect(said().length).toBeLessThan(25)
    expect(said().length).toBeGreaterThan(10)
  })

  test('what Telegram itself tells (blocked, added to a group) is never dropped', async () => {
    await flood(80, () => office.message(officer, { text: '/vieccuatoi' }))
    await office.deliver(
      office.number({
        my_chat_member: {
          chat: { id: officer, type: 'private', first_name: 'X' },
          from: { id: officer, is_bot: false, first_name: 'X' },
          date: 1,
          old_chat_member: { status: 'member', user: { id: 4242, is_bot: true, first_name: 'B' } },
          new_chat_member: {
            status: 'kicked',
            until_date: 0,
            user: { id: 4242, is_bot: true, first_name: 'B' },
          },
        },
      } as never),
    )
    const [row] = await office.app.db.sql('SELECT reachable FROM member WHERE telegram_user_id = $1', [
      BigInt(officer),
    ])
    expect(row).toEqual({ reachable: false })
  })
})
