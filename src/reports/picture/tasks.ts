import type { TaskSummary } from '../../domain/summary.ts'
import { column, type Element, row, text } from './element.ts'
import { kindColumns, kindLines } from './kinds.ts'
import type { SummaryLabels } from './labels.ts'
import { colour } from './palette.ts'

const mostTasks = 6
/** Six tasks with a title and a line of bars each: a taller picture is shown as a narrow strip in a chat. */
const mostLines = 12
/** Enough for words and a date; titles yield, because the caption tells them at greater length. */
const longestDeadline = 375
/** As wide as the widest codes need, so that the titles begin below each other. */
const codeLetter = 19

/** The first tasks, each with a bar per kind of unit, and how many are not shown. */
export function tasks(all: TaskSummary[], labels: SummaryLabels, width: number): Element {
  const first = all.slice(0, mostTasks)
  const columns = kindColumns(first, labels, width)
  const codeWidth = Math.max(0, ...first.map(({ code }) => codeLetter * code.length))
  const blocks: Element[] = []
  let lines = 0
  for (const task of first) {
    const bars = kindLines(task, columns, labels)
    lines += 1 + bars.length
    if (lines > mostLines) break
    blocks.push(taskBlock(task, codeWidth, bars))
  }
  const hidden = all.length - blocks.length
  if (hidden > 0)
    blocks.push(text({ fontSize: 26, lineHeight: 1.2, fontWeight: 700 }, labels.moreTasks(hidden)))
  return column({ gap: 10 }, blocks)
}

function taskBlock(task: TaskSummary, codeWidth: number, bars: Element[]): Element {
  const line = { fontSize: 26, lineHeight: 1.25 }
  const deadline =
    task.all.overdue > 0
      ? { color: colour.overdue, fontWeight: 700 }
      : { color: colour.faded, fontWeight: 400 }
  const heading = row({ gap: 14 }, [
    text({ ...line, fontWeight: 700, color: colour.band, minWidth: codeWidth, flexShrink: 0 }, task.code),
    text({ ...line, flexGrow: 1, flexShrink: 1, flexBasis: 0 }, task.title),
    text(
      { ...line, ...deadline, flexShrink: 0, maxWidth: longestDeadline, textAlign: 'right' },
      task.deadlinePhrase,
    ),
  ])
  return column({ gap: 4, paddingTop: 8, borderTop: `2px solid ${colour.rule}` }, [heading, ...bars])
}
