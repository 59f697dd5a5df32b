import type { ListedView } from '../../actions/assignment-view.ts'
import type { Texts } from '../../locales/texts.ts'
import type { NotificationRow } from '../../reminders/courier.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { deadlineWords, scheduleWords, stateWords, titleWords } from '../status/words.ts'

/** More than this is not read on a phone; the rest is one button away. */
const maxOwn = 8
const maxTasks = 10
const maxUnits = 30
/** Update buttons under one message. */
const maxUpdateKeys = 4

const ownRungs = new Set(['officer', 'head', 'snooze'])

/**
 * One reminder message: the recipient's own work first, then the units that the recipient watches over, then the
 * units that nobody answers for. null when all of it has been done meanwhile.
 */
export function reminderScreen(t: Texts, notification: NotificationRow, views: ListedView[]): Screen | null {
  if (views.length === 0) return null
  const rungOf = new Map(notification.items.map(item => [item.assignmentId, item.rung]))
  const byRung = (rungs: (rung: string) => boolean) =>
    views.filter(view => rungs(rungOf.get(view.assignmentId) ?? ''))
  const own = byRung(rung => ownRungs.has(rung))
  const unanswered = byRung(rung => rung === 'monitor_for_unit')
  const watched = byRung(rung => !ownRungs.has(rung) && rung !== 'monitor_for_unit')
  const parts = [
    ownPart(t, own),
    watchPart(t, 'reminder-watch-title', watched),
    watchPart(t, 'reminder-unanswered-title', unanswered, t.html('reminder-unanswered-note')),
  ]
  return { html: parts.filter(part => part !== '').join('\n\n'), keys: keys(t, notification.id, own, views) }
}

function ownPart(t: Texts, own: ListedView[]): string {
  if (own.length === 0) return ''
  const late = own.some(view => view.schedule.kind === 'overdue')
  const lines = own.slice(0, maxOwn).map(view => {
    const line = t.html('list-line', {
      code: view.code,
      title: titleWords(t, view.title),
      deadline: deadlineWords(t, view.deadlinePhrase, view.lastDay),
      schedule: scheduleWords(t, view.schedule),
      state: stateWords(t, view),
    })
    return view.obstacle ? `${line}\n${t.html('list-obstacle', { reason: view.obstacle })}` : line
  })
  if (own.length > maxOwn) lines.push(t.html('reminder-more', { count: own.length - maxOwn }))
  return `<b>${t.html(late ? 'reminder-title-late' : 'reminder-title')}</b>\n\n${lines.join('\n\n')}`
}

/** Several units of one task stand in one line: a leader reads tasks, not rows. */
function watchPart(t: Texts, title: string, views: ListedView[], note?: string): string {
  if (views.length === 0) return ''
  const tasks = [...Map.groupBy(views, view => view.taskId).values()]
  const blocks = tasks.slice(0, maxTasks).map(ofTask => {
    const [first] = ofTask as [ListedView]
    const units = ofTask.slice(0, maxUnits).map(view => unitWords(t, view, sameSchedule(ofTask)))
    if (ofTask.length > maxUnits) units.push(t.html('reminder-more', { count: ofTask.length - maxUnits }))
    const deadline = sameSchedule(ofTask)
      ? `${first.deadlinePhrase}, ${scheduleWords(t, first.schedule)}`
      : first.deadlinePhrase
    return `${t.html('reminder-watch-line', { code: first.code, title: titleWords(t, first.title), deadline })}\n${units.join(', ')}`
  })
  if (tasks.length > maxTasks) blocks.push(t.html('reminder-more', { count: tasks.length - maxTasks }))
  return [`<b>${t.html(title)}</b>`, ...blocks, ...(note ? [`<i>${note}</i>`] : [])].join('\n\n')
}

/** When all units of a task stand alike in time, it is said once for all of them. */
function sameSchedule(views: ListedView[]): boolean {
  const [first] = views
  return views.every(
    view =>
      view.deadlinePhrase === first?.deadlinePhrase &&
      JSON.stringify(view.schedule) === JSON.stringify(first.schedule),
  )
}

function unitWords(t: Texts, view: ListedView, saidOnce: boolean): string {
  const obstacle = view.obstacle ? t.html('reminder-obstacle', { reason: view.obstacle }) : ''
  const schedule = saidOnce ? '' : scheduleWords(t, view.schedule)
  const remark = [schedule, obstacle].filter(one => one !== '').join('; ')
  return remark === ''
    ? t.html('units-line', { name: view.unitName })
    : t.html('reminder-watch-unit', { unit: view.unitName, schedule: { html: remark } })
}

function keys(t: Texts, notificationId: number, own: ListedView[], all: ListedView[]): Key[][] {
  if (own.length === 0)
    return all.some(view => view.schedule.kind === 'overdue')
      ? [[{ text: t.plain('button-see-overdue'), data: pressData('ls', 'q', 0, 0) }]]
      : [[{ text: t.plain('button-tasks'), data: pressData('tl', 0) }]]
  const updates = own.slice(0, maxUpdateKeys).map(
    (view): Key => ({
      text: t.plain('button-update-task', { code: view.code }),
      data: pressData('as', view.assignmentId),
      style: 'primary',
    }),
  )
  const rows: Key[][] = []
  for (let i = 0; i < updates.length; i += 2) rows.push(updates.slice(i, i + 2))
  return [
    ...rows,
    [
      { text: t.plain('button-acknowledge'), data: pressData('ma', notificationId) },
      { text: t.plain('button-snooze'), data: pressData('mo', notificationId) },
    ],
  ]
}
