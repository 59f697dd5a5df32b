import type { SummaryView } from '../../actions/summarise.ts'
import type { LateUnit, Summary, TaskSummary } from '../../domain/summary.ts'
import type { Texts } from '../../locales/texts.ts'
import { momentWords, percentWords } from './labels.ts'

/**
 * How many characters a caption may have once its markup is read; Telegram allows 1024, and the line that numbers
 * an outgoing message comes after it.
 */
export const captionRoom = 980
/** The same for a message without a picture. */
export const messageRoom = 3900

const mostLate = 5
const mostDue = 2
const longestTitle = 70
const longestUnit = 48

/** What Telegram counts: the text without tags, each entity as its one character. */
function readLength(html: string): number {
  return html.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|amp);/g, ' ').length
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/**
 * The summary in words, in at most `room` characters: the figures, what is late and what is due next always; then as
 * many tasks as there is room for, the others counted.
 */
export function summaryCaption(
  t: Texts,
  view: SummaryView,
  options: { heading: string; room: number },
): string {
  const { summary, office } = view
  const head = [
    `<b>${options.heading}</b>`,
    t.html('summary-as-of', { moment: momentWords(t, summary.asOf, office.zone) }),
  ]
  if (summary.all.total === 0) return [...head, '', t.html('summary-no-tasks')].join('\n')
  const top = [...head, '', ...figures(t, summary)].join('\n')
  const bottom = [dueLines(t, summary), lateLines(t, summary)].filter(part => part !== '').join('\n\n')
  const room = options.room - readLength(top) - readLength(bottom) - '\n\n'.length * 2
  const tasks = taskLines(t, summary.tasks, room)
  return [top, tasks, bottom].filter(part => part !== '').join('\n\n')
}

function figures(t: Texts, { all, buckets, rate }: Summary): string[] {
  const counts = Object.fromEntries(Object.entries(buckets).map(([key, count]) => [key, String(count)]))
  return [
    t.html('summary-completed', { completed: String(all.completed), total: String(all.total) }),
    t.html('summary-buckets', counts),
    rate.percent === null
      ? t.html('summary-rate-none')
      : t.html('summary-rate', {
          percent: percentWords(t, rate.percent),
          numerator: String(rate.numerator),
          denominator: String(rate.denominator),
        }),
  ]
}

function taskLines(t: Texts, tasks: TaskSummary[], room: number): string {
  const lines: string[] = []
  let left = room
  for (const [index, task] of tasks.entries()) {
    const line = taskLine(t, task)
    const after = tasks.length - index - 1
    const more = after > 0 ? readLength(moreTasks(t, after)) + 1 : 0
    if (readLength(line) + 1 + more > left) break
    lines.push(line)
    left -= readLength(line) + 1
  }
  const hidden = tasks.length - lines.length
  return [...lines, ...(hidden > 0 ? [moreTasks(t, hidden)] : [])].join('\n')
}

const moreTasks = (t: Texts, count: number) => `<i>${t.html('summary-more-tasks', { count })}</i>`

function taskLine(t: Texts, task: TaskSummary): string {
  const counts = task.byKind
    .map(({ kind, counts }) =>
      t.plain('summary-count', {
        completed: String(counts.completed),
        total: String(counts.total),
        kind: t.plain(`kind-${kind}`),
      }),
    )
    .join(', ')
  const args = { code: task.code, deadline: task.deadlinePhrase, counts }
  const title = cut(task.title || t.plain('confidential-title'), longestTitle)
  return t.html('summary-task', { ...args, title })
}

function dueLines(t: Texts, { nextDue }: Summary): string {
  const [first] = nextDue
  if (!first) return ''
  return nextDue
    .slice(0, mostDue)
    .map(due =>
      t.html(due.days === 0 ? 'summary-due-today' : 'summary-due', {
        code: due.taskCode,
        days: due.days,
        count: due.unfinished,
      }),
    )
    .join('\n')
}

/** Units that are late with the same task by the same days stand together: more of them have room. */
function lateLines(t: Texts, { late, all }: Summary): string {
  if (all.overdue === 0) return ''
  const shown = late.slice(0, mostLate)
  const groups = Map.groupBy(shown, one => `${one.taskCode} ${one.days}`)
  const lines = [...groups.values()].map(units => {
    const [{ taskCode, days }] = units as [LateUnit]
    return t.html('summary-late', {
      code: taskCode,
      days,
      units: units.map(one => cut(one.unitName, longestUnit)).join(', '),
    })
  })
  const hidden = all.overdue - shown.length
  if (hidden > 0) lines.push(`<i>${t.html('summary-more-late', { count: hidden })}</i>`)
  return [`<b>${t.html('summary-late-title', { count: all.overdue })}</b>`, ...lines].join('\n')
}
