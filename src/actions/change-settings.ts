import { formatDay } from '../domain/calendar/plain-date.ts'
import { dueAtOf, lastDayOf } from '../domain/deadline.ts'
import { officeTimeFor } from '../domain/office-moments.ts'
import { mayDo } from '../domain/permissions.ts'
import { type OfficeSettings, officeSettings } from '../domain/settings.ts'
import { addEvents } from '../storage/assigning-rows.ts'
import type { Tx } from '../storage/database.ts'
import { planDigest } from '../storage/plan-digest.ts'
import { replanOrganization } from '../storage/plan-reminders.ts'
import { daysNamedByBefore, lockSettings, rereadBefore, saveSettings } from '../storage/settings-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { byWhom } from './history-line.ts'
import type { Me } from './identify-member.ts'

/** A change, worked out from the settings as they are at that moment: two administrators may be at it at once. */
export type SettingsPatch = (now: OfficeSettings) => Partial<OfficeSettings>

/**
 * Changes what an office has set and plans its reminders and digests anew. Another reading of "trước ngày" also
 * moves the last day of unfinished work; what is finished keeps the reading under which it was finished.
 * @returns the settings that hold now, and how many deadlines moved
 */
export async function changeSettings(
  call: Call,
  me: Me,
  patch: SettingsPatch,
): Promise<{ ok: true; settings: OfficeSettings; moved: number } | Refusal> {
  if (!mayDo(me, 'change_settings')) return refusal('not_allowed')
  return change(call, async tx => {
    const stored = await lockSettings(tx.sql, me.orgId)
    if (!stored) return refusal('not_allowed')
    const before = officeSettings.parse(stored.settings)
    const wanted = patch(before)
    const checked = officeSettings.safeParse({ ...before, ...wanted })
    if (!checked.success) return refusal('setting_impossible')
    const problem = contradiction(checked.data)
    if (problem) return problem
    // Only what an office chose is stored: a default that is improved later reaches everybody else.
    await saveSettings(tx.sql, me.orgId, { ...(stored.settings as object), ...wanted })
    const isReread = checked.data.beforeMeans !== before.beforeMeans
    const moved = isReread ? await rereadDeadlines(tx, call, me, checked.data, stored.zone) : 0
    await replanOrganization(tx, me.orgId, call.now)
    await planDigest(tx, me.orgId, call.now)
    return { ok: true as const, settings: checked.data, moved }
  })
}

/** Settings that are each possible, and together are not. */
function contradiction(settings: OfficeSettings): Refusal | null {
  const { ladder, officeHours, remindAt } = settings
  if (ladder.head > ladder.monitor || ladder.monitor > ladder.leader) return refusal('ladder_order')
  if (officeHours.from >= officeHours.to) return refusal('setting_impossible')
  // Outside these hours reminders would be moved, and the time shown here would not be the time at which they come.
  if (officeTimeFor(remindAt, settings) !== remindAt)
    return refusal('time_outside_office', { time: remindAt, from: officeHours.from, to: officeHours.to })
  return null
}

async function rereadDeadlines(
  tx: Tx,
  call: Call,
  me: Me,
  settings: OfficeSettings,
  zone: string,
): Promise<number> {
  const days = await daysNamedByBefore(tx.sql, me.orgId)
  const readings = days.map(day => {
    const deadline = { phrase: '', kind: 'before' as const, date: day, time: null }
    return { day, lastDay: lastDayOf(deadline, settings), dueAt: dueAtOf(deadline, settings, zone) }
  })
  const moved = await rereadBefore(tx.sql, me.orgId, readings)
  await addEvents(
    tx.sql,
    byWhom(call, me, 'deadline_reread'),
    moved.map(one => ({ assignmentId: one.assignmentId, detail: { day: formatDay(one.lastDay, 'year') } })),
    call.now,
  )
  return moved.length
}
