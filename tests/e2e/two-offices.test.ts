import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/telegram/rooms.ts'
import { monitor, type Office, openOffice } from './office.ts'

/** Names that only the first office has. */
const secrets = /Ba Đình|Thành Công|Kim Mã|Tư pháp|niêm yết|với ISO|953\/UBND|lược bỏ/

describe('two offices in one database', () => {
  let office: Office
  const people = {
    administrator: 6_000_000_001,
    monitor: 6_000_000_002,
    leader: 6_000_000_003,
    officer: 6_000_000_004,
  } as const
  beforeAll(async () => {
    office = await openOffice()
    const { prisma } = office.app.db
    const org = await prisma.organization.create({
      data: { name: 'UBND xã Đông Anh', timeZone: 'Asia/Ho_Chi_Minh', createdAt: office.now() },
    })
    const unit = await prisma.unit.create({
      data: { orgId: org.id, name: 'Văn phòng xã', kind: 'department', searchText: 'van phong xa' },
    })
    for (const [role, id] of Object.entries(people)) {
      office.emulator.addPerson({ id, firstName: role })
      await prisma.member.create({
        data: {
          orgId: org.id,
          unitId: unit.id,
          telegramUserId: BigInt(id),
          title: `${role} xã`,
          role: role as 'leader',
          joinedAt: office.now(),
        },
      })
      await office.start(id)
    }
    // Something of each kind in the first office, so that there is something to leak.
    await office.say(monitor, '/trangthai phong noi vu')
    await office.press(monitor, 'NV1')
    await office.say(monitor, '/nhiemvu NV1')
  })
  afterAll(() => office.close())

  const everythingSaid = (person: number, since: number) =>
    office
      .fromBot(person)
      .slice(since)
      .map(message => JSON.stringify(message))
      .join('\n')

  /** What buttons ask: a unit, a task, both, of the other office. */
  const questions = ['u', 't', 'd', 'q', 's', 'n', 'r'].flatMap(about => [
    `:${about}:a:1:0:0:0:0`,
    `:${about}:a:0:1:0:0:0`,
    `:${about}:w:2:1:20111110:20111231:0`,
  ])
  /** What buttons record, whoever of these people wrote it. */
  const reportsOfEverybody = async () => {
    const members = await office.app.db.sql<{ id: number }>('SELECT id FROM member WHERE org_id <> 1')
    return members.flatMap(({ id }) => [`:1:${id}:5:9`, `:1:0:${id}:5:9`, `:1:${id}:-`, `:1:0:${id}`])
  }

  test('no question in one’s own words is answered with anything of the other', async () => {
    for (const person of Object.values(people)) {
      const since = office.fromBot(person).length
      for (const words of ['p thanh cong xong ra soat chua', 'iso đến đâu rồi', 'ai chậm', 'NV1 xong chưa'])
        await office.say(person, words)
      expect(everythingSaid(person, since).match(secrets)?.[0]).toBeUndefined()
      const offer = await office.emulator.askInline({ person, chat: person, query: '' })
      expect(JSON.stringify(offer).match(secrets)?.[0]).toBeUndefined()
    }
  })

  test('no command shows anything of the other', async () => {
    const commands = rooms.flatMap(room => Object.keys(room.commands ?? {}))
    const words = ['', 'NV1', 'p thanh cong', 'iso', '953/UBND-NV', 'thu tuc', 'Phòng Nội vụ']
    for (const person of Object.values(people)) {
      const since = office.fromBot(person).length
      for (const command of commands)
        for (const word of words) await office.say(person, `/${command} ${word}`)
      const said = everythingSaid(person, since).replaceAll(
        /NV1|p thanh cong|iso|953\/UBND-NV|thu tuc|Phòng Nội vụ/g,
        '',
      )
      expect(said.match(secrets)?.[0]).toBeUndefined()
    }
  }, 240_000)

  test('no button opens or changes anything of the other', async () => {
    const { sql } = office.app.db
    const state = async () =>
      JSON.stringify(
        await sql(`SELECT (SELECT json_agg(a ORDER BY id) FROM assignment a) AS a, (SELECT json_agg(t ORDER BY id) FROM task t) AS t,
          (SELECT json_agg(u ORDER BY id) FROM unit u) AS u, (SELECT json_agg(m ORDER BY id) FROM member m WHERE org_id = 1) AS m,
          (SELECT json_agg(c ORDER BY id) FROM chat c) AS c, (SELECT json_agg(o ORDER BY id) FROM organization o WHERE id = 1) AS o,
          (SELECT count(*)::int FROM assignment_event) AS e, (SELECT count(*)::int FROM extension_request) AS x`),
      )
    const before = await state()
    // The ids of the first office begin with 1 in every table; what stands between is a letter, a page, a version.
    const shapes = [
      '',
      ':1',
      ':2',
      ':15',
      ':1:0',
      ':1:1',
      ':2:1:0',
      ':o:1:0',
      ':q:2:0',
      ':a:15:0',
      ':1:a',
      ':1:d',
      ':1:w',
      ':a',
      ':0',
      ':1:2',
      ':2:2:2',
      ':1:y',
      ':1:n',
      ':1:o',
      ':1:l',
      ':o:1',
      ':a:1',
      ':p:1',
      ':u:1',
      ':1:title',
      ':1:units',
      ':1:1:e',
      ':1:1:c',
      ':ladder',
      ':soon:2',
      ...questions,
      ...(await reportsOfEverybody()),
    ]
    const buttons = rooms.flatMap(room => room.buttons ?? [])
    const presses = buttons.flatMap(({ verb, args }) =>
      shapes.filter(shape => args.safeParse(shape.split(':').slice(1)).success).map(shape => verb + shape),
    )
    expect(new Set(presses.map(press => press.split(':')[0])).size).toBeGreaterThan(buttons.length * 0.95)
    for (const person of Object.values(people)) {
      await office.say(person, '/trogiup')
      const since = office.fromBot(person).length
      const toasts: string[] = []
      for (const data of presses) toasts.push((await office.forge(person, data)).toast)
      const said = `${everythingSaid(person, since - 1)}\n${toasts.join('\n')}`
      expect(said.match(secrets)?.[0]).toBeUndefined()
      expect(said).not.toContain('trục trặc')
    }
    expect(await state()).toBe(before)
  }, 240_000)
})
