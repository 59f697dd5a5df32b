import type { RankedUnit } from '../../domain/ranking.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { titleWords } from '../status/words.ts'
import { type Question, questionData } from './question.ts'

/** Lines of one message; units that stand alike share one. */
const pageSize = 10

/** The units in their places, with what they were given and what of it is completed; equal ones stand together. */
export function rankingScreen(
  t: Texts,
  ranked: readonly RankedUnit[],
  wish: {
    question: Question
    task: { code: string; title: string | null } | null
    ownUnitId: number | null
    page: number
  },
): Screen {
  const { question, task, ownUnitId } = wish
  const head = [`<b>${t.html('ranking-title')}</b>`]
  if (task) head.push(t.html('task-heading', { code: task.code, title: titleWords(t, task.title) }))
  if (ranked.length === 0) return { html: [...head, '', t.html('summary-no-tasks')].join('\n') }
  const own = ranked.find(one => one.unitId === ownUnitId)
  if (own)
    head.push(
      t.html('ranking-own', {
        unit: own.unitName,
        place: own.place,
        units: ranked.length,
        figures: figuresOf(t, own),
      }),
    )
  const alike = [...Map.groupBy(ranked, one => `${one.place} ${figuresOf(t, one)}`).values()]
  const pages = Math.ceil(alike.length / pageSize)
  const page = Math.min(wish.page, pages - 1)
  const lines = alike.slice(page * pageSize, (page + 1) * pageSize).map(units =>
    t.html('ranking-line', {
      place: units[0]!.place,
      units: units.map(one => one.unitName).join(', '),
      figures: figuresOf(t, units[0]!),
    }),
  )
  const turn: Key[] = []
  if (page > 0) turn.push({ text: t.plain('button-previous'), data: questionData(question, page - 1) })
  if (page + 1 < pages) turn.push({ text: t.plain('button-next'), data: questionData(question, page + 1) })
  return {
    html: [...head, '', ...lines, '', `<i>${t.html('ranking-note')}</i>`].join('\n'),
    keys: [turn, [{ text: t.plain('button-summary'), data: pressData('sm', 'a') }]],
  }
}

/** "hoàn thành 1/5, đúng hạn 1/1, quá hạn 2" */
function figuresOf(t: Texts, { completed, completedLate, total, overdue }: RankedUnit): string {
  const parts = [t.plain('ranking-completed', { completed: String(completed), total: String(total) })]
  if (completed > 0)
    parts.push(
      t.plain('ranking-on-time', { onTime: String(completed - completedLate), completed: String(completed) }),
    )
  if (overdue > 0) parts.push(t.plain('ranking-overdue', { overdue: String(overdue) }))
  return parts.join(', ')
}
