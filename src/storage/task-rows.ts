import type { Recurrence } from '../domain/recurrence.ts'
import { asking, type ListedLine, listed } from './assignment-lines.ts'
import type { Sql } from './database.ts'
import type { DeadlineKind } from './generated/enums.ts'
import { type Columns, packedRows } from './packed-rows.ts'

export type TaskRow = {
  taskId: number
  no: number
  title: string
  confidential: boolean
  deadlinePhrase: string
  deadlineKind: DeadlineKind
  deadlineDate: string
  deadlineTime: string | null
  /** Work that returns. */
  recurrence: Recurrence | null
  directiveNumber: string | null
  directiveIssuedOn: string | null
  directiveSubject: string | null
  withdrawnAt: Date | null
}

const columns: Columns<TaskRow> = {
  taskId: 't.id',
  no: 't.no',
  title: 't.title',
  confidential: 't.confidential',
  deadlinePhrase: 't.deadline_phrase',
  deadlineKind: 't.deadline_kind',
  deadlineDate: 't.deadline_date',
  deadlineTime: 't.deadline_time',
  recurrence: 't.recurrence',
  directiveNumber: 'd.number',
  directiveIssuedOn: 'd.issued_on',
  directiveSubject: 'd.subject',
  withdrawnAt: 't.withdrawn_at',
}
const instants = new Set(['withdrawnAt'])
const row = Object.entries(columns)
  .map(([name, value]) => `${value} AS "${name}"`)
  .join(', ')

/** One task of this organisation, or null. */
export async function findTask(sql: Sql, orgId: number, taskId: number): Promise<TaskRow | null> {
  const rows = await sql<TaskRow>(
    `SELECT ${row} FROM task t LEFT JOIN directive d ON d.id = t.directive_id
      WHERE t.org_id = $1 AND t.id = $2`,
    [orgId, taskId],
  )
  return rows[0] ?? null
}

/**
 * One task of this organisation, by its id or by its number ("NV12"), with its live assignments, most urgent first;
 * null when there is none.
 */
export async function findTaskWithLines(
  sql: Sql,
  reader: { orgId: number; readerUnitId: number | null },
  which: { taskId: number } | { no: number },
): Promise<{ task: TaskRow; lines: ListedLine[] } | null> {
  const { linesOfTask, unpack } = asking(listed, reader, `a.task_id = t.id AND a.state <> 'withdrawn'`)
  const [column, value] = 'no' in which ? ['no', which.no] : ['id', which.taskId]
  const [found] = await sql<TaskRow & { lines: unknown[][] }>(
    `SELECT ${row}, ${linesOfTask} AS lines
       FROM task t LEFT JOIN directive d ON d.id = t.directive_id
      WHERE t.org_id = $1 AND t.${column} = $3`,
    [reader.orgId, reader.readerUnitId, value],
  )
  if (!found) return null
  const { lines: packed, ...task } = found
  return { task, lines: unpack(packed) }
}

/** Live tasks whose title holds every one of the words (without diacritics), soonest deadline first. */
export function searchTasks(
  sql: Sql,
  orgId: number,
  words: readonly string[],
  limit: number,
): Promise<TaskRow[]> {
  return sql<TaskRow>(
    `SELECT ${row} FROM task t LEFT JOIN directive d ON d.id = t.directive_id
      WHERE t.org_id = $1 AND t.withdrawn_at IS NULL
        AND t.search_text LIKE ALL (SELECT '%' || w || '%' FROM unnest($2::text[]) w)
      ORDER BY t.deadline_date, t.no LIMIT ${Number(limit)}`,
    [orgId, words],
  )
}

export type TaskLine = TaskRow & { units: number; completed: number; awaiting: number; overdue: number }

const { packed, unpack } = packedRows<TaskLine>(
  {
    ...columns,
    units: 'counted.units',
    completed: 'counted.completed',
    awaiting: 'counted.awaiting',
    overdue: 'counted.overdue',
  },
  instants,
)

/** How many live tasks there are. */
export async function countTasks(sql: Sql, orgId: number): Promise<number> {
  const [row] = await sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM task WHERE org_id = $1 AND withdrawn_at IS NULL',
    [orgId],
  )
  return row!.n
}

/**
 * One page of the live tasks with how many units have completed them, soonest deadline first. null: the page is past
 * the end.
 */
export async function taskPage(
  sql: Sql,
  orgId: number,
  now: Date,
  page: { limit: number; offset: number },
): Promise<TaskLine[] | null> {
  const [found] = await sql<{ lines: unknown[][] }>(
    `SELECT ${packed('ORDER BY t.deadline_date, t.no')} AS lines
       FROM (SELECT * FROM task WHERE org_id = $1 AND withdrawn_at IS NULL
              ORDER BY deadline_date, no LIMIT ${Number(page.limit)} OFFSET ${Number(page.offset)}) t
       LEFT JOIN directive d ON d.id = t.directive_id
      CROSS JOIN LATERAL (
            SELECT count(*)::int AS units,
                   count(*) FILTER (WHERE a.state = 'completed')::int AS completed,
                   count(*) FILTER (WHERE a.state = 'awaiting_confirmation')::int AS awaiting,
                   count(*) FILTER (WHERE a.state IN ('not_started', 'in_progress', 'returned') AND a.due_at < $2)::int
                     AS overdue
              FROM assignment a WHERE a.task_id = t.id AND a.state <> 'withdrawn') counted`,
    [orgId, now],
  )
  const lines = unpack(found!.lines)
  return lines.length === 0 && page.offset > 0 ? null : lines
}
