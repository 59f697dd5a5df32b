import { askDemonstration } from '../src/demonstration/ask-demonstration.ts'
import { publicCalendar } from '../src/domain/calendar/working-days.ts'
import { rhythmName } from '../src/domain/recurrence.ts'
import { readDeadline } from '../src/vietnamese/deadlines/find-deadlines.ts'
import { blocksOfText } from '../src/vietnamese/directives/blocks-of-text.ts'
import { readDirective } from '../src/vietnamese/directives/read-directive.ts'
import {
  type DeadlineAnswer,
  type DirectiveAnswer,
  deadlineCases,
  directiveCases,
  questionCases,
} from '../tests/vietnamese/corpus/corpora.ts'
import { tallyDeadlines, tallyDirectives, tallyQuestions } from '../tests/vietnamese/corpus/tally.ts'
import { median, ms, printTable, times } from './figures.ts'

/** About ten printed pages. */
const tenPages = 30_000
/** The first readings compile; they are not what an office waits for. */
const warmUp = 5

/** How often the grammar is right on corpora that its authors have not read, and how long it takes. */
export default async function language(): Promise<void> {
  measureDeadlines()
  measureDirectives()
  measureQuestions()
}

function measureDeadlines(): void {
  const cases = deadlineCases()
  const answers = cases.map(({ phrase, ref }) => deadlineOf(phrase, ref))
  const typical = medianOf(cases, ({ phrase, ref }) => deadlineOf(phrase, ref))
  printTable('Language: deadlines', 'Date, time, kind and rhythm of a phrase; right when all four are.', [
    { ...tallyDeadlines(cases, answers).figures, 'median per phrase': ms(typical) },
  ])
}

function deadlineOf(phrase: string, reference: string): DeadlineAnswer {
  const reading = readDeadline(phrase, { reference, calendar: publicCalendar })
  if (reading === null || (reading.date === null && reading.recurring === null))
    return { date: null, time: null, before: null, recurring: null }
  const { date, time, before, recurring } = reading
  return { date, time, before, recurring: recurring && rhythmName(recurring) }
}

function directiveOf(text: string, issued: string): DirectiveAnswer {
  const { documents, tasks } = readDirective(blocksOfText(text), { issued, calendar: publicCalendar })
  return {
    documents,
    tasks: tasks.map(({ title, lead, coordinating, deadline }) => ({
      title,
      lead,
      coordinating,
      deadline: deadline && { ...deadline, recurring: deadline.recurring && rhythmName(deadline.recurring) },
    })),
  }
}

function measureDirectives(): void {
  const cases = directiveCases()
  const answers = cases.map(({ text, issued }) => directiveOf(text, issued))
  const short = ofLength(tenPages)
  const long = ofLength(10 * tenPages)
  const ten = medianOf(Array(15).fill(short), text => directiveOf(text, '2026-06-01'))
  const hundred = medianOf(Array(5).fill(long), text => directiveOf(text, '2026-06-01'))
  printTable('Language: directives', 'A task is right when its day, hour, kind and leading units are.', [
    tallyDirectives(cases, answers).figures,
  ])
  printTable('Language: long directives', 'Medians; ten times the text should cost ten times the time.', [
    { '10 pages': ms(ten), '100 pages': ms(hundred), ratio: times(hundred / ten) },
  ])
}

/** Texts of the corpus one after the other, again and again, cut to a length in characters. */
function ofLength(characters: number): string {
  const once = directiveCases()
    .map(({ text }) => text)
    .join('\n\n')
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters)
}

/** The median time of one call, in milliseconds. */
function medianOf<Input>(inputs: readonly Input[], call: (input: Input) => unknown): number {
  for (const input of inputs.slice(0, warmUp)) call(input)
  return median(
    inputs.map(input => {
      const start = performance.now()
      call(input)
      return performance.now() - start
    }),
  )
}

function measureQuestions(): void {
  const cases = questionCases()
  const answers = cases.map(({ text, asker }) => askDemonstration(text, asker))
  const typical = medianOf([...cases, ...cases, ...cases], ({ text, asker }) => askDemonstration(text, asker))
  printTable('Language: questions and reports', 'Intent, unit, task and progress; right when all four are.', [
    { ...tallyQuestions(cases, answers).figures, 'median per message': ms(typical) },
  ])
}
