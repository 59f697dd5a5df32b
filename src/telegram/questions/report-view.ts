import type { AssignmentView, ListedView } from '../../actions/assignment-view.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import type { ProgressStep } from '../../domain/progress.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import { titleWords } from '../status/words.ts'
import { chosenData, confirmedData, type Report } from './report.ts'

/** More choices than this are not read on a phone. */
const maxChoices = 8

/** What was understood and will be recorded, with the two answers to it. */
export function confirmScreen(
  t: Texts,
  report: Report,
  view: AssignmentView,
  steps: readonly ProgressStep[],
): Screen {
  const isExtension = report.kind === 'extension'
  const lines = [
    t.html(isExtension ? 'heard-extension' : 'heard-report'),
    '',
    t.html('task-heading', { code: view.code, title: titleWords(t, view.title) }),
    t.html('units-line', { name: view.unitName }),
    ...(isExtension ? extensionLines(t, report.day, view) : steps.map(step => stepLine(t, step))),
  ]
  if (!isExtension && view.state === 'awaiting_confirmation') lines.push('', t.html('heard-takes-back'))
  const yes: Key = {
    text: t.plain(isExtension ? 'button-extension' : 'button-record'),
    data: confirmedData(report, view.assignmentId, view.version),
    style: 'success',
  }
  return {
    html: lines.join('\n'),
    keys: [[yes, { text: t.plain('button-not-so'), data: pressData('hn', report.by) }]],
  }
}

function extensionLines(t: Texts, day: string | null, view: ListedView): string[] {
  const now = t.html('task-deadline', { deadline: view.deadlinePhrase })
  return day === null ? [now] : [now, t.html('extension-wanted', { day: formatDay(day, 'year') })]
}

function stepLine(t: Texts, step: ProgressStep): string {
  switch (step.step) {
    case 'count':
      return t.html('heard-count', { done: String(step.done), total: String(step.total) })
    case 'percent':
      return t.html('heard-percent', { percent: String(step.percent) })
    case 'obstacle':
      return t.html('card-obstacle', { reason: step.reason })
    default:
      return t.html('heard-done')
  }
}

/** Which work is meant? */
export function whichReportScreen(t: Texts, found: readonly ListedView[], report: Report): Screen {
  const severalUnits = found.some(one => one.unitId !== found[0]!.unitId)
  return {
    html: t.html(`heard-which-${report.kind}`),
    keys: found.slice(0, maxChoices).map((one): Key[] => {
      const task = `${one.code} · ${titleWords(t, one.title)}`
      return [
        {
          text: cutLabel(severalUnits ? `${one.unitName} · ${one.code}` : task),
          data: chosenData(report, one.assignmentId),
        },
      ]
    }),
  }
}

/** The unit has no part in these tasks; how it stands in what it has. */
export function notGivenScreen(
  t: Texts,
  unit: { id: number; name: string },
  tasks: readonly { code: string; title: string | null }[],
): Screen {
  const named = tasks.map(task => `${task.code} (${titleWords(t, task.title)})`).join(', ')
  return {
    html: t.html('heard-not-given', { unit: unit.name, task: named }),
    keys: [[{ text: cutLabel(unit.name), data: pressData('ls', 'a', unit.id, 0) }]],
  }
}

/** Nothing was recorded. */
export function droppedScreen(t: Texts, unitId: number | null): Screen {
  return {
    html: t.html('heard-dropped'),
    keys:
      unitId === null ? [] : [[{ text: t.plain('button-my-part'), data: pressData('ls', 'o', unitId, 0) }]],
  }
}
