import { seesTitle, sightOf } from '../domain/permissions.ts'
import { type Schedule, scheduleOf } from '../domain/schedule.ts'
import type { AssignmentLine, ListedLine } from '../storage/assignment-lines.ts'
import type { Me } from './identify-member.ts'

/** A line as one reader may see it, with where it stands in time. */
type ViewOf<L extends ListedLine> = Omit<L, 'taskTitle' | 'confidential' | 'readersTask'> & {
  code: string
  /** null: confidential, and none of the reader's business; the code stands for it. */
  title: string | null
  schedule: Schedule
}
/** An assignment as lists show it. */
export type ListedView = ViewOf<ListedLine>
/** An assignment as its card shows it. */
export type AssignmentView = ViewOf<AssignmentLine>

const hidden = { note: null, obstacle: null, returnReason: null }

/** The short code by which a task is called ("NV12"). */
export const taskCode = (no: number): string => `NV${no}`

/** The number in a code as people type it: "NV12", "nv 12", "#12"; null when it is none. */
export function taskNoOf(text: string): number | null {
  const match = /^\s*(?:nv|#)\s*0*(\d{1,9})\s*$/i.exec(text)
  return match ? Number(match[1]) : null
}

/** The unit by which a reader sees the titles of its own confidential tasks; who sees all of them need not be asked. */
export const titleUnitOf = (me: Me): number | null => (me.role === 'officer' ? me.unitId : null)

/** Applies the reader's rights to a row and tells where it stands in time at `now`. */
export function viewFor<L extends ListedLine>(me: Me, line: L, now: Date): ViewOf<L> {
  const { taskTitle, confidential, readersTask, ...rest } = line
  const full = sightOf(me, line.unitId) === 'full'
  const unitIds = readersTask && me.unitId !== null ? [me.unitId] : []
  return {
    ...rest,
    ...(full ? {} : hidden),
    code: taskCode(line.taskNo),
    title: seesTitle(me, { confidential, unitIds }) ? taskTitle : null,
    schedule: scheduleOf(line, now, {
      zone: me.office.zone,
      calendar: me.office.calendar,
      soonWithin: me.office.settings.soonWithin,
    }),
  }
}
