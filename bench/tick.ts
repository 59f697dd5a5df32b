import { collectDue } from '../src/reminders/collect.ts'
import type { Database } from '../src/storage/database.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { keepUp } from '../src/storage/upkeep.ts'
import { fillOffice, officeNow } from './big-office.ts'
import { median, ms, printTable, quantile, times } from './figures.ts'
import { type Kind, kinds, newPlace, type Place } from './places.ts'

/** Reminders per assignment: a small and a large office differ in how many assignments they have, not in their kind. */
const perAssignment = 10
const due = 100
const rounds = 15

/** Whether it costs more to find the reminders that are due when a hundred times as many are planned for later. */
export default async function tick(): Promise<void> {
  for (const kind of await kinds()) await measureOn(kind)
}

async function measureOn(kind: Kind): Promise<void> {
  const small = await openOffice(kind, 10_000)
  const large = await openOffice(kind, 1_000_000)
  for (let round = -3; round < rounds; round++) {
    for (const office of [small, large]) {
      await rebuild(office.db)
      const from = performance.now()
      const collected = await collectDue(office.db, officeNow)
      const took = performance.now() - from
      if (collected.notified !== due)
        throw new Error(`${collected.notified} of ${due} due reminders were told`)
      if (round >= 0) office.samples.push(took)
    }
  }
  const base = median(small.samples)
  printTable(
    `The tick, ${kind}`,
    `Collecting the same ${due} due reminders into messages, ${rounds} rounds; everything rebuilt between two rounds.`,
    [small, large].map(({ planned, samples }) => ({
      planned: planned.toLocaleString('en'),
      due: String(due),
      median: ms(median(samples)),
      p95: ms(quantile(samples, 0.95)),
      ratio: times(median(samples) / base),
    })),
  )
  for (const { db, place } of [small, large]) {
    await db.close()
    await place.remove()
  }
}

type Office = { db: Database; place: Place; planned: number; samples: number[] }

async function openOffice(kind: Kind, planned: number): Promise<Office> {
  const place = await newPlace(kind)
  const db = await openDatabase({ url: place.url })
  await fillOffice(db, { tasks: Math.ceil(planned / perAssignment / 28) })
  await db.transaction(async ({ sql }) => {
    await sql(`SET LOCAL session_replication_role = 'replica'`)
    await sql('DELETE FROM reminder')
    // The tick tells nobody of completed work: what is due must be work that somebody owes.
    await sql(
      `UPDATE assignment SET state = 'in_progress', due_at = $1, last_day = '2011-11-09' WHERE id <= $2`,
      [new Date(officeNow.getTime() - 14 * 3_600_000), due],
    )
    await sql(
      `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at)
       SELECT 1, a, 'overdue:daily', to_char(date '2011-11-10' + n, 'YYYY-MM-DD'),
              CASE WHEN a <= $2 AND n = 0 THEN $1::timestamptz - interval '1 minute'
                   ELSE $1::timestamptz + (n + 1) * interval '1 day' + a * interval '1 second' END
         FROM generate_series(0, $3::int - 1) n, generate_series(1, $4::int / $3) a`,
      [officeNow, due, perAssignment, planned],
    )
  })
  await (kind === 'PostgreSQL' ? db.sql('VACUUM ANALYZE') : keepUp(db.sql))
  return { db, place, planned, samples: [] }
}

/** As if the tick had not been: nothing told, nothing booked. */
async function rebuild(db: Database): Promise<void> {
  await db.sql('DELETE FROM notification')
  await db.sql(`UPDATE reminder SET state = 'planned' WHERE state <> 'planned'`)
}
