import { formatDay } from '../domain/calendar/plain-date.ts'
import { mayDo, sightOf } from '../domain/permissions.ts'
import { assignmentLines } from '../storage/assignment-lines.ts'
import {
  countPendingExtensions,
  type ExtensionRow,
  findExtension,
  pendingExtensionOf,
  pendingExtensions,
} from '../storage/extension-rows.ts'
import { type AssignmentView, viewFor } from './assignment-view.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** A request with the assignment that it is about. */
export type ExtensionView = { request: ExtensionRow; view: AssignmentView; mayDecide: boolean }

/** One request, to those who decide and to the unit itself; to others there is none. */
export async function showExtension(
  call: Call,
  me: Me,
  extensionId: number,
): Promise<({ ok: true } & ExtensionView) | Refusal> {
  const request = await findExtension(call.db.sql, me.orgId, extensionId)
  if (!request || sightOf(me, request.unitId) !== 'full') return refusal('no_such_extension')
  const [found] = await withAssignments(call, me, [request])
  return found ? { ok: true, ...found } : refusal('withdrawn')
}

/** The refusal of a further request while one waits for its decision; null when none does. */
export async function pendingProblem(call: Call, assignmentId: number): Promise<Refusal | null> {
  const pending = await pendingExtensionOf(call.db.sql, assignmentId)
  return pending && refusal('extension_pending', { day: formatDay(pending.wantedDate, 'year') })
}

/** How many requests one message shows. */
const pageSize = 5

/** The requests that wait for a decision, a page of them; pages count from 0. */
export async function listExtensions(
  call: Call,
  me: Me,
  wishedPage: number,
): Promise<{ ok: true; items: ExtensionView[]; total: number; page: number; pages: number } | Refusal> {
  if (!mayDo(me, 'decide_extension') && me.role !== 'administrator') return refusal('not_allowed')
  const { sql } = call.db
  const total = await countPendingExtensions(sql, me.orgId)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(wishedPage, pages - 1)
  const rows = await pendingExtensions(sql, me.orgId, { limit: pageSize, offset: page * pageSize })
  return { ok: true, items: await withAssignments(call, me, rows), total, page, pages }
}

async function withAssignments(call: Call, me: Me, requests: ExtensionRow[]): Promise<ExtensionView[]> {
  if (requests.length === 0) return []
  const lines = await assignmentLines(call.db.sql, {
    orgId: me.orgId,
    readerUnitId: me.unitId,
    assignmentIds: requests.map(request => request.assignmentId),
  })
  const mayDecide = mayDo(me, 'decide_extension')
  return requests.flatMap(request => {
    const line = lines.find(one => one.assignmentId === request.assignmentId)
    return line ? [{ request, view: viewFor(me, line, call.now), mayDecide }] : []
  })
}
