import { addDays, type PlainDate, weekday } from '../domain/calendar/plain-date.ts'
import { workingDayOnOrAfter } from '../domain/calendar/working-days.ts'
import { instantOf, localOf } from '../domain/calendar/zone.ts'
import type { Tx } from './database.ts'
import { loadOffices, type Office } from './office-rows.ts'

/** Long enough for any run of public holidays to have pushed a digest out of its own week. */
const lookBackDays = 28

/**
 * When the next weekly digest goes out: on the office's weekday at its time, on the next working day where that
 * day is off. null when the office wants none.
 */
export function nextDigestAt({ settings, calendar, zone }: Omit<Office, 'id'>, now: Date): Date | null {
  const { on, weekday: wanted, at: time } = settings.digest
  if (!on) return null
  const today = localOf(now, zone).date
  for (let day: PlainDate = addDays(today, wanted - weekday(today) - lookBackDays); ; day = addDays(day, 7)) {
    const instant = instantOf(workingDayOnOrAfter(day, calendar), time, zone)
    if (instant > now) return instant
  }
}

/** Sets the next digest of every chat of an office. Call it when a chat, the settings or the calendar changed. */
export async function planDigest(at: Pick<Tx, 'sql'>, orgId: number, now: Date): Promise<void> {
  const office = (await loadOffices(at, [orgId])).get(orgId)
  if (!office) return
  await at.sql(
    `UPDATE chat SET next_digest_at = CASE WHEN digest AND left_at IS NULL THEN $2::timestamptz END
     WHERE org_id = $1`,
    [orgId, nextDigestAt(office, now)],
  )
}
