import type { Told } from './candidate.ts'
import type { Job } from './job.ts'

export type Verdict = {
  /** Messages that arrived. */
  messages: number
  /** Reminders that went along in another's message. */
  folded: number
  /** Reminders that nobody was told of. */
  untold: number
  /** Reminders told again in a message that rang, and in one that did not. */
  twice: { audible: number; silent: number }
}

/** Joins what arrived, message by message in the order of arrival, with what was to be told. */
export function verdictOf({ reminders }: Job, messages: readonly (readonly Told[])[]): Verdict {
  const copies = Map.groupBy(messages.flat(), ({ reminder }) => reminder)
  const again = [...copies.values()].filter(({ length }) => length > 1).map(all => all.slice(1))
  return {
    messages: messages.length,
    folded: messages.reduce((sum, told) => sum + Math.max(0, told.length - 1), 0),
    untold: reminders.filter(({ id }) => !copies.has(id)).length,
    twice: {
      audible: again.filter(more => more.some(({ silent }) => !silent)).length,
      silent: again.filter(more => more.every(({ silent }) => silent)).length,
    },
  }
}
