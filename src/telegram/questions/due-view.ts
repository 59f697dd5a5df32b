import type { DueList, DueTask } from '../../actions/list-due.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { codeRows } from '../status/list-view.ts'
import { stateWords, titleWords } from '../status/words.ts'
import { daysWords } from './deadline-view.ts'
import { type Question, questionData } from './question.ts'

/** More tasks than this are not read on a phone; the rest are counted. */
const mostShown = 12

/** What falls due in a window of days: of one unit its own work, of all units the tasks with who is still missing. */
export function dueScreen(
  t: Texts,
  { items, next }: DueList,
  wish: { question: Question & { days: NonNullable<Question['days']> }; unitName: string | null },
): Screen {
  const { question, unitName } = wish
  const { from, to } = question.days
  const days =
    from === to
      ? t.plain('days-one', { day: formatDay(from) })
      : t.plain('days-range', { from: formatDay(from), to: formatDay(to) })
  const heading =
    unitName === null ? t.html('due-title', { days }) : t.html('due-title-unit', { days, unit: unitName })
  const shown = items.slice(0, mostShown)
  const lines = shown.map(item => dueLine(t, item))
  if (items.length === 0) lines.push(t.html('due-none'))
  if (items.length === 0 && next) lines.push(`${t.html('due-next')}\n${dueLine(t, next)}`)
  if (items.length > shown.length) lines.push(t.html('due-more', { count: items.length - shown.length }))
  const all = { ...question, unitId: null }
  return {
    html: [`<b>${heading}</b>`, ...lines].join('\n\n'),
    keys: [
      ...codeRows((items.length > 0 ? shown : next ? [next] : []).map(item => keyOf(item))),
      unitName === null ? [] : [{ text: t.plain('button-all-units'), data: questionData(all) }],
    ],
  }
}

function dueLine(t: Texts, item: DueTask): string {
  return t.html('due-line', {
    code: item.code,
    title: titleWords(t, item.title),
    deadline: item.phrase,
    left: daysWords(t, item.days),
    standing: item.own
      ? stateWords(t, item.own)
      : t.plain('unreported-count', { unreported: String(item.unreported), units: String(item.units) }),
  })
}

const keyOf = ({ own, code, taskId }: DueTask): Key => ({
  text: code,
  data: own ? pressData('as', own.assignmentId) : pressData('tk', taskId, 'u'),
})
