import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../domain/calendar/working-days.ts'
import type { Deadline } from '../domain/deadline.ts'
import { type DeadlineReading, findDeadlines } from '../vietnamese/deadlines/find-deadlines.ts'
import { readDirectiveUnits } from '../vietnamese/directive-units.ts'
import type { DirectiveTask } from '../vietnamese/directives/read-directive.ts'
import { maxTitleLength } from './assign-task.ts'
import type { DraftedTask } from './directive-draft.ts'
import type { OfficeUnits } from './office-units.ts'

/** A sentence is kept to be looked at, not to be archived (characters). */
const maxSentence = 3_000

/** The tasks of a directive in terms of this office: its units, one deadline each; what is unclear stays open. */
export function readDraftedTasks(
  tasks: readonly DirectiveTask[],
  office: OfficeUnits,
  reading: { reference: PlainDate; calendar: OfficeCalendar },
): DraftedTask[] {
  return tasks.map((task, index) => ({
    n: index + 1,
    title: cut(task.title, maxTitleLength),
    ...deadlineIn(task, reading),
    rhythm: task.deadline?.date === null ? task.deadline.recurring : null,
    ...unitsIn(task, office),
    sentence: cut(task.sentence, maxSentence),
    like: null,
  }))
}

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

function deadlineIn(
  task: DirectiveTask,
  reading: { reference: PlainDate; calendar: OfficeCalendar },
): Pick<DraftedTask, 'deadline' | 'choices' | 'written'> {
  const read = task.deadline
  const deadline = read && deadlineOf(read)
  const choices = task.unclear.includes('two_deadlines') ? allIn(task.sentence, reading) : []
  if (choices.length > 1) return { deadline: null, choices, written: null }
  return { deadline, choices: [], written: read && !deadline ? read.phrase : null }
}

/** The deadline that was read, or null where its words name no day. */
export function deadlineOf(read: DeadlineReading & { phrase: string }): Deadline | null {
  const { phrase, before, date, time, recurring } = read
  if (date === null) return null
  const rhythm = recurring && { recurrence: recurring }
  // The end of the day is what a day without an hour means.
  if (time === '24:00') return { phrase, kind: 'by', date, time: null, ...rhythm }
  return { phrase, kind: before ? 'before' : 'by', date, time, ...rhythm }
}

function allIn(sentence: string, reading: { reference: PlainDate; calendar: OfficeCalendar }): Deadline[] {
  const found = findDeadlines(sentence, reading)
    .map(deadlineOf)
    .filter(deadline => deadline !== null)
  return found.filter((one, at) => found.findIndex(other => other.date === one.date) === at)
}

function unitsIn(
  task: DirectiveTask,
  { units, groups }: OfficeUnits,
): Pick<DraftedTask, 'leadIds' | 'coordinatingIds' | 'together' | 'names'> {
  const names: DraftedTask['names'] = []
  let together = false
  const read = (list: readonly string[], duty: 'lead' | 'coordinating') => {
    const found = list.map(words => readDirectiveUnits(words, units, groups))
    for (const { words, unitIds } of found.flatMap(one => one.open))
      names.push({ key: names.length, words: cut(words, 120), duty, unitIds })
    if (duty === 'lead') together = found.some(one => one.isCollective)
    return [...new Set(found.flatMap(one => one.unitIds))]
  }
  const leadIds = read(task.lead, 'lead')
  const coordinatingIds = read(task.coordinating, 'coordinating').filter(id => !leadIds.includes(id))
  return { leadIds, coordinatingIds, together, names }
}
