import type { Tx } from '../storage/database.ts'
import {
  findKnownDirective,
  type GivenTask,
  type KnownDirective,
  tasksDueOn,
  tasksOfDirective,
} from '../storage/known-directives.ts'
import { titleLikeness } from '../vietnamese/title-likeness.ts'
import type { DirectiveDraft, DraftedTask } from './directive-draft.ts'

/** A directive that was entered before, with the tasks that were given under it. */
export type Recognised = KnownDirective & { tasks: GivenTask[] }

/** By issuer, number and date; what has no number and no issuer, by its subject. null while the date is not known. */
export async function recogniseDirective(
  { sql }: Pick<Tx, 'sql'>,
  orgId: number,
  source: DirectiveDraft['source'],
): Promise<Recognised | null> {
  if (source.issuedOn === null) return null
  const issuer = source.number === '' && source.issuer === '' ? source.subject : source.issuer
  const known = await findKnownDirective(sql, orgId, {
    number: source.number,
    issuer,
    issuedOn: source.issuedOn,
  })
  return known && { ...known, tasks: await tasksOfDirective(sql, orgId, known.id) }
}

/** Whether a task of the same directive was given already: the same day and half of its words, or nearly all of them. */
export function isGiven(task: DraftedTask, given: readonly GivenTask[]): boolean {
  return given.some(one => {
    const likeness = titleLikeness(one.title, task.title)
    return likeness >= (one.deadlineDate === task.deadline?.date ? 0.5 : 0.8)
  })
}

/** Marks tasks that look like one that was given under whatever directive: the same day and most of the words. */
export async function markLikeTasks(
  { sql }: Pick<Tx, 'sql'>,
  orgId: number,
  tasks: DraftedTask[],
): Promise<DraftedTask[]> {
  const days = tasks.flatMap(task => task.deadline?.date ?? [])
  const given = days.length > 0 ? await tasksDueOn(sql, orgId, [...new Set(days)]) : []
  return tasks.map(task => {
    const like = given.find(
      one => one.deadlineDate === task.deadline?.date && titleLikeness(one.title, task.title) >= 0.7,
    )
    return { ...task, like: like?.no ?? null }
  })
}
