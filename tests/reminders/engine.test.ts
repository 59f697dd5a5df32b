import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renewTasks } from '../../src/actions/renew-tasks.ts'
import { movableClock } from '../../src/domain/clock.ts'
import { recoverLost } from '../../src/reminders/endings.ts'
import { type Engine, startEngine } from '../../src/reminders/engine.ts'
import { createPacer } from '../../src/reminders/pacer.ts'
import type { Database } from '../../src/storage/database.ts'
import { soonestAfter } from '../../src/storage/due-instants.ts'
import { enqueue } from '../../src/storage/outbox.ts'
import { claim } from '../../src/storage/outbox-claim.ts'
import { databases, freshDatabase } from '../database.ts'
import { fakeCourier, quietLog } from './fake-courier.ts'
import { afterMeeting, at, before15, foundOffice, outbox, type TestOffice } from './office.ts'

describe.each(databases)('the reminder engine, %s', kind => {
  let db: Database
  let office: TestOffice
  let engines: Engine[] = []
  let fake: ReturnType<typeof fakeCourier>
  let clock: ReturnType<typeof movableClock>
  beforeAll(async () => {
    db = await freshDatabase(kind)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    office = await foundOffice(db)
    fake = fakeCourier()
    clock = movableClock(afterMeeting)
  })
  afterEach(async () => {
    await Promise.all(engines.map(engine => engine.stop()))
    engines = []
  })

  function start(parts: Partial<Parameters<typeof startEngine>[0]> = {}): Engine {
    const pacer = createPacer({ perSecond: 1_000, chatGapMs: 1, groupPerMinute: 1_000 })
    const engine = startEngine({
      db,
      courier: fake.courier,
      clock,
      log: quietLog().log,
      botId: 1n,
      renewTasks: now => renewTasks(db, now),
      pacer,
      ...parts,
    })
    engines.push(engine)
    return engine
  }

  const queue = (importance: 'important' | 'routine', ...chatIds: bigint[]) =>
    enqueue(
      db,
      chatIds.map(chatId => ({ orgId: office.orgId, kind: 'news', importance, to: { chatId } })),
      clock.now(),
    )
  const states = async () => (await outbox(db)).map(row => row.state)
  /** Lets the back-off of `seconds` pass without waiting for it. */
  const letPass = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000))

  test('from plan to message, day after day, as the clock is moved', async () => {
    const unitId = await office.unit('Phòng Tư pháp')
    await office.member({ unitId })
    await office.assign([unitId])
    await office.assign([unitId], { ...before15, kind: 'by' })
    const engine = start()
    await engine.settle()
    expect(fake.sent).toEqual([])
    expect(await engine.nextDueAt()).toEqual(at('11', '08:00'))

    const mornings: number[] = []
    for (const day of ['11', '14', '15', '16']) {
      const before = fake.sent.length
      clock.moveTo(at(day, '08:00'))
      await engine.settle()
      mornings.push(fake.sent.length - before)
    }
    expect(mornings).toEqual([1, 1, 1, 1])
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect(await engine.nextDueAt()).toEqual(at('17', '08:00'))
  })

  test('a nudge after a commit is enough', async () => {
    const engine = start()
    await engine.settle()
    await queue('routine', 5n)
    const attempt = fake.attemptTo(5n)
    engine.nudge()
    await attempt
    expect(fake.sent).toHaveLength(1)
  })

  test('the next instant at which something falls due is known, whatever waits already', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    await office.assign([unitId])
    await queue('routine', 1n)
    expect(await soonestAfter(db, clock.now())).toEqual(at('11', '08:00'))
    expect(await soonestAfter(db, at('11', '08:00'))).toEqual(at('14', '08:00'))
    expect(await soonestAfter(db, at('30', '08:00'))).toBeNull()
  })

  test('a message that hangs delays nobody else, not even those queued later', async () => {
    const hanging = Promise.withResolvers<{ kind: 'sent'; messageId: number }>()
    fake.plan(1n, hanging.promise)
    await queue('important', 1n, 2n)
    const engine = start()
    const settled = engine.settle()
    await vi.waitUntil(async () => (await states()).join() === 'sending,sent')
    await queue('routine', 3n)
    engine.nudge()
    await vi.waitUntil(async () => (await states()).join() === 'sending,sent,sent')
    hanging.resolve({ kind: 'sent', messageId: 1 })
    await settled
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
  })

  test('an unknown fate: the important one once more, silently, under its code; the routine one not', async () => {
    const lost = { kind: 'unknown', error: 'socket hang up' } as const
    fake.plan(1n, lost, lost)
    fake.plan(2n, lost)
    const [important] = await queue('important', 1n)
    await queue('routine', 2n)
    const engine = start()
    await engine.settle()
    expect(await states()).toEqual(['queued', 'unknown'])
    for (const _ of [1, 2, 3]) {
      letPass(60)
      await engine.settle()
    }
    expect(await states()).toEqual(['unknown', 'unknown'])
    const { id, shortCode } = important!
    expect(fake.sent.filter(one => one.chatId === 1n)).toEqual([
      { id, kind: 'news', chatId: 1n, shortCode, silent: false },
      { id, kind: 'news', chatId: 1n, shortCode, silent: true },
    ])
    expect(fake.sent.filter(one => one.chatId === 2n)).toHaveLength(1)
  })

  test('a crash while sending: the next start takes the messages for doubtful', async () => {
    await queue('important', 1n)
    await queue('routine', 2n)
    const request = { now: clock.now(), limit: 8, leaseMs: 60_000, holder: null }
    expect(await claim(db, request)).toHaveLength(2)
    const engine = start()
    await engine.settle()
    expect(fake.sent).toEqual([])
    letPass(1)
    await engine.settle()
    expect(fake.sent.map(one => [one.chatId, one.silent])).toEqual([[1n, true]])
    expect(await states()).toEqual(['sent', 'unknown'])
  })

  test('only what is on its way is claimed: the rest waits untouched for its place', async () => {
    const hanging = Promise.withResolvers<{ kind: 'sent'; messageId: number }>()
    for (const chat of [1n, 2n, 3n, 4n]) fake.plan(chat, hanging.promise)
    await queue('important', 1n, 2n, 3n, 4n)
    const begun = fake.attemptTo(1n)
    const engine = start({ pacer: createPacer({ perSecond: 0.1, chatGapMs: 1, groupPerMinute: 1_000 }) })
    await begun
    expect(await states()).toEqual(['sending', 'queued', 'queued', 'queued'])
    hanging.resolve({ kind: 'sent', messageId: 1 })
    await engine.stop()
  })

  test('killed again and again while sending an important one: still sent, and told when given up', async () => {
    await office.member({ role: 'administrator' })
    const [message] = await queue('important', 1n)
    const request = { now: clock.now(), limit: 8, leaseMs: -1, holder: null }
    for (let crash = 1; crash <= 4; crash++) {
      expect(await claim(db, { ...request, now: clock.now() })).toHaveLength(1)
      await recoverLost(db, clock.now())
      letPass(3_600)
    }
    expect(await states()).toEqual(['queued'])
    expect(await claim(db, { ...request, now: clock.now() })).toHaveLength(1)
    await recoverLost(db, clock.now())
    expect((await outbox(db)).map(row => [row.kind, row.state, row.payload])).toEqual([
      ['news', 'unknown', {}],
      ['dead_letter', 'queued', { notificationIds: [message!.id] }],
    ])
  })

  test('at the pace of Telegram: two messages to one chat are a second apart, others do not wait', async () => {
    await queue('routine', 1n, 1n, 2n)
    await start({ pacer: createPacer() }).settle()
    const [first, second, other] = (await outbox(db)).map(row => row.sentAt!.getTime())
    expect(second! - first!).toBeGreaterThanOrEqual(950)
    expect(other! - first!).toBeLessThan(500)
  })

  test('429: that chat rests, the others go on, and it goes on when the rest is over', async () => {
    fake.plan(1n, { kind: 'paused', retryAfterMs: 20_000, overall: false })
    await queue('routine', 1n, 1n, 2n, 3n)
    const engine = start()
    await engine.settle()
    expect(await states()).toEqual(['queued', 'queued', 'sent', 'sent'])
    expect(fake.sent).toHaveLength(3)
    expect((await outbox(db))[0]!.attempts).toBe(0)
    letPass(21)
    await engine.settle()
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent'])
  })

  test('429 for the whole bot: nothing is even tried before its end', async () => {
    fake.plan(1n, { kind: 'paused', retryAfterMs: 20_000, overall: true })
    await queue('routine', 1n)
    const engine = start()
    await engine.settle()
    await queue('routine', 2n)
    await engine.settle()
    expect(fake.sent).toHaveLength(1)
    letPass(21)
    await engine.settle()
    expect(await states()).toEqual(['sent', 'sent'])
  })

  test('what a stop has carried into the night: reminders wait for the morning, news makes no sound', async () => {
    const unitId = await office.unit('A')
    const memberId = await office.member({ unitId })
    await enqueue(
      db,
      (['reminder', 'news'] as const).map(kind => ({
        orgId: office.orgId,
        kind,
        importance: 'important' as const,
        to: kind === 'news' ? { chatId: 5n } : { memberId },
      })),
      clock.now(),
    )
    clock.moveTo(at('10', '22:00'))
    const engine = start()
    await engine.settle()
    expect(fake.sent.map(one => [one.kind, one.silent])).toEqual([['news', true]])
    expect(await engine.nextDueAt()).toEqual(at('11', '07:30'))
    clock.moveTo(at('11', '07:30'))
    await engine.settle()
    expect(fake.sent.map(one => [one.kind, one.silent])).toEqual([
      ['news', true],
      ['reminder', false],
    ])
    expect((await outbox(db)).map(row => row.attempts)).toEqual([1, 1])
  })

  test('a person out of reach is marked, and the monitor is told once', async () => {
    const unitId = await office.unit('A')
    const memberId = await office.member({ unitId })
    const monitor = await office.member({ role: 'monitor' })
    const blocked = { kind: 'unreachable', error: 'bot was blocked by the user' } as const
    fake.plan(1001n, blocked, blocked)
    const news = { orgId: office.orgId, kind: 'news', importance: 'routine', to: { memberId } } as const
    await enqueue(db, [news, news], clock.now())
    await start().settle()
    const rows = await outbox(db)
    expect(rows.map(row => [row.kind, row.memberId, row.state, row.payload])).toEqual([
      ['news', memberId, 'unreachable', {}],
      ['news', memberId, 'unreachable', {}],
      ['unreachable', monitor, 'sent', { memberId }],
    ])
    expect(await db.prisma.member.findUnique({ where: { id: memberId } })).toMatchObject({ reachable: false })
  })

  test('a reminder that finds nobody goes to whoever stands in, at once, and to nobody twice', async () => {
    const unitId = await office.unit('A')
    const lost = await office.member({ unitId })
    const monitor = await office.member({ role: 'monitor' })
    await office.assign([unitId])
    fake.plan(1001n, { kind: 'unreachable', error: 'bot was blocked by the user' })
    clock.moveTo(at('11', '08:00'))
    await start().settle()
    const rows = await outbox(db)
    const reminders = rows.filter(row => row.kind === 'reminder')
    expect(reminders.map(row => [row.memberId, row.state, row.items.map(item => item.rung)])).toEqual([
      [lost, 'unreachable', ['officer']],
      [monitor, 'sent', ['monitor_for_unit']],
    ])
    expect(rows.filter(row => row.kind === 'unreachable').map(row => row.memberId)).toEqual([monitor])
  })

  test('of two officers one is out of reach: the other is not told twice', async () => {
    const unitId = await office.unit('A')
    await office.member({ unitId })
    const other = await office.member({ unitId })
    await office.assign([unitId])
    fake.plan(1001n, { kind: 'unreachable', error: 'bot was blocked by the user' })
    clock.moveTo(at('11', '08:00'))
    await start().settle()
    const reminders = (await outbox(db)).filter(row => row.kind === 'reminder')
    expect(reminders.map(row => [row.memberId === other, row.state])).toEqual([
      [false, 'unreachable'],
      [true, 'sent'],
    ])
  })

  test('a group that moved gets its message at the new address', async () => {
    await db.prisma.chat.create({
      data: {
        orgId: office.orgId,
        telegramChatId: -5n,
        title: 'Giao ban',
        boundBy: 1,
        boundAt: afterMeeting,
      },
    })
    fake.plan(-5n, { kind: 'moved', chatId: -1005n })
    await queue('important', -5n)
    await start().settle()
    expect(fake.sent.map(one => one.chatId)).toEqual([-5n, -1005n])
    expect(await db.prisma.chat.count({ where: { telegramChatId: -1005n } })).toBe(1)
    expect(await states()).toEqual(['sent'])
  })

  test('a refused message is dead and the administrators are told; a refused notice of that ends it', async () => {
    await office.member({ role: 'administrator' })
    fake.plan(1n, { kind: 'refused', error: 'chat not found' })
    fake.plan(1001n, { kind: 'refused', error: 'chat not found' })
    const [dead] = await queue('routine', 1n)
    await start().settle()
    expect((await outbox(db)).map(row => [row.kind, row.state, row.payload])).toEqual([
      ['news', 'dead', {}],
      ['dead_letter', 'dead', { notificationIds: [dead!.id] }],
    ])
  })

  test('one that cannot be composed holds up no other; one with nothing to say is not sent', async () => {
    await queue('routine', 1n, 2n)
    await db.sql(`UPDATE notification SET kind = 'broken' WHERE chat_id = 1`)
    await enqueue(
      db,
      [{ orgId: office.orgId, kind: 'outdated', importance: 'routine', to: { chatId: 3n } }],
      clock.now(),
    )
    fake.unspeakable.add('broken')
    fake.nothingToSay.add('outdated')
    await start().settle()
    expect(await states()).toEqual(['queued', 'sent', 'expired'])
    expect(fake.sent.map(one => one.chatId)).toEqual([2n])
  })

  test('a courier that throws leaves the fate unknown', async () => {
    const broken = Promise.reject(new Error('https://api.telegram.org/bot123:secret/'))
    broken.catch(() => {})
    fake.plan(1n, broken)
    await queue('routine', 1n)
    await start().settle()
    expect((await outbox(db)).map(row => [row.state, row.lastError])).toEqual([['unknown', 'Error']])
  })

  test('the weekly digest: on its day, to its topic, on the next working day when that is off', async () => {
    const { id } = await db.prisma.chat.create({
      data: {
        orgId: office.orgId,
        telegramChatId: -9n,
        topicId: 4,
        title: 'Giao ban',
        boundBy: 1,
        boundAt: afterMeeting,
        nextDigestAt: at('14', '07:30'),
      },
    })
    await db.prisma.calendarDay.create({ data: { orgId: office.orgId, day: '2011-11-21', working: false } })
    const nextDigest = async () => (await db.prisma.chat.findUniqueOrThrow({ where: { id } })).nextDigestAt
    const engine = start()
    clock.moveTo(at('14', '07:30'))
    await engine.settle()
    expect((await outbox(db)).map(row => [row.kind, row.chatId, row.topicId, row.state])).toEqual([
      ['digest', -9n, 4, 'sent'],
    ])
    expect(await nextDigest()).toEqual(at('22', '07:30'))

    // Away for more than a day: that digest is dropped, the next one is planned.
    clock.moveTo(at('23', '08:00'))
    await engine.settle()
    expect(fake.sent).toHaveLength(1)
    expect(await nextDigest()).toEqual(at('28', '07:30'))

    // A group that is left gets none, and is not asked about again.
    await db.prisma.chat.update({ where: { id }, data: { leftAt: clock.now() } })
    clock.moveTo(at('28', '07:30'))
    await engine.settle()
    expect(fake.sent).toHaveLength(1)
    expect(await nextDigest()).toBeNull()
  })

  test('the database away is told once and waited out', async () => {
    const quiet = quietLog()
    let isAway = true
    const failing: Database = {
      ...db,
      sql: (text, params) => (isAway ? Promise.reject(new Error('away')) : db.sql(text, params)),
    }
    const engine = start({ db: failing, log: quiet.log })
    await expect(engine.settle()).rejects.toThrow('away')
    engine.nudge()
    await expect(engine.settle()).rejects.toThrow('away')
    isAway = false
    await queue('routine', 1n)
    await engine.settle()
    engine.nudge()
    await vi.waitUntil(() => quiet.lines.length === 2)
    expect(quiet.lines.map(line => line.level)).toEqual(['error', 'info'])
    expect(await states()).toEqual(['sent'])
  })

  test('stopping finishes what is on its way and takes nothing more', async () => {
    const hanging = Promise.withResolvers<{ kind: 'sent'; messageId: number }>()
    fake.plan(1n, hanging.promise)
    await queue('routine', 1n)
    const begun = fake.attemptTo(1n)
    const engine = start()
    await begun
    const stopped = engine.stop()
    await queue('routine', 2n)
    engine.nudge()
    hanging.resolve({ kind: 'sent', messageId: 1 })
    await stopped
    expect(await states()).toEqual(['sent', 'queued'])
  })

  test.runIf(kind === 'server')('of two engines one sends; when it stops the other takes over', async () => {
    const other = fakeCourier()
    const first = start()
    await first.settle()
    const second = start({ courier: other.courier })
    await second.settle()
    await queue('routine', 1n, 2n)
    await Promise.all([second.settle(), first.settle()])
    expect([fake.sent.length, other.sent.length]).toEqual([2, 0])
    await first.stop()
    await queue('routine', 3n)
    await second.settle()
    expect([fake.sent.length, other.sent.length]).toEqual([2, 1])
  })
})
