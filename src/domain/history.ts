/** What can happen to an assignment, as its history names it. Every one has a text `history-…` in the locale files. */
export const eventTypes = [
  'assigned',
  'begun',
  'progress',
  'note',
  'evidence',
  'obstacle',
  'obstacle_cleared',
  'reported_done',
  'confirmed',
  'returned',
  'acknowledged',
  'title_changed',
  'deadline_extended',
  'deadline_corrected',
  'deadline_reread',
  'unit_dropped',
  'task_withdrawn',
  'extension_requested',
  'extension_granted',
  'extension_refused',
] as const
export type EventType = (typeof eventTypes)[number]
