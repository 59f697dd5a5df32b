import { addDays } from '../../../src/domain/calendar/plain-date.ts'
import { chanceOf } from '../../../src/emulator/seeded-chance.ts'
import { collectDue } from '../../../src/reminders/collect.ts'
import { collectDigests } from '../../../src/reminders/digest.ts'
import { type Ended, recoverLost, writeEndings } from '../../../src/reminders/endings.ts'
import type { Ending } from '../../../src/reminders/outcome-rules.ts'
import { momentOf } from '../../../src/reminders/quiet-moments.ts'
import type { Database, Tx } from '../../../src/storage/database.ts'
import { soonestDue } from '../../../src/storage/due-instants.ts'
import type { NotificationRow } from '../../../src/storage/outbox.ts'
import { claim } from '../../../src/storage/outbox-claim.ts'
import { replanAssignments, snoozeReminders } from '../../../src/storage/plan-reminders.ts'
import { markReachable } from '../../../src/storage/reachability.ts'
import { calendar, createModel, type OfficeModel, type Told } from './office.ts'
import { deadlineColumns, foundOffices, groupOf, idOf, placeOf, telegramIdOf } from './rows.ts'
import {
  begin,
  type Downtime,
  dayMs,
  days,
  hourMs,
  type OfficeScript,
  type SimEvent,
  zone,
} from './script.ts'

/** The engine looks at least this long apart (ms): retries within it are made together. */
const tickMs = 5 * 60_000
const batch = 500
/** So many batches end in a crash after the messages left. */
const crashes = 0.02

/** How an attempt ends, and whether the message arrived: shares of all attempts. */
const endings: { share: number; arrives: boolean; ending: Ending }[] = [
  { share: 0.88, arrives: true, ending: { kind: 'sent', messageId: 1 } },
  { share: 0.04, arrives: true, ending: { kind: 'unknown', error: 'the answer was lost' } },
  { share: 0.02, arrives: false, ending: { kind: 'unknown', error: 'the connection was lost' } },
  { share: 0.04, arrives: false, ending: { kind: 'not_delivered', error: 'refused' } },
  { share: 0.02, arrives: false, ending: { kind: 'paused', retryAfterMs: 60_000, overall: false } },
]

/**
 * A month of offices side by side, in virtual time: the program's own planning, collecting, folding and settling on a
 * real database; only people, network and clock are played.
 * @returns by office, what was broken
 */
export async function simulate(
  db: Database,
  scripts: readonly OfficeScript[],
  downtimes: readonly Downtime[],
): Promise<string[][]> {
  const models = scripts.map(script => createModel(script, downtimes))
  const moves = scripts.map(() => 0)
  const attempts = new Map<number, number>()
  await foundOffices(db, scripts)
  const events = scripts
    .flatMap((script, office) => script.events.map(event => ({ office, event })))
    .sort((a, b) => a.event.at - b.event.at)
  const end = begin.getTime() + days * dayMs
  let nextLook = begin.getTime()
  let crashed = false

  for (let now = begin.getTime(); now < end; ) {
    const due = events.splice(0, firstAfter(events, now))
    if (due.length > 0) await db.transaction(tx => happen(tx, due, models, moves, new Date(now)))
    const isUp = !downtimes.some(([from, to]) => now >= from && now < to)
    if (isUp) await work(new Date(now))
    if (now >= nextLook) {
      for (const model of models) model.look(now)
      nextLook = now + dayMs
    }
    const soonest = (await soonestDue(db))?.getTime() ?? end
    const wakes = [
      isUp ? Math.max(soonest, now + tickMs) : end,
      events[0]?.event.at ?? end,
      nextLook,
      ...downtimes.flat().filter(at => at > now),
    ]
    now = Math.max(now + 1, Math.min(...wakes))
  }
  await findForgotten(db, models, new Date(end), downtimes)
  return models.map(model => model.breaches)

  async function work(now: Date): Promise<void> {
    await recoverLost(db, now, { everyone: crashed })
    crashed = false
    for (let more = true; more; ) more = (await collectDue(db, now)).more
    await collectDigests(db, now)
    for (;;) {
      const rows = await claim(db, { now, limit: batch, leaseMs: hourMs, holder: null })
      if (rows.length === 0) return
      crashed = chanceOf(scripts[0]!.seed, `crash ${now.getTime()} ${rows.length}`) < crashes
      const told = await wordsOf(db, rows)
      const ended = rows.map(row => attempt(row, told.get(row.id) ?? [], now))
      if (crashed) return
      await writeEndings(db, ended, now)
    }
  }

  function attempt(row: NotificationRow, told: Told[], at: Date): Ended {
    const office = row.orgId - 1
    const model = models[office]!
    const member = row.memberId === null ? null : placeOf(row.memberId).n
    if (row.kind === 'reminder' && told.length === 0) return { row, ending: { kind: 'nothing_to_say' }, at }
    const { settings } = model.script
    const moment = momentOf(row, at, { settings, calendar, zone })
    if (!moment.may) return { row, ending: { kind: 'not_now', until: moment.until }, at }
    if (member !== null && model.blocked[member])
      return { row, ending: { kind: 'unreachable', error: 'blocked' }, at }
    const group = BigInt(groupOf(office, moves[office]!))
    if (member === null && row.chatId !== group) return { row, ending: { kind: 'moved', chatId: group }, at }
    const key = row.memberId ?? -row.orgId
    const nth = (attempts.get(key) ?? 0) + 1
    attempts.set(key, nth)
    const { arrives, ending } = throwEnding(model.script.seed, `${member} ${nth}`)
    if (arrives)
      model.arrive({
        at: at.getTime(),
        member,
        notification: row.id,
        silent: moment.silent,
        kind: row.kind,
        told,
      })
    if (ending.kind === 'unknown' || crashed) model.doubt(row.id)
    return { row, ending, at }
  }
}

