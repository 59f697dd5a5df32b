import { instantOf, localOf } from '../domain/calendar/zone.ts'
import { lastSoonDay } from '../domain/schedule.ts'
import type { LineFilter } from '../storage/assignment-lines.ts'
import { assignmentPage, unitWorkPage } from '../storage/assignment-pages.ts'
import { type ListedView, titleUnitOf, viewFor } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { pageOrLast } from './list-page.ts'

/** open: still to be done. soon: due within the office's "sắp đến hạn". overdue: the unit owes it and is late. */
export type ListKind = 'open' | 'soon' | 'overdue' | 'all'

export type AssignmentList = {
  items: ListedView[]
  total: number
  overdue: number
  page: number
  pages: number
}

/** How many assignments one message shows: more does not fit a phone's screen. */
export const listPageSize = 8

/** All the work is listed of one unit only: of the whole office it would be the archive. */
export type ListWish = { page: number; pageSize?: number } & (
  | { kind: ListKind; unitId: number }
  | { kind: Exclude<ListKind, 'all'>; unitId: null }
)

/**
 * The assignments of one unit, or of all, of one kind, most urgent first; what is completed comes last. Pages count
 * from 0; a page past the end shows the last one.
 */
export async function listAssignments(call: Call, me: Me, wish: ListWish): Promise<AssignmentList> {
  const size = wish.pageSize ?? listPageSize
  const pageAt = (page: number) => linesOf(call, me, wish, { limit: size, offset: page * size })
  const { found, page, pages } = await pageOrLast(pageAt, wish.page, size)
  const items = found.lines.map(line => viewFor(me, line, call.now))
  return { items, total: found.total, overdue: found.overdue, page, pages }
}

function linesOf({ db, now }: Call, me: Me, wish: ListWish, cut: { limit: number; offset: number }) {
  const reader = { orgId: me.orgId, readerUnitId: titleUnitOf(me) }
  if (wish.kind === 'all') return unitWorkPage(db.sql, { ...reader, unitId: wish.unitId }, now, cut)
  const filter: LineFilter = {
    ...reader,
    ...(wish.unitId === null ? {} : { unitId: wish.unitId }),
    ...window(wish.kind, me, now),
  }
  return assignmentPage(db.sql, filter, now, cut)
}

function window(
  kind: Exclude<ListKind, 'all'>,
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
  }
}
