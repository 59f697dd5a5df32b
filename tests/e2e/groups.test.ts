import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, chairman, groupChat, monitor, type Office, officer, openOffice } from './office.ts'

describe('groups', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const addedTo = async (title: string, person: number, more: object = {}) => {
    const { chat } = office.emulator.group({
      action: 'create',
      title,
      memberIds: [person, administrator, officer],
      adminIds: [person],
      ...more,
    })
    await office.settled()
    return chat
  }
  const bound = (chat: number) =>
    office.app.db.prisma.chat.findUnique({ where: { telegramChatId: BigInt(chat) } })

  test('added by an administrator the bot greets once, and one press binds the group', async () => {
    const chat = await addedTo('Khối phòng', administrator)
    expect(office.fromBot(officer, chat)).toHaveLength(1)
    expect(office.buttons(officer, chat)).toEqual(['Gắn nhóm này với UBND quận Ba Đình'])
    const refused = await office.press(officer, 'Gắn nhóm này', chat)
    expect(refused.toast).toContain('không có quyền')
    expect(await bound(chat)).toBeNull()
    const { text } = await office.press(administrator, 'Gắn nhóm này', chat)
    expect(text).toContain('Nhóm này đã gắn với UBND quận Ba Đình')
    expect(text).toContain('07:30 thứ Hai')
    expect(office.fromBot(officer, chat)).toHaveLength(1)
    expect((await bound(chat))?.nextDigestAt).toEqual(new Date('2011-11-14T07:30:00+07:00'))
  })

  test('the digest of one group is turned off and on under the message', async () => {
    const chat = await addedTo('Khối phường', administrator)
    await office.say(administrator, '/ganhom', { chat })
    await office.press(administrator, 'Thôi gửi tổng hợp', chat)
    expect(await bound(chat)).toMatchObject({ digest: false, nextDigestAt: null })
    const { text } = await office.press(administrator, 'Gửi tổng hợp đầu tuần', chat)
    expect(text).toContain('07:30')
    expect((await bound(chat))?.nextDigestAt).not.toBeNull()
  })

  test('a topic is bound as a topic, and answered in it', async () => {
    const chat = await addedTo('Điều hành', administrator, { isForum: true })
    const { topic } = office.emulator.group({
      action: 'topic',
      chat,
      name: 'Giao ban',
      person: administrator,
    })
    await office.say(administrator, '/ganhom', { chat, topic: topic! })
    expect((await bound(chat))?.topicId).toBe(topic)
    await office.say(officer, '/tonghop', { chat, topic: topic! })
    expect(office.last(officer, chat)).toMatchObject({ message_thread_id: topic })
  })

  test('unbound, a group gets no answers; bound again it does', async () => {
    const chat = await addedTo('Tạm', administrator)
    await office.say(administrator, '/ganhom', { chat })
    expect(await office.say(officer, '/gonhom', { chat })).toContain('không có quyền')
    expect(await office.say(administrator, '/gonhom', { chat })).toContain('Đã gỡ nhóm này')
    expect(await office.say(officer, '/tonghop', { chat })).toContain('chưa gắn')
    await office.say(administrator, '/ganhom', { chat })
    expect(await office.say(officer, '/tonghop', { chat })).toContain('Tổng hợp tiến độ')
  })

  test('taken out, the group keeps its binding and gets its digest when the bot is back', async () => {
    office.emulator.group({ action: 'remove_bot', chat: groupChat })
    await office.settled()
    expect(await bound(groupChat)).toMatchObject({ nextDigestAt: null, leftAt: expect.any(Date) })
    office.emulator.group({ action: 'add_bot', chat: groupChat })
    await office.settled()
    expect(office.text(chairman, groupChat)).toContain('vẫn gắn với UBND quận Ba Đình')
    expect(await bound(groupChat)).toMatchObject({ leftAt: null })
    expect((await bound(groupChat))?.nextDigestAt).not.toBeNull()
  })

  test('a group that becomes a supergroup stays bound, is greeted only once and gets its digest there', async () => {
    const chat = await addedTo('Nhóm thường', administrator, { type: 'group' })
    await office.say(administrator, '/ganhom', { chat })
    const moved = office.emulator.group({ action: 'migrate', chat }).chat
    await office.settled()
    expect(await bound(chat)).toBeNull()
    expect(await bound(moved)).toMatchObject({ title: 'Nhóm thường', leftAt: null })
    expect(await office.say(officer, '/tonghop', { chat: moved })).toContain('Tổng hợp tiến độ')
  })

  test('an anonymous administrator binds by a press under the own name', async () => {
    const chat = await addedTo('Lãnh đạo', administrator, { type: 'supergroup' })
    await office.say(administrator, '/ganhom', { chat, anonymous: true })
    expect(await bound(chat)).toBeNull()
    await office.press(administrator, 'Gắn nhóm này với cơ quan', chat)
    expect(await bound(chat)).not.toBeNull()
  })

  test('a group of another office is not taken from it', async () => {
    const chat = await addedTo('Nhóm của quận khác', administrator)
    const other = await office.app.db.prisma.organization.create({
      data: { name: 'UBND quận khác', createdAt: office.now() },
    })
    await office.app.db.prisma.chat.create({
      data: {
        orgId: other.id,
        telegramChatId: BigInt(chat),
        title: 'x',
        boundBy: 1,
        boundAt: office.now(),
      },
    })
    const answer = await office.say(administrator, '/ganhom', { chat })
    expect(answer).toContain('đã gắn với một cơ quan khác')
    expect(answer).not.toContain('quận khác')
    expect(await office.say(administrator, '/gonhom', { chat })).toContain(
      'chưa gắn với cơ quan của đồng chí',
    )
    expect(await bound(chat)).toMatchObject({ orgId: other.id })
  })

  test('the administrator sees all groups and unbinds one from afar', async () => {
    const list = await office.say(administrator, '/nhom')
    expect(list).toContain('Khối phòng – nhận tổng hợp đầu tuần')
    const { text } = await office.press(administrator, 'Gỡ Khối phòng')
    expect(text).not.toContain('Khối phòng')
    expect(await office.say(monitor, '/nhom')).toContain('không có quyền')
  })
})
