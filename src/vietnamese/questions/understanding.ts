import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Role } from '../../domain/permissions.ts'
import type { AmountUnit } from '../deadlines/when.ts'

/** Who writes; `unitId` is null for those who belong to no unit. */
export type Asker = { role: Role; unitId: number | null }

/** What a person wants of the bot. `none`: nothing, the words are not for it or not clear enough to act on. */
export type Intent =
  | 'unit_status'
  | 'task_status'
  | 'task_deadline'
  | 'overdue'
  | 'due_soon'
  | 'summary'
  | 'not_reported'
  | 'my_tasks'
  | 'ranking'
  | 'help'
  | 'update_progress'
  | 'request_extension'
  | 'report_obstacle'
  | 'none'

/** What words name: one thing for certain, or several that fit equally and must be asked about with buttons. */
export type Named = { kind: 'one'; id: number } | { kind: 'many'; ids: number[] }

export type Progress = { done: number; total: number } | { percent: number }

/** Days in which something falls due, both included; `soon` is the office's own idea of it. */
export type Window = { kind: 'soon' } | { kind: 'days'; from: PlainDate; to: PlainDate }

export type Understanding = {
  intent: Intent
  /** The unit that is named; never the asker's own by "em", "bên mình", and never a recipient. */
  unit: Named | null
  /** The asker speaks of their own unit without its name: "phường em", "bên mình". */
  ofAsker: boolean
  /** Collective names: "các phường", "khối phòng ban". */
  groupIds: number[]
  task: Named | null
  /** Only of update_progress and report_obstacle; null where no measure is said ("chưa xong"). */
  progress: Progress | null
  /** Only of due_soon. */
  window: Window | null
  /** What keeps the work from going on, as it was written; only of report_obstacle. */
  obstacle: string | null
  /** The day that is wished for; only of request_extension, null where the words name none. */
  wishedDay: PlainDate | null
  /** How much more time is wished for ("thêm 3 ngày"): from a deadline that only the task knows. */
  wishedTime: { count: number; unit: AmountUnit } | null
}

export const nothing: Understanding = {
  intent: 'none',
  unit: null,
  ofAsker: false,
  groupIds: [],
  task: null,
  progress: null,
  window: null,
  obstacle: null,
  wishedDay: null,
  wishedTime: null,
}
