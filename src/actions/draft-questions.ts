import { dueAtOf } from '../domain/deadline.ts'
import type { DirectiveDraft, DraftedTask } from './directive-draft.ts'
import type { Office } from './identify-member.ts'

/** What a person has to decide before the tasks can be given, because the text does not say it. */
export type DraftQuestion =
  | { about: 'date' }
  | { about: 'name'; n: number; key: number }
  | { about: 'units' | 'lead'; n: number }
  | { about: 'deadline'; n: number; why: 'missing' | 'no_such_day' | 'several' | 'past' }

/** The questions that are open, in the order in which they are asked. */
export function draftQuestions(draft: DirectiveDraft, office: Office, now: Date): DraftQuestion[] {
  const first: DraftQuestion[] = draft.source.issuedOn === null ? [{ about: 'date' }] : []
  return [...first, ...draft.tasks.flatMap(task => questionsOf(task, office, now))]
}

function questionsOf(task: DraftedTask, office: Office, now: Date): DraftQuestion[] {
  const { n } = task
  const open: DraftQuestion[] = task.names.map(({ key }) => ({ about: 'name', n, key }))
  if (task.names.length === 0 && task.leadIds.length + task.coordinatingIds.length === 0)
    open.push({ about: 'units', n })
  if (task.leadIds.length > 1 && task.coordinatingIds.length > 0 && !task.together)
    open.push({ about: 'lead', n })
  const why = deadlineTrouble(task, office, now)
  if (why) open.push({ about: 'deadline', n, why })
  return open
}

function deadlineTrouble(task: DraftedTask, office: Office, now: Date) {
  if (task.choices.length > 0) return 'several'
  if (task.deadline === null) return task.written !== null && !task.rhythm ? 'no_such_day' : 'missing'
  return dueAtOf(task.deadline, office.settings, office.zone) <= now ? 'past' : null
}
