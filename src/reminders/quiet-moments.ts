import { isAllowedMoment, nextAllowedMoment } from '../domain/office-moments.ts'
import type { Office } from '../storage/office-rows.ts'
import type { NotificationRow } from '../storage/outbox.ts'

/** Whether a message may go out now, and whether it may ring. */
export type Moment = { may: true; silent: boolean } | { may: false; until: Date }

/**
 * A message was written for a moment at which it might ring. Refusals, a pause or a machine that was off may have carried
 * it into the night since: then a reminder waits for the morning, and news arrives without a sound.
 */
export function momentOf(
  message: Pick<NotificationRow, 'kind' | 'silent' | 'isResend'>,
  now: Date,
  { settings, calendar, zone }: Pick<Office, 'settings' | 'calendar' | 'zone'>,
): Moment {
  if (isAllowedMoment(now, settings, calendar, zone)) return { may: true, silent: message.silent }
  if (message.kind !== 'reminder' || message.isResend) return { may: true, silent: true }
  return { may: false, until: nextAllowedMoment(now, settings, calendar, zone) }
}
