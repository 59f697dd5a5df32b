import { type Deadline, dueAtOf, lastDayOf } from '../../../src/domain/deadline.ts'
import type { Database } from '../../../src/storage/database.ts'
import { planDigest } from '../../../src/storage/plan-digest.ts'
import { replanAssignments } from '../../../src/storage/plan-reminders.ts'
import { begin, type OfficeScript, zone } from './script.ts'

/** Ids in the database follow from the place of the office and the place in its script. */
const perOffice = 100
const orgIdOf = (office: number) => office + 1
export const idOf = (office: number, n: number) => (office + 1) * perOffice + n
export const placeOf = (id: number) => ({ office: Math.floor(id / perOffice) - 1, n: id % perOffice })
export const telegramIdOf = (office: number, member: number) => 10_000_000 + idOf(office, member)
export const groupOf = (office: number, moves: number) => -(1_000_000_000 + moves * 10_000_000 + office)

/** Writes the offices of these scripts and plans what they ask for. */
export async function foundOffices(db: Database, scripts: readonly OfficeScript[]): Promise<void> {
  await db.transaction(async tx => {
    const { sql } = tx
    // What a row does not say has the default of its column.
    const insert = (table: string, rows: object[]) => {
      const columns = Object.keys(rows[0] ?? {}).join(', ')
      return rows.length === 0
        ? []
        : sql(
            `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
            [JSON.stringify(rows)],
          )
    }
    await insert(
      'organization',
      scripts.map((script, office) => ({
        id: orgIdOf(office),
        name: `Văn phòng ${script.seed}`,
        time_zone: zone,
        settings: script.settings,
        last_task_no: script.assignments.length,
        created_at: begin,
      })),
    )
    await insert(
      'unit',
      scripts.flatMap((script, office) =>
        Array.from({ length: script.units }, (_, unit) => ({
          id: idOf(office, unit),
          org_id: orgIdOf(office),
          name: `Phòng ${unit}`,
          kind: 'department',
          aliases: [],
          search_text: `phong ${unit}`,
          sort: unit,
        })),
      ),
    )
    await insert(
      'member',
      scripts.flatMap((script, office) =>
        script.members.map(({ unit, role, isHead }, member) => ({
          id: idOf(office, member),
          org_id: orgIdOf(office),
          unit_id: unit === null ? null : idOf(office, unit),
          telegram_user_id: telegramIdOf(office, member),
          title: `Người ${member}`,
          role,
          is_head: isHead,
          locale: 'vi',
          reachable: true,
          joined_at: begin,
        })),
      ),
    )
    const work = scripts.flatMap((script, office) =>
      script.assignments.map(({ unit, deadline }, n) => ({
        id: idOf(office, n),
        org_id: orgIdOf(office),
        task_id: idOf(office, n),
        unit_id: idOf(office, unit),
        no: n + 1,
        ...deadlineColumns(deadline, script),
      })),
    )
    await insert(
      'task',
      work.map(({ id, org_id, no, deadline_phrase, deadline_kind, deadline_date }) => ({
        id,
        org_id,
        no,
        title: `Việc ${no}`,
        search_text: `viec ${no}`,
        deadline_phrase,
        deadline_kind,
        deadline_date,
        confidential: false,
        created_at: begin,
      })),
    )
    await insert(
      'assignment',
      work.map(({ no: _, ...row }) => ({
        ...row,
        duty: 'equal',
        state: 'not_started',
        baseline_due_at: row.due_at,
        updated_at: begin,
        version: 0,
      })),
    )
    await insert(
      'chat',
      scripts.map((_, office) => ({
        id: orgIdOf(office),
        org_id: orgIdOf(office),
        telegram_chat_id: groupOf(office, 0),
        title: 'Giao ban',
        digest: true,
        bound_by: idOf(office, 0),
        bound_at: begin,
      })),
    )
    await replanAssignments(
      tx,
      work.map(row => row.id),
      begin,
    )
  })
  for (let office = 0; office < scripts.length; office++)
    await db.transaction(tx => planDigest(tx, orgIdOf(office), begin))
}

/** The columns of an assignment that follow from its deadline. */
export function deadlineColumns(deadline: Deadline, { settings }: OfficeScript) {
  return {
    deadline_phrase: deadline.phrase,
    deadline_kind: deadline.kind,
    deadline_date: deadline.date,
    last_day: lastDayOf(deadline, settings),
    due_at: dueAtOf(deadline, settings, zone),
  }
}
