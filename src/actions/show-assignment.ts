import { isSettled } from '../domain/assignment.ts'
import { mayAskExtensionFor, mayDo, mayReportFor, sightOf } from '../domain/permissions.ts'
import { type EventRow, type EvidenceRow, eventsOf, evidenceOf } from '../storage/assignment-changes.ts'
import { assignmentLines } from '../storage/assignment-lines.ts'
import { type AssignmentView, viewFor } from './assignment-view.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** What the reader may do with the assignment as it stands now. */
export type AssignmentRights = { report: boolean; decide: boolean; askExtension: boolean; history: boolean }

export type AssignmentCard = { ok: true; view: AssignmentView; rights: AssignmentRights; evidence: number }

/** One assignment as the reader may see it. One of another organisation does not exist. */
export async function showAssignment(
  call: Call,
  me: Me,
  assignmentId: number,
): Promise<AssignmentCard | Refusal> {
  const [line] = await assignmentLines(call.db.sql, {
    orgId: me.orgId,
    readerUnitId: me.unitId,
    assignmentIds: [assignmentId],
  })
  if (!line) return refusal('no_such_assignment')
  const full = sightOf(me, line.unitId) === 'full'
  const live = !isSettled(line.state)
  const evidence = full ? await evidenceOf(call.db.sql, assignmentId, 50) : []
  return {
    ok: true,
    view: viewFor(me, line, call.now),
    evidence: evidence.length,
    rights: {
      report: live && mayReportFor(me, line.unitId),
      decide: line.state === 'awaiting_confirmation' && mayDo(me, 'confirm_completion'),
      askExtension: live && mayAskExtensionFor(me, line.unitId),
      history: full,
    },
  }
}

/** How many lines of history one message shows. */
const historyLength = 15

/** The last lines of the history, newest first, and what was handed in. */
export async function showHistory(
  call: Call,
  me: Me,
  assignmentId: number,
): Promise<{ ok: true; view: AssignmentView; events: EventRow[]; evidence: EvidenceRow[] } | Refusal> {
  const card = await showAssignment(call, me, assignmentId)
  if (!card.ok) return card
  if (!card.rights.history) return refusal('not_allowed')
  return {
    ok: true,
    view: card.view,
    events: await eventsOf(call.db.sql, assignmentId, { limit: historyLength }),
    evidence: await evidenceOf(call.db.sql, assignmentId, 10),
  }
}
