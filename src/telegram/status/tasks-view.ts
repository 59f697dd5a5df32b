import type { TaskList } from '../../actions/list-tasks.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { codeRows } from './list-view.ts'
import { titleWords } from './words.ts'

/** The organisation's tasks, a page of them. */
export function tasksScreen(t: Texts, list: TaskList, officeName: string): Screen {
  const heading = `<b>${t.html('tasks-title', { office: officeName })}</b>`
  if (list.total === 0) return { html: `${heading}\n\n${t.html('tasks-empty')}` }
  const lines = list.items.map(task =>
    t.html(task.overdue > 0 ? 'tasks-line-overdue' : 'tasks-line', {
      code: task.code,
      title: titleWords(t, task.title),
      deadline: task.deadlinePhrase,
      completed: String(task.completed),
      units: String(task.units),
      overdue: String(task.overdue),
    }),
  )
  const turn: Key[] = []
  if (list.page > 0) turn.push({ text: t.plain('button-previous'), data: pressData('tl', list.page - 1) })
  if (list.page + 1 < list.pages)
    turn.push({ text: t.plain('button-next'), data: pressData('tl', list.page + 1) })
  return {
    html: `${heading} (${t.html('tasks-count', { total: list.total })})\n\n${lines.join('\n\n')}`,
    keys: [
      ...codeRows(list.items.map(task => ({ text: task.code, data: pressData('tk', task.taskId, 'a') }))),
      turn,
      [{ text: t.plain('button-units'), data: pressData('ul', 0) }],
    ],
  }
}
