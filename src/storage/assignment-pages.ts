import {
  asking,
  conditions,
  type LineFilter,
  type ListedLine,
  listed,
  orderFor,
  overdue,
} from './assignment-lines.ts'
import type { Sql } from './database.ts'

export type LinePage = { lines: ListedLine[]; total: number; overdue: number }
/** Counted in lines. */
type Cut = { limit: number; offset: number }

const latestFirst = 'ORDER BY a.due_at DESC, a.task_id DESC'
const cut = ({ limit, offset }: Cut) => `LIMIT ${Number(limit)} OFFSET ${Number(offset)}`

/**
 * One page of the assignments that fit, most urgent first, with how many fit at all and how many of those are
 * overdue at `now`. null: the page is past the end.
 */
export async function assignmentPage(
  sql: Sql,
  filter: LineFilter,
  now: Date,
  page: Cut,
): Promise<LinePage | null> {
  const { lines, total, overdue } = await countedLines(sql, filter, now, page)
  return lines.length === 0 && page.offset > 0 ? null : { lines, total, overdue }
}

/**
 * One page of all the work of a unit: what is not completed, most urgent first, and after it what is completed,
 * latest first. null: the page is past the end.
 */
export async function unitWorkPage(
  sql: Sql,
  unit: { orgId: number; readerUnitId: number | null; unitId: number },
  now: Date,
  page: Cut,
): Promise<LinePage | null> {
  const open = await countedLines(sql, { ...unit, only: 'open' }, now, page)
  const rest = { limit: page.limit - open.lines.length, offset: Math.max(0, page.offset - open.total) }
  const completed =
    rest.limit > 0 && open.completed > rest.offset ? await completedLines(sql, unit, rest) : []
  const lines = [...open.lines, ...completed]
  if (lines.length === 0 && page.offset > 0) return null
  return { lines, total: open.total + open.completed, overdue: open.overdue }
}

/** A page and its counts in one question, because every further one would cost as much again. */
async function countedLines(sql: Sql, filter: LineFilter, now: Date, page: Cut) {
  const { where, params } = conditions(filter)
  // Of a list of overdue work all that is counted is overdue.
  const ofThem = filter.overdueAt ? '' : `FILTER (WHERE ${overdue(`$${params.length + 1}`)})`
  const completed =
    filter.unitId === undefined ? '0' : '(SELECT completed FROM unit WHERE org_id = $1 AND id = $3)'
  const { lines, unpack } = asking(listed, filter, where)
  const [row] = await sql<{ lines: unknown[][]; counts: [number, number]; completed: number | null }>(
    `SELECT ${lines(orderFor(filter), cut(page))} AS lines,
            (SELECT ARRAY[count(*), count(*) ${ofThem}]::int[] FROM assignment a WHERE ${where}) AS counts,
            ${completed} AS completed`,
    filter.overdueAt ? params : [...params, now],
  )
  const [total, late] = row!.counts
  return { lines: unpack(row!.lines), total, overdue: late, completed: row!.completed ?? 0 }
}

async function completedLines(sql: Sql, unit: LineFilter, page: Cut): Promise<ListedLine[]> {
  const { where, params } = conditions({ ...unit, only: 'completed' })
  const { lines, unpack } = asking(listed, unit, where)
  const [row] = await sql<{ lines: unknown[][] }>(`SELECT ${lines(latestFirst, cut(page))} AS lines`, params)
  return unpack(row!.lines)
}
