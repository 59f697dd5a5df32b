import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts'
import { readMessage } from './read-message.ts'

const founder = 8001
const other = 8002
const botToken = '8000:founding'

/** A bot as it is first set up: a token, an administrator's id, and an empty database. */
describe('an empty installation', () => {
  let emulator: Emulator
  let app: App
  beforeAll(async () => {
    emulator = await startEmulator({
      port: 0,
      botToken,
      botUsername: 'giaoban_bot',
      botName: 'Giao Ban',
      now: () => new Date(),
      people: [
        { id: founder, firstName: 'Chánh Văn phòng' },
        { id: other, firstName: 'Người lạ' },
      ],
      groups: [],
    })
    const configured = readConfig({
      BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: emulator.apiRoot,
      DATABASE_URL: 'pglite:memory',
      ADMIN_USER_IDS: String(founder),
      PORT: '0',
      LOG_LEVEL: 'silent',
    })
    if (!configured.ok) throw new Error(configured.problems.join('; '))
    const signal = new AbortController().signal
    app = await startApp(configured.config, { log: pino({ level: 'silent' }), onStep: () => {}, signal })
  })
  afterAll(async () => {
    await app?.stop()
    await emulator?.stop()
  })

  const read = (person: number) => {
    const last = emulator.messages(person, person).findLast(one => one.from?.is_bot)
    return readMessage(last as Parameters<typeof readMessage>[0])
  }
  const settled = async () => {
    await emulator.whenIdle()
    await app.engine.settle()
    await emulator.whenIdle()
  }
  const say = async (person: number, text: string) => {
    emulator.send({ person, chat: person, text })
    await settled()
    return read(person)
  }
  /** Presses the button under the newest message that has one; resolves with what then is said, an alert first. */
  const press = async (person: number, label: string) => {
    const found = emulator
      .messages(person, person)
      .toReversed()
      .flatMap(message => (message.reply_markup?.inline_keyboard.flat() ?? []).map(key => ({ message, key })))
      .find(({ key }) => key.text.includes(label))
    if (!found || !('callback_data' in found.key)) throw new Error(`no button "${label}"`)
    const { message, key } = found
    const answer = await emulator.press({
      person,
      chat: person,
      message_id: message.message_id,
      data: key.callback_data,
    })
    await settled()
    if (answer?.show_alert) return answer.text
    const now = emulator.messages(person, person).find(one => one.message_id === message.message_id)
    return readMessage(now as Parameters<typeof readMessage>[0])
  }

  test('a stranger finds no office', async () => {
    expect(await say(other, '/start')).toContain('chưa có cơ quan nào')
  })

  test('the administrator names the office, then pastes its units', async () => {
    expect(await say(founder, '/start')).toContain('Xin gõ tên cơ quan')
    expect(await say(founder, 'UBND\nquận')).toContain('một dòng')
    expect(await say(founder, 'UBND quận Ba Đình')).toContain('Đã lập UBND quận Ba Đình')
    const added = await say(founder, '1. Phòng Nội vụ (PNV)\n2. Phòng Tư pháp\n3. Phường Thành Công')
    expect(added).toContain('Đã thêm 3 đơn vị: Phòng Nội vụ, Phòng Tư pháp, Phường Thành Công')
    const groups = await app.db.prisma.unitGroup.findMany({
      orderBy: { name: 'asc' },
      include: { units: true },
    })
    expect(groups.map(group => [group.name, group.units.length])).toEqual([
      ['Các phòng, ban', 2],
      ['UBND các phường', 1],
    ])
  })

  test('units are renamed, called otherwise, ended and used again', async () => {
    await say(founder, '/donvi')
    await press(founder, 'Sửa đơn vị')
    await press(founder, 'Phòng Tư pháp')
    await press(founder, 'Đổi tên')
    expect(await say(founder, 'phòng nội vụ')).toContain('đang dùng cho Phòng Nội vụ')
    expect(await say(founder, 'Phòng Tư pháp - Hộ tịch')).toContain('Phòng Tư pháp - Hộ tịch (phòng)')
    await press(founder, 'Tên khác')
    expect(await say(founder, 'PTP, tư pháp')).toContain('Tên khác: PTP, tư pháp')
    await press(founder, 'Thôi hoạt động')
    expect(await say(founder, '31/2')).toContain('31/2')
    expect(await press(founder, 'Ngày cuối là hôm nay')).toContain('Hoạt động đến hết ngày')
    expect(await press(founder, 'Dùng lại')).not.toContain('Hoạt động đến hết ngày')
  })

  test('the only administrator cannot leave; /start greets a member by role', async () => {
    await say(founder, '/roi')
    expect(await press(founder, 'Đồng ý thôi')).toContain('quản trị viên duy nhất')
    expect(await say(founder, '/start')).toContain('Vai trò: quản trị viên')
  })

  test('a question given up is not answered by the next message', async () => {
    await say(founder, '/donvi')
    await press(founder, 'Thêm đơn vị')
    await press(founder, 'Thôi')
    expect(await say(founder, 'Phòng Kinh tế')).not.toContain('Đã thêm')
    expect(await app.db.prisma.unit.count()).toBe(3)
  })

  test('an invitation that went to the wrong person is withdrawn', async () => {
    await say(founder, '/nguoi')
    await press(founder, 'Mời người mới')
    await press(founder, 'Lãnh đạo')
    await press(founder, 'Không thuộc đơn vị nào')
    await press(founder, 'Dùng “Lãnh đạo”')
    const payload = /start=(inv_[\w-]+)/.exec(read(founder))![1]!
    await say(founder, '/nguoi')
    await press(founder, 'Lời mời chưa dùng (1)')
    expect(await press(founder, 'Hủy: Lãnh đạo')).toContain('Không còn lời mời')
    expect(await say(other, `/start ${payload}`)).toContain('không đúng hoặc đã bị hủy')
  })
})
