import type { Database } from '../../src/storage/database.ts'
import type { Delivery } from './ledger.ts'
import { type Line, shown } from './topic.ts'

type Row = {
  id: number
  code: string
  state: string
  importance: 'important' | 'routine'
  items: number
}

/** What the ledger and the database say together. All numbers are messages, or reminders where it says so. */
export type Verdict = {
  messages: number
  delivered: number
  /** Reminders that nobody was told of and that no state explains. */
  lostReminders: number
  lostImportant: number
  lostRoutine: number
  /** Routine messages that did not arrive, are known not to be known, and stand in the list of what did not arrive. */
  inDoubt: number
  audibleTwice: string[]
  silentTwice: string[]
  /** How often the message arrived that arrived most often. */
  mostCopies: number
  /** Reminders dropped by rule. */
  dropped: number
  byState: Record<string, number>
}

/** Joins what arrived with what the database believes, by short code. */
export async function judge(
  db: Database,
  deliveries: readonly Delivery[],
  now = new Date(),
): Promise<Verdict> {
  const rows = await db.sql<Row>(
    `SELECT n.id, n.short_code AS code, n.state::text AS state, n.importance::text AS importance,
            (SELECT count(*)::int FROM notification_item i WHERE i.notification_id = n.id) AS items
     FROM notification n ORDER BY n.id`,
  )
  const [reminders] = await db.sql<{ untold: number; unsaid: number; dropped: number }>(
    `SELECT count(*) FILTER (WHERE r.state = 'planned' AND r.due_at <= $1)::int AS untold,
            count(*) FILTER (WHERE r.state = 'notified' AND i.id IS NULL)::int AS unsaid,
            count(*) FILTER (WHERE r.state = 'dropped')::int AS dropped
     FROM reminder r LEFT JOIN notification_item i
       ON i.assignment_id = r.assignment_id AND i.rule = r.rule AND i.occurrence = r.occurrence`,
    [now],
  )
  const byCode = Map.groupBy(deliveries, one => one.code)
  const repeats = [...byCode].filter(([, copies]) => copies.length > 1)
  const missing = rows.filter(row => !byCode.has(row.code) && isOwed(row))
  const lost = missing.filter(row => row.state !== 'unknown' || row.importance === 'important')
  return {
    messages: rows.length,
    delivered: byCode.size,
    lostReminders: reminders!.untold + reminders!.unsaid,
    lostImportant: lost.filter(row => row.importance === 'important').length,
    lostRoutine: lost.filter(row => row.importance === 'routine').length,
    inDoubt: missing.length - lost.length,
    audibleTwice: codes(repeats.filter(([, copies]) => copies.slice(1).some(copy => !copy.silent))),
    silentTwice: codes(repeats.filter(([, copies]) => copies.slice(1).every(copy => copy.silent))),
    mostCopies: Math.max(0, ...[...byCode.values()].map(copies => copies.length)),
    dropped: reminders!.dropped,
    byState: Object.fromEntries(
      [...Map.groupBy(rows, row => row.state)].map(([state, some]) => [state, some.length]),
    ),
  }
}

/** What came more than once, when, and why: for whoever has to find the reason. */
export async function copiesOf(db: Database, deliveries: readonly Delivery[]): Promise<Line[]> {
  const copies = [...Map.groupBy(deliveries, one => one.code)].filter(([, some]) => some.length > 1)
  const rows = await db.sql<{ code: string; state: string; attempts: number; error: string | null }>(
    `SELECT short_code AS code, state::text AS state, attempts, last_error AS error
     FROM notification WHERE short_code = ANY ($1::text[])`,
    [copies.map(([code]) => code)],
  )
  return copies.slice(0, 5).map(([code, some]) => {
    const row = rows.find(one => one.code === code)
    const times = some.map(({ at, silent }) => `+${at - some[0]!.at} ms${silent ? ' silent' : ''}`)
    return shown(`${code}: ${row?.state}, ${row?.attempts} attempts, ${row?.error}`, times.join(', '))
  })
}

/** A message in doubt whose words went along with the next one owes nothing any more. */
const isOwed = (row: Row): boolean => row.state !== 'expired' && !(row.state === 'unknown' && row.items === 0)

const codes = (repeats: [string, Delivery[]][]): string[] => repeats.map(([code]) => code)

/** Adds up the verdicts of several runs. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, one) => total + of(one), 0)
  const all = (of: (verdict: Verdict) => string[]) => verdicts.flatMap(of)
  const states = new Set(verdicts.flatMap(one => Object.keys(one.byState)))
  return {
    messages: sum(one => one.messages),
    delivered: sum(one => one.delivered),
    lostReminders: sum(one => one.lostReminders),
    lostImportant: sum(one => one.lostImportant),
    lostRoutine: sum(one => one.lostRoutine),
    inDoubt: sum(one => one.inDoubt),
    audibleTwice: all(one => one.audibleTwice),
    silentTwice: all(one => one.silentTwice),
    mostCopies: Math.max(0, ...verdicts.map(one => one.mostCopies)),
    dropped: sum(one => one.dropped),
    byState: Object.fromEntries([...states].map(state => [state, sum(one => one.byState[state] ?? 0)])),
  }
}
