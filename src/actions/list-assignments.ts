import { instantOf, localOf } from '../domain/calendar/zone.ts'
import { lastSoonDay } from '../domain/schedule.ts'
import { assignmentLines, countAssignments, type LineFilter } from '../storage/assignment-lines.ts'
import { type AssignmentView, viewFor } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** open: still to be done. soon: due within the office's "sắp đến hạn". overdue: the unit owes it and is late. */
export type ListKind = 'open' | 'soon' | 'overdue' | 'all'

export type AssignmentList = {
  items: AssignmentView[]
  total: number
  overdue: number
  page: number
  pages: number
}

/** How many assignments one message shows: more does not fit a phone's screen. */
export const listPageSize = 8

/**
 * The assignments of one unit, or of all, of one kind. An officer without a unit sees none of "the own unit".
 * Pages count from 0; a page past the end shows the last one.
 */
export async function listAssignments(
  call: Call,
  me: Me,
  wish: { kind: ListKind; unitId: number | null; page: number; pageSize?: number },
): Promise<AssignmentList> {
  const { sql } = call.db
  const filter: LineFilter = {
    orgId: me.orgId,
    readerUnitId: me.unitId,
    ...(wish.unitId === null ? {} : { unitId: wish.unitId }),
    ...window(wish.kind, me, call.now),
  }
  const size = wish.pageSize ?? listPageSize
  const overdue: LineFilter = { ...filter, ...window('overdue', me, call.now) }
  const offset = wish.page * size
  let lines = await assignmentLines(sql, filter, { limit: size + 1, offset })
  // Most lists end on their first page: then nothing needs to be counted.
  const total = offset === 0 && lines.length <= size ? lines.length : await countAssignments(sql, filter)
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(wish.page, pages - 1)
  if (page !== wish.page) lines = await assignmentLines(sql, filter, { limit: size + 1, offset: page * size })
  const items = lines.slice(0, size).map(line => viewFor(me, line, call.now))
  const late =
    wish.kind === 'overdue'
      ? total
      : total <= size
        ? items.filter(item => item.schedule.kind === 'overdue').length
        : await countAssignments(sql, overdue)
  return { items, total, overdue: late, page, pages }
}

function window(
  kind: ListKind,
  me: Me,
  now: Date,
): Pick<LineFilter, 'only' | 'overdueAt' | 'dueAfter' | 'dueUntil'> {
  switch (kind) {
    case 'open':
      return { only: 'open' }
    case 'overdue':
      return { overdueAt: now }
    case 'soon': {
      const { calendar, settings, zone } = me.office
      const last = lastSoonDay(localOf(now, zone).date, { calendar, soonWithin: settings.soonWithin })
      return { only: 'unreported', dueAfter: now, dueUntil: instantOf(last, '24:00', zone) }
    }
    case 'all':
      return {}
  }
}
