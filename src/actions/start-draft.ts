import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import { saveConversation } from '../storage/conversation-rows.ts'
import { readAssignment } from '../vietnamese/assignment-words.ts'
import { deadlineProblem, titleProblem } from './assign-task.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { officeUnits } from './office-units.ts'
import { atNextStep, draftKind, type TaskDraft } from './task-draft.ts'

/**
 * Begins a draft with whatever `words` say of the task; an earlier draft is forgotten. `problems` are the parts that
 * could not be used: they are asked for. Drafts live in the private chat, whose id is the person's own.
 */
export async function startDraft(
  call: Call,
  me: Me,
  words: string,
): Promise<{ ok: true; draft: TaskDraft; problems: Refusal[] } | Refusal> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  const { units, groups } = await officeUnits(call, me)
  const read = readAssignment(
    words,
    localOf(call.now, me.office.zone).date,
    units,
    groups,
    me.office.calendar,
  )
  // State secrets may not be kept or sent over an open network: nothing of the line is saved.
  if (read.secret) return refusal('state_secret')
  const problems = read.problems.map(({ code, words }) => refusal(code, { words }))
  const badTitle = read.title === '' ? null : titleProblem(read.title)
  const badDeadline = read.deadline ? deadlineProblem(me.office, read.deadline, call.now) : null
  for (const problem of [badTitle, badDeadline]) if (problem) problems.push(problem)
  const named = read.unitIds.length > 0
  const unitProblem = problems.some(problem => problem.code.startsWith('unit_'))
  const draft = atNextStep({
    no: call.source?.updateId ?? 0,
    step: 'title',
    ...(read.title !== '' && !badTitle ? { title: read.title } : {}),
    ...(read.deadline && !badDeadline ? { deadline: read.deadline } : {}),
    // A line that names units and no lead means that there is none; the preview shows it.
    ...(read.leadUnitId !== undefined
      ? { leadUnitId: read.leadUnitId }
      : named && !unitProblem
        ? { leadUnitId: null }
        : {}),
    unitIds: read.unitIds.filter(unitId => unitId !== read.leadUnitId),
    unitsChosen: named && !unitProblem,
    ...(read.directive ? { directive: read.directive } : named ? { directive: null } : {}),
    confidential: read.confidential,
  })
  await saveConversation(
    call.db.sql,
    me.telegramUserId,
    me.telegramUserId,
    { kind: draftKind, data: draft },
    call.now,
  )
  return { ok: true, draft, problems }
}
