import { mayDo } from '../domain/permissions.ts'
import type { DirectiveKey } from '../storage/assigning-rows.ts'
import { closeDirectiveDraft, saveDirectiveDraft } from '../storage/directive-drafts.ts'
import { lockOrganization } from '../storage/member-changes.ts'
import type { AssignedTask } from './announce-tasks.ts'
import { placeTasks } from './assign-task.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { holdDirectiveDraft } from './change-directive-draft.ts'
import type { TaskWish } from './create-task.ts'
import { type DirectiveDraft, type DraftedTask, dutiesOf, type OpenDraft } from './directive-draft.ts'
import { draftQuestions } from './draft-questions.ts'
import type { Me } from './identify-member.ts'
import { isGiven, type Recognised, recogniseDirective } from './recognise-directive.ts'

export type Confirmation =
  | { ok: true; given: (AssignedTask & { title: string })[] }
  /** Somebody else gave tasks of this directive meanwhile: the draft now holds only what is left. */
  | { ok: true; given: null; known: Recognised; open: OpenDraft }
  | Refusal

/**
 * Gives all tasks of the draft, or none. The draft ends with it, so that a second press gives nothing twice; two
 * people who drafted the same document wait for each other, and the second one hears of the first.
 */
export async function confirmDirective(call: Call, me: Me, id: number): Promise<Confirmation> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  return change<Confirmation>(call, async tx => {
    const found = await holdDirectiveDraft(tx.sql, me, id)
    if (!found.ok) return found
    const { open } = found
    const { draft } = open
    if (draft.tasks.length === 0) return refusal('directive_draft_empty')
    const questions = draftQuestions(draft, me.office, call.now)
    if (questions.length > 0) return refusal('directive_draft_unclear', { count: questions.length })
    await lockOrganization(tx.sql, me.orgId)
    const known = await recogniseDirective(tx, me.orgId, draft.source)
    const fresh = known?.tasks.filter(task => !draft.given.includes(task.taskId)) ?? []
    const left = draft.tasks.filter(task => !isGiven(task, fresh))
    if (known && left.length < draft.tasks.length) {
      const rest = { ...draft, tasks: left, given: known.tasks.map(task => task.taskId) }
      await saveDirectiveDraft(tx.sql, id, rest)
      return { ok: true, given: null, known, open: { ...open, draft: rest } }
    }
    const directive = keyOf(draft.source, known)
    const placed = await placeTasks(
      tx,
      call,
      me,
      draft.tasks.map(task => wishOf(task, directive)),
    )
    if (!placed.ok) return placed
    const taskIds = placed.tasks.map(task => task.taskId)
    await closeDirectiveDraft(tx.sql, id, taskIds, call.now)
    return { ok: true, given: placed.tasks.map((task, at) => ({ ...task, title: draft.tasks[at]!.title })) }
  })
}

function wishOf(task: DraftedTask, directive: DirectiveKey): TaskWish {
  return { title: task.title, deadline: task.deadline!, ...dutiesOf(task), directive }
}

/** Known under another spelling, it keeps that: one document is one source. */
function keyOf(source: DirectiveDraft['source'], known: Recognised | null): DirectiveKey {
  const { document, number, subject } = source
  const isSpoken = number === '' && (document === 'oral' || document === 'conclusion')
  const kind = isSpoken ? document : 'document'
  return { kind, number, issuer: known?.issuer ?? source.issuer, issuedOn: source.issuedOn!, subject }
}
