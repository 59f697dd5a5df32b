import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../domain/calendar/working-days.ts'
import type { Deadline } from '../domain/deadline.ts'
import { rhythmFrom } from '../domain/rhythm-from.ts'
import { readDeadline } from '../vietnamese/deadlines/find-deadlines.ts'
import { type Refusal, refusal } from './call.ts'
import { type DirectiveDraft, type DraftedTask, dutiesOf } from './directive-draft.ts'
import { deadlineOf } from './read-drafted-tasks.ts'

type Edit = (draft: DirectiveDraft) => DirectiveDraft | Refusal

/** Changes one task of a draft; refused when it was dropped meanwhile. */
export function editTask(n: number, edit: (task: DraftedTask) => DraftedTask): Edit {
  return draft =>
    draft.tasks.some(task => task.n === n)
      ? { ...draft, tasks: draft.tasks.map(task => (task.n === n ? edit(task) : task)) }
      : refusal('directive_task_gone')
}

/** The task is not given. */
export function dropTask(n: number): Edit {
  return draft => ({ ...draft, tasks: draft.tasks.filter(task => task.n !== n) })
}

/** One unit leads, the others coordinate; null: all carry the same duty. A lead that is replaced has no part any more. */
export function withLead(task: DraftedTask, leadUnitId: number | null): DraftedTask {
  const { leadUnitId: before, unitIds } = dutiesOf(task)
  const names = task.names.filter(name => name.duty !== 'lead')
  if (leadUnitId === null) {
    const all = before === null ? unitIds : [before, ...unitIds]
    return { ...task, names, leadIds: [], coordinatingIds: all, together: true }
  }
  return { ...task, names, leadIds: [leadUnitId], coordinatingIds: without(unitIds, leadUnitId) }
}

/** Adds these units beside the one that leads, or takes them away when all of them were chosen. */
export function withToggled(task: DraftedTask, wanted: readonly number[]): DraftedTask {
  const { leadUnitId, unitIds } = dutiesOf(task)
  const meant = wanted.filter(unitId => unitId !== leadUnitId)
  const others = unitIds.filter(unitId => !meant.includes(unitId))
  const all = meant.every(unitId => unitIds.includes(unitId))
  const next = all ? others : [...others, ...meant]
  return leadUnitId === null
    ? { ...task, leadIds: [], coordinatingIds: next, together: true }
    : { ...task, coordinatingIds: next }
}

/** Whoever looked through all units has decided on the names that were open. */
export function withUnitsChosen(task: DraftedTask): DraftedTask {
  return { ...task, names: [] }
}

/** A name that was open means this unit, or (null) nobody here. */
export function withNamed(task: DraftedTask, key: number, unitId: number | null): DraftedTask {
  const name = task.names.find(one => one.key === key)
  if (!name) return task
  const names = task.names.filter(one => one.key !== key)
  if (unitId === null) return { ...task, names }
  const leadIds = without(task.leadIds, unitId)
  const coordinatingIds = without(task.coordinatingIds, unitId)
  return name.duty === 'lead'
    ? { ...task, names, leadIds: [...leadIds, unitId], coordinatingIds }
    : {
        ...task,
        names,
        leadIds: task.leadIds,
        coordinatingIds: without([...coordinatingIds, unitId], ...task.leadIds),
      }
}

/** The deadline is decided. A rhythm without a day goes on from this one. */
export function withDeadline(task: DraftedTask, deadline: Deadline): DraftedTask {
  const { rhythm } = task
  const first =
    rhythm && !deadline.recurrence ? { ...deadline, recurrence: rhythmFrom(rhythm, deadline.date) } : deadline
  return { ...task, deadline: first, choices: [], written: null, rhythm: null }
}

/** The day of the document is known: the years that its deadlines do not write follow from it. */
export function withIssuedOn(issuedOn: PlainDate, calendar: OfficeCalendar): Edit {
  return draft => ({
    ...draft,
    source: { ...draft.source, issuedOn },
    tasks: draft.tasks.map(task => {
      const anew = (deadline: Deadline) => {
        // What a person typed is not in the sentence, and stays.
        if (!task.sentence.includes(deadline.phrase)) return deadline
        const read = readDeadline(deadline.phrase, { reference: issuedOn, calendar })
        return (read && deadlineOf({ ...read, phrase: deadline.phrase })) ?? deadline
      }
      return { ...task, deadline: task.deadline && anew(task.deadline), choices: task.choices.map(anew) }
    }),
  })
}

const without = (unitIds: readonly number[], ...some: number[]) =>
  unitIds.filter(unitId => !some.includes(unitId))
