import { z } from 'zod'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Working days before the last day on which a reminder goes out. */
const remindBefore = z.array(z.int().min(1).max(60)).max(8)
/** Days of daily reminders once overdue; weekly after that. */
const overdueDailyFor = z.int().min(0).max(30)

/** What an office may decide for itself. Stored as JSON; every absent part has the default written here. */
export const officeSettings = z.object({
  /** "trước ngày 15/11": does the last allowed day end on the 14th (strict) or on the 15th? */
  beforeMeans: z.enum(['day_before', 'that_day']).default('day_before'),
  remindBefore: remindBefore.default([7, 3, 1]),
  remindOnDay: z.boolean().default(true),
  /** Local time of day at which reminders go out. */
  remindAt: time.default('08:00'),
  overdueDailyFor: overdueDailyFor.default(7),
  /** Days overdue from which the next rung of the ladder is told as well. */
  ladder: z
    .object({ head: z.int().min(0), monitor: z.int().min(0), leader: z.int().min(0) })
    .default({ head: 1, monitor: 3, leader: 7 }),
  officeHours: z.object({ from: time, to: time }).default({ from: '07:30', to: '17:00' }),
  /** No sound at all between these times, whatever the rule says. */
  quietHours: z.object({ from: time, to: time }).default({ from: '20:00', to: '07:00' }),
  /** "Sắp đến hạn" from this many working days before the last day. */
  soonWithin: z.int().min(1).max(30).default(3),
  digest: z
    .object({ on: z.boolean(), weekday: z.int().min(1).max(7), at: time })
    .default({ on: true, weekday: 1, at: '07:30' }),
})
export type OfficeSettings = z.infer<typeof officeSettings>

/** The part of the settings that a single task may replace for itself; without defaults: what is absent follows the office. */
export const taskReminderSettings = z
  .object({ remindBefore, remindOnDay: z.boolean(), overdueDailyFor })
  .partial()
export type TaskReminderSettings = z.infer<typeof taskReminderSettings>

export const defaultSettings: OfficeSettings = officeSettings.parse({})
