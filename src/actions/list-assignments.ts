import { instantOf, localOf } from '../domain/calendar/zone.ts'
import { lastSoonDay } from '../domain/schedule.ts'
import { assignmentPage, type LineFilter } from '../storage/assignment-lines.ts'
import { type AssignmentView, viewFor } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { pageOrLast } from './list-page.ts'

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
  const filter: LineFilter = {
    orgId: me.orgId,
    readerUnitId: me.unitId,
    ...(wish.unitId === null ? {} : { unitId: wish.unitId }),
    ...window(wish.kind, me, call.now),
  }
  const size = wish.pageSize ?? listPageSize
  const pageAt = (page: number) =>
    assignmentPage(call.db.sql, filter, call.now, { limit: size, offset: page * size })
  const { found, page, pages } = await pageOrLast(pageAt, wish.page, size)
  const items = found.lines.map(line => viewFor(me, line, call.now))
  return { items, total: found.total, overdue: found.overdue, page, pages }
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
