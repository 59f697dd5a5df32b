import { units } from '../src/demonstration/district.ts'
import type { Database, Tx } from '../src/storage/database.ts'
import { keepUp } from '../src/storage/upkeep.ts'
import { plainWords } from '../src/vietnamese/plain-letters.ts'

/** When it is in this office: the afternoon of the briefing. */
export const officeNow = new Date('2011-11-10T14:00:00+07:00')

/** Telegram accounts: the n-th unit's officer is firstOfficer + n, from 0. */
export const firstOfficer = 1_000
export const monitor = 2_000
export const officerOfThanhCong = firstOfficer + units.findIndex(unit => unit.name === 'Phường Thành Công')

/**
 * Founds an office of 28 units that has given `tasks` tasks to all of them over two and a half years, with somebody
 * linked for every unit. Old work is mostly completed, the last month's is mixed, the next two months' mostly to be
 * done; one assignment in fifty is late.
 */
export async function fillOffice(db: Database, { tasks }: { tasks: number }): Promise<void> {
  await db.transaction(async tx => {
    // Checking 100,000 references one by one takes longer than all the rest, and they are right by construction.
    await tx.sql(`SET LOCAL session_replication_role = 'replica'`)
    await insertPeople(tx)
    await insertTasks(tx, tasks)
    await insertAssignments(tx)
    await insertReminders(tx)
  })
  // Either database does this by itself within a minute or two.
  await (db.kind === 'server' ? db.sql('VACUUM ANALYZE') : keepUp(db.sql))
}

async function insertPeople({ sql }: Tx): Promise<void> {
  await sql(`INSERT INTO organization (id, name, created_at) VALUES (1, 'UBND quận Ba Đình', $1)`, [
    officeNow,
  ])
  await sql(
    `INSERT INTO unit (org_id, name, kind, search_text, sort)
     SELECT 1, name, kind::"UnitKind", search, n
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS u(name, kind, search, n)`,
    [
      units.map(unit => unit.name),
      units.map(unit => unit.kind),
      units.map(unit => plainWords([unit.name, ...unit.aliases].join(' ')).join(' ')),
    ],
  )
  await sql(
    `INSERT INTO member (org_id, unit_id, telegram_user_id, title, role, joined_at)
     SELECT 1, id, $1::bigint + row_number() OVER (ORDER BY sort) - 1, 'Cán bộ ' || name, 'officer', $2 FROM unit`,
    [BigInt(firstOfficer), officeNow],
  )
  await sql(
    `INSERT INTO member (org_id, unit_id, telegram_user_id, title, role, joined_at)
     SELECT 1, id, $1, 'Đầu mối theo dõi', 'monitor', $2 FROM unit WHERE name = 'Phòng Nội vụ'`,
    [BigInt(monitor), officeNow],
  )
}

async function insertTasks({ sql }: Tx, tasks: number): Promise<void> {
  await sql(
    `INSERT INTO directive (id, org_id, number, issuer, issued_on, subject)
     SELECT n, 1, n || '/UBND-NV', 'UBND quận Ba Đình', to_char(date '2009-05-01' + n % 900, 'YYYY-MM-DD'),
            'Văn bản số ' || n
     FROM generate_series(0, $1::int / 5) n`,
    [tasks],
  )
  await sql(
    `INSERT INTO task (org_id, no, title, search_text, directive_id, deadline_phrase, deadline_kind, deadline_date,
                       confidential, followed_by_id, created_at)
     SELECT 1, n, 'Báo cáo kết quả rà soát thủ tục hành chính kỳ ' || n,
            'bao cao ket qua ra soat thu tuc hanh chinh ky ' || n, n / 5, 'chậm nhất ngày ' || to_char(day, 'DD/MM/YYYY'),
            'by', to_char(day, 'YYYY-MM-DD'), n % 200 = 0,
            (SELECT id FROM member WHERE role = 'monitor'), day - 40
     FROM generate_series(1, $1::int) n, LATERAL (SELECT date '2011-11-10' + (n * 960.0 / $1 - 900)::int) AS d(day)`,
    [tasks],
  )
  await sql('UPDATE organization SET last_task_no = $1', [tasks])
}

async function insertAssignments({ sql }: Tx): Promise<void> {
  await sql(
    `INSERT INTO assignment (org_id, task_id, unit_id, duty, state, progress_done, progress_total, obstacle,
                             deadline_phrase, deadline_kind, deadline_date, last_day, due_at, baseline_due_at,
                             reported_done_at, confirmed_at, updated_at)
     SELECT 1, t.id, u.id, 'equal', state::"WorkState",
            CASE WHEN state = 'in_progress' THEN chance % 20 END, CASE WHEN state = 'in_progress' THEN 20 END,
            CASE WHEN state = 'not_started' AND chance % 7 = 0 THEN 'Chờ hướng dẫn của Sở Nội vụ' END,
            t.deadline_phrase, t.deadline_kind, t.deadline_date, t.deadline_date, due, due,
            CASE WHEN state IN ('completed', 'awaiting_confirmation') THEN due - interval '3 days' END,
            CASE WHEN state = 'completed' THEN due - interval '1 day' END, due - interval '4 days'
     FROM task t CROSS JOIN unit u
     CROSS JOIN LATERAL (SELECT abs(hashint4(t.no * 100 + u.sort)) % 100, (t.deadline_date::date + 1)::timestamp
                                AT TIME ZONE 'Asia/Ho_Chi_Minh') AS c(chance, due)
     CROSS JOIN LATERAL (SELECT CASE
         WHEN due < $1::timestamptz - interval '30 days' THEN
           CASE WHEN chance < 96 THEN 'completed' WHEN chance < 98 THEN 'withdrawn'
                WHEN chance < 99 THEN 'in_progress' ELSE 'awaiting_confirmation' END
         WHEN due < $1 THEN
           CASE WHEN chance < 70 THEN 'completed' WHEN chance < 80 THEN 'in_progress' WHEN chance < 88 THEN 'not_started'
                WHEN chance < 95 THEN 'awaiting_confirmation' ELSE 'returned' END
         ELSE
           CASE WHEN chance < 15 THEN 'completed' WHEN chance < 20 THEN 'awaiting_confirmation'
                WHEN chance < 55 THEN 'in_progress' ELSE 'not_started' END
       END) AS s(state)
     ORDER BY t.no, u.sort`,
    [officeNow],
  )
  // The triggers are off here.
  await sql(
    `UPDATE unit SET completed = (SELECT count(*)::int FROM assignment WHERE unit_id = unit.id AND state = 'completed')`,
  )
}

/** The next reminder of all that is still to be done; none is due yet. */
async function insertReminders({ sql }: Tx): Promise<void> {
  await sql(
    `INSERT INTO reminder (org_id, assignment_id, rule, occurrence, due_at)
     SELECT 1, id, CASE WHEN due_at < $1 THEN 'overdue:weekly' ELSE 'day' END, '2011-11-18',
            $1::timestamptz + (18 + id % 200) * interval '1 hour'
     FROM assignment WHERE state IN ('not_started', 'in_progress', 'returned')`,
    [officeNow],
  )
}
