import type { Database } from '../../src/storage/database.ts'

/** Telegram ids: the n-th unit's officer, from 0; the monitor, leader and administrator stand behind them. */
export const firstOfficer = 1_000_000
export const botToken = '4242:canary-token_that_no_log_may_hold'
/** A name that no log may hold. */
export const canaryName = 'Chim Hoàng Yến'

const week = Array.from({ length: 9 }, (_, i) => i - 1)
const dayMs = 86_400_000

/**
 * An office that is open at any hour and on any day: what is measured here is the engine, not the calendar. Each of
 * its units has one officer, and one assignment of each of the tasks. Nothing is planned yet.
 */
export async function foundOffice(
  db: Database,
  { units, tasks, now = new Date() }: { units: number; tasks: number; now?: Date },
): Promise<void> {
  await db.transaction(async ({ sql }) => {
    await sql(`SET LOCAL session_replication_role = 'replica'`)
    const open = {
      officeHours: { from: '00:00', to: '23:59' },
      quietHours: { from: '00:00', to: '00:00' },
      digest: { on: false, weekday: 1, at: '08:00' },
    }
    await sql(`INSERT INTO organization (id, name, settings, created_at) VALUES (1, 'Văn phòng', $1, $2)`, [
      JSON.stringify(open),
      now,
    ])
    await sql(
      `INSERT INTO calendar_day (org_id, day, working) SELECT 1, d, true FROM unnest($1::text[]) AS d`,
      [week.map(n => new Date(now.getTime() + n * dayMs).toISOString().slice(0, 10))],
    )
    await sql(
      `INSERT INTO unit (id, org_id, name, kind, search_text)
       SELECT n, 1, 'Phòng ' || n, 'department', 'phong ' || n FROM generate_series(1, $1::int) n`,
      [units],
    )
    await sql(
      `INSERT INTO member (id, org_id, unit_id, telegram_user_id, title, role, joined_at)
       SELECT n, 1, n, $2::bigint + n - 1, $3 || ' ' || n, 'officer'::"Role", $4::timestamptz FROM generate_series(1, $1::int) n
       UNION ALL SELECT $1 + 1, 1, NULL, $2 + $1, 'Theo dõi', 'monitor'::"Role", $4
       UNION ALL SELECT $1 + 2, 1, NULL, $2 + $1 + 1, 'Lãnh đạo', 'leader'::"Role", $4
       UNION ALL SELECT $1 + 3, 1, NULL, $2 + $1 + 2, 'Quản trị', 'administrator'::"Role", $4`,
      [units, BigInt(firstOfficer), canaryName, now],
    )
    await addTasks(sql, { units, tasks, now })
  })
}

async function addTasks(
  sql: Database['sql'],
  { units, tasks, now }: { units: number; tasks: number; now: Date },
): Promise<void> {
  const due = new Date(now.getTime() + 3 * dayMs)
  const day = due.toISOString().slice(0, 10)
  await sql(
    `INSERT INTO task (id, org_id, no, title, search_text, deadline_phrase, deadline_kind, deadline_date, created_at)
     SELECT n, 1, n, 'Việc ' || n, 'viec ' || n, 'trong ngày', 'by', $2, $3 FROM generate_series(1, $1::int) n`,
    [tasks, day, now],
  )
  // Every unit has a deadline of its own, so that the order of sending can be told from the order of writing.
  await sql(
    `INSERT INTO assignment (id, org_id, task_id, unit_id, duty, deadline_phrase, deadline_kind, deadline_date, last_day,
                             due_at, baseline_due_at, updated_at)
     SELECT (t - 1) * $2::int + u, 1, t, u, 'equal', 'trong ngày', 'by', $3::text, $3::text,
            $4::timestamptz + (u * 7919 % $2) * interval '1 second', $4, $5
     FROM generate_series(1, $1::int) t, generate_series(1, $2::int) u`,
    [tasks, units, day, due, now],
  )
  for (const table of ['organization', 'unit', 'member', 'task', 'assignment'])
    await sql(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`)
}

export type Wave = {
  task: number
  /** The units that are reminded: from, up to and without. */
  units: [from: number, to: number]
  /** When the first of them is due, and over how long they are spread (ms). */
  from: Date
  spreadMs: number
  /** Every second one is important, or all of them. */
  important: 'half' | 'all'
}

/** Plans one reminder of one task for each of these units. */
export async function planWave(
  db: Database,
  { task, units, from, spreadMs, important }: Wave,
): Promise<void> {
  await db.sql(
    `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at)
     SELECT 1, a.id, CASE WHEN $6 = 'all' OR a.unit_id % 2 = 0 THEN 'day' ELSE 'before:1' END, a.deadline_date,
            $4::timestamptz + (a.unit_id - $2::int) * ($5::float8 / ($3::int - $2)) * interval '1 millisecond'
     FROM assignment a WHERE a.task_id = $1 AND a.unit_id >= $2 AND a.unit_id < $3`,
    [task, units[0], units[1], from, spreadMs, important],
  )
}
