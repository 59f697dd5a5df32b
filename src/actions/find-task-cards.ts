import { type UnitKind, unitKinds } from '../domain/assignment.ts'
import { daysBetween, type PlainDate } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { lastDayOf } from '../domain/deadline.ts'
import { seesTitle } from '../domain/permissions.ts'
import { countGroups, type StateCounts } from '../domain/summary.ts'
import { type TaskCardRow, taskCardRows } from '../storage/task-card-rows.ts'
import { plainWords } from '../vietnamese/plain-letters.ts'
import { taskCode, taskNoOf } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'

/** How far a task is, for a card that a member puts into any chat: what everybody may see, whoever asks. */
export type TaskCard = {
  taskId: number
  code: string
  /** null: confidential, the code stands for it. */
  title: string | null
  phrase: string
  lastDay: PlainDate
  /** From today to the last day, negative after it. */
  days: number
  all: StateCounts
  byKind: { kind: UnitKind; counts: StateCounts }[]
}

/** Telegram takes no more results of one inline query. */
const maxCards = 50

/** The tasks that the words mean: a code, or words of the title without diacritics; of no words all that are live. */
export async function findTaskCards(call: Call, me: Me, words: string): Promise<TaskCard[]> {
  const no = taskNoOf(words)
  const wish = { no, words: no === null ? plainWords(words) : [], limit: maxCards }
  const rows = await taskCardRows(call.db.sql, me.orgId, call.now, wish)
  const today = localOf(call.now, me.office.zone).date
  return Array.from(Map.groupBy(rows, row => row.taskId).values(), of => cardOf(me, of, today))
}

function cardOf(me: Me, rows: readonly TaskCardRow[], today: PlainDate): TaskCard {
  const { taskId, no, title, confidential, deadlinePhrase, deadlineKind, deadlineDate, deadlineTime } =
    rows[0]!
  const deadline = {
    phrase: deadlinePhrase,
    kind: deadlineKind,
    date: deadlineDate,
    time: deadlineTime,
  }
  const lastDay = lastDayOf(deadline, me.office.settings)
  return {
    taskId,
    code: taskCode(no),
    title: seesTitle({ ...me, inGroup: true }, { confidential, unitIds: [] }) ? title : null,
    phrase: deadlinePhrase,
    lastDay,
    days: daysBetween(today, lastDay),
    all: countGroups(rows),
    byKind: unitKinds
      .map(kind => ({ kind, counts: countGroups(rows.filter(row => row.unitKind === kind)) }))
      .filter(({ counts }) => counts.total > 0),
  }
}