const firstAfter = (events: { event: SimEvent }[], now: number): number => {
  const index = events.findIndex(({ event }) => event.at > now)
  return index < 0 ? events.length : index
}

function throwEnding(seed: number, words: string): (typeof endings)[number] {
  let left = chanceOf(seed, words)
  return endings.find(one => {
    left -= one.share
    return left < 0
  })!
}

/** What each of these messages says: of what still waits for its unit, as the courier writes it. */
async function wordsOf(db: Database, rows: readonly NotificationRow[]): Promise<Map<number, Told[]>> {
  const items = await db.sql<{
    id: number
    assignment: number
    rule: string
    occurrence: string
    dueAt: Date
  }>(
    `SELECT i.notification_id AS id, i.assignment_id AS assignment, i.rule, i.occurrence, r.due_at AS "dueAt"
     FROM notification_item i JOIN assignment a ON a.id = i.assignment_id
     LEFT JOIN reminder r ON r.assignment_id = i.assignment_id AND r.rule = i.rule AND r.occurrence = i.occurrence
     WHERE i.notification_id = ANY ($1::int[]) AND a.state IN ('not_started', 'in_progress', 'returned')`,
    [rows.map(row => row.id)],
  )
  return new Map(
    [...Map.groupBy(items, item => item.id)].map(([id, some]) => [
      id,
      some.map(({ assignment, rule, occurrence, dueAt }) => ({
        assignment: placeOf(assignment).n,
        reminder: `${rule} ${occurrence}`,
        dueAt: dueAt?.getTime() ?? null,
      })),
    ]),
  )
}

/** Writes what people did, as the actions do, and plans anew what they changed. */
async function happen(
  tx: Tx,
  due: { office: number; event: SimEvent }[],
  models: OfficeModel[],
  moves: number[],
  now: Date,
): Promise<void> {
  const changed: number[] = []
  for (const { office, event } of due) {
    const model = models[office]!
    if (!model.apply(event)) continue
    if (event.what === 'snooze') {
      const until = new Date(now.getTime() + event.hours * hourMs)
      const memberId = idOf(office, event.member)
      await snoozeReminders(tx, { assignmentIds: [idOf(office, event.assignment)], memberId, until })
    } else if (event.what === 'extend') {
      const deadline = model.deadlines[event.assignment]!
      model.deadlines[event.assignment] = { ...deadline, date: addDays(deadline.date, event.days) }
      const columns = deadlineColumns(model.deadlines[event.assignment]!, model.script)
      await tx.sql('UPDATE assignment SET deadline_date = $2, last_day = $3, due_at = $4 WHERE id = $1', [
        idOf(office, event.assignment),
        columns.deadline_date,
        columns.last_day,
        columns.due_at,
      ])
      changed.push(idOf(office, event.assignment))
    } else if ('assignment' in event) {
      await tx.sql(
        `UPDATE assignment SET state = $2::text::"WorkState", confirmed_at = CASE WHEN $2 = 'completed' THEN $3::timestamptz END
         WHERE id = $1`,
        [idOf(office, event.assignment), model.states[event.assignment], now],
      )
      changed.push(idOf(office, event.assignment))
    } else if (event.what === 'leave')
      await tx.sql('UPDATE member SET left_at = $2 WHERE id = $1', [idOf(office, event.member), now])
    else if (event.what === 'unblock') await markReachable(tx, BigInt(telegramIdOf(office, event.member)))
    else if (event.what === 'move group') moves[office]! += 1
  }
  await replanAssignments(tx, [...new Set(changed)], now)
}

/** At the end nothing waits that should have been told long ago. */
async function findForgotten(
  db: Database,
  models: OfficeModel[],
  end: Date,
  downtimes: readonly Downtime[],
): Promise<void> {
  const off = downtimes.some(([, to]) => to > end.getTime() - 3 * dayMs)
  if (off) return
  const longAgo = new Date(end.getTime() - 4 * dayMs)
  const rows = await db.sql<{ orgId: number; what: string }>(
    `SELECT org_id AS "orgId", 'reminder ' || rule || ' ' || occurrence AS what FROM reminder
     WHERE state = 'planned' AND due_at < $1
     UNION ALL SELECT org_id, 'message ' || id FROM notification WHERE state IN ('queued', 'sending') AND not_before < $1`,
    [longAgo],
  )
  for (const { orgId, what } of rows) models[orgId - 1]!.breaches.push(`${what} was forgotten`)
}
