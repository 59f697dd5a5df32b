import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { DocumentBlock } from '../domain/document.ts'
import { directiveSource } from '../vietnamese/directive-source.ts'
import type { DirectiveDraft } from './directive-draft.ts'
import type { Office } from './identify-member.ts'
import type { OfficeUnits } from './office-units.ts'
import type { ReadText } from './read-directive-aside.ts'
import { readDraftedTasks } from './read-drafted-tasks.ts'

/** More tasks than this are no directive but a programme, and more than one transaction should hold. */
const maxTasks = 60

/** What a text that was read would become as a draft of this office. `sentOn` stands in for a day that it does not say. */
export function interpretDirective(
  { reading, isDated }: ReadText,
  blocks: readonly DocumentBlock[],
  sentOn: PlainDate,
  { calendar }: Office,
  units: OfficeUnits,
): DirectiveDraft | 'secret' | 'nothing' {
  if (reading.secret !== null) return 'secret'
  if (reading.tasks.length === 0) return 'nothing'
  const tasks = reading.tasks.slice(0, maxTasks)
  return {
    source: directiveSource(reading.head, isDated, { blocks, tasks, sentOn }),
    sentOn,
    tasks: readDraftedTasks(tasks, units, { reference: reading.head.date ?? sentOn, calendar }),
    lastN: tasks.length,
    given: [],
    beyond: reading.tasks.length - tasks.length,
  }
}
