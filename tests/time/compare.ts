import { lunarToSolar, tetOf } from '../../src/domain/calendar/lunar.ts'
import {
  addWorkingDays,
  isWorkingDay,
  officeCalendar,
  workingDaysBetween,
} from '../../src/domain/calendar/working-days.ts'
import { instantOf, localOf } from '../../src/domain/calendar/zone.ts'
import { type Deadline, dueAtOf, lastDayOf } from '../../src/domain/deadline.ts'
import { nextOfficeMoment } from '../../src/domain/office-moments.ts'
import { planReminders } from '../../src/domain/reminder-rules.ts'
import { defaultSettings, type OfficeSettings } from '../../src/domain/settings.ts'
import { seeded } from '../store/seeded.ts'
import { lunarDay } from './lunar-oracle.ts'
import {
  dateOf,
  dueOf,
  instantAt,
  isWorking,
  nextOpen,
  nthWorking,
  numberOf,
  plan,
  wallAt,
  workingBetween,
} from './office-oracle.ts'

/** A question that both were asked, and the two answers where they differ. */
type Difference = { about: string; asked: unknown; ours: unknown; theirs: unknown }
export type Compared = { counts: Record<string, number>; differences: Difference[] }

type Question = { asked: unknown; ours: unknown; theirs: unknown }

const zones = Intl.supportedValuesOf('timeZone')

/** Asks the program and the oracle the same random questions; which ones follows from the seed. */
export function compare(cases: number, seed: number): Compared {
  const random = seeded(seed)
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1))
  const oneOf = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!
  const chance = (share: number) => random() < share

  const day = (from: string, to: string) => whole(numberOf(from), numberOf(to))
  const officeDay = () => day('1995-01-01', '2099-11-30')
  const time = () => `${String(whole(0, 23)).padStart(2, '0')}:${String(whole(0, 59)).padStart(2, '0')}`
  const quarter = (from: number, to: number) =>
    `${String(whole(from, to)).padStart(2, '0')}:${oneOf(['00', '15', '30', '45'])}`
  /** Mostly the office's own zone. */
  const zone = () => (chance(0.7) ? 'Asia/Ho_Chi_Minh' : oneOf(zones))
  const instant = (around: number) => around * 86_400_000 + whole(-40, 40) * 86_400_000 + whole(0, 86_399_999)
  /** Days of the office's own near a day: closed ones, Saturdays worked instead. */
  const ownDays = (near: number) =>
    chance(0.5)
      ? []
      : Array.from({ length: whole(1, 12) }, () => ({
          day: dateOf(near + whole(-60, 60)),
          working: chance(0.5),
        }))
  const settings = (): OfficeSettings => ({
    ...defaultSettings,
    beforeMeans: oneOf(['day_before', 'that_day']),
    remindBefore: Array.from({ length: whole(0, 5) }, () => whole(1, 60)),
    remindOnDay: chance(0.8),
    remindAt: quarter(0, 23),
    overdueDailyFor: whole(0, 30),
    officeHours: { from: quarter(5, 11), to: quarter(12, 22) },
    quietHours: oneOf([
      { from: quarter(18, 23), to: quarter(4, 9) },
      { from: quarter(11, 12), to: quarter(13, 14) },
      { from: '00:00', to: '00:00' },
    ]),
  })
  const deadline = (on: number): Deadline => ({
    phrase: 'trước ngày',
    kind: oneOf(['before', 'by']),
    date: dateOf(on),
    time: chance(0.3) ? time() : null,
  })

  const kinds: Record<string, () => Question> = {
    'a time in a zone': () => {
      const asked = {
        day: day('1900-02-01', '2099-11-30'),
        time: chance(0.1) ? '24:00' : time(),
        zone: oneOf(zones),
      }
      return {
        asked,
        ours: instantOf(dateOf(asked.day), asked.time, asked.zone).getTime(),
        theirs: instantAt(asked.day, asked.time, asked.zone),
      }
    },
    'an instant on the wall': () => {
      const asked = { at: instant(day('1900-04-01', '2099-09-30')), zone: oneOf(zones) }
      const { date, ...ours } = localOf(new Date(asked.at), asked.zone)
      return { asked, ours: { day: numberOf(date), ...ours }, theirs: wallAt(asked.at, asked.zone) }
    },
    'a working day': () => {
      const on = officeDay()
      const own = ownDays(on)
      const { overrides } = officeCalendar(own)
      return {
        asked: { on: dateOf(on), own },
        ours: isWorkingDay(dateOf(on), { overrides }),
        theirs: isWorking(on, overrides),
      }
    },
    'working days from a day': () => {
      const [on, n] = [officeDay(), whole(-40, 40)]
      const own = ownDays(on)
      const { overrides } = officeCalendar(own)
      return {
        asked: { on: dateOf(on), n, own },
        ours: addWorkingDays(dateOf(on), n, { overrides }),
        theirs: dateOf(nthWorking(on, n, overrides)),
      }
    },
    'working days between two': () => {
      const on = officeDay()
      const to = on + whole(-90, 90)
      const own = ownDays(on)
      const { overrides } = officeCalendar(own)
      // A count of none has no sign.
      const count = (n: number) => n + 0
      return {
        asked: { on: dateOf(on), to: dateOf(to), own },
        ours: count(workingDaysBetween(dateOf(on), dateOf(to), { overrides })),
        theirs: count(workingBetween(on, to, overrides)),
      }
    },
    'Tết and the tenth of the third month': () => {
      const year = whole(1950, 2099)
      return {
        asked: { year },
        ours: [tetOf(year), lunarToSolar({ year, month: 3, day: 10 })],
        theirs: [dateOf(lunarDay(year, 1, 1)), dateOf(lunarDay(year, 3, 10))],
      }
    },
    'a deadline': () => {
      const asked = { deadline: deadline(officeDay()), settings: settings(), zone: zone() }
      const theirs = dueOf(asked.deadline, asked.settings.beforeMeans, asked.zone)
      return {
        asked,
        ours: [
          lastDayOf(asked.deadline, asked.settings),
          dueAtOf(asked.deadline, asked.settings, asked.zone).getTime(),
        ],
        theirs: [dateOf(theirs.lastDay), theirs.due],
      }
    },
    'the next moment of the office': () => {
      const on = officeDay()
      const asked = { at: instant(on), settings: settings(), own: ownDays(on), zone: zone() }
      const calendar = officeCalendar(asked.own)
      return {
        asked,
        ours: nextOfficeMoment(new Date(asked.at), asked.settings, calendar, asked.zone).getTime(),
        theirs: nextOpen(asked.at, asked.settings, calendar.overrides, asked.zone),
      }
    },
    'the reminders of a deadline': () => {
      const on = officeDay()
      const asked = {
        deadline: deadline(on),
        settings: settings(),
        own: ownDays(on),
        zone: zone(),
        now: instant(on),
      }
      const calendar = officeCalendar(asked.own)
      const dueAt = dueAtOf(asked.deadline, asked.settings, asked.zone)
      const planned = planReminders(
        { ...asked, dueAt, state: 'in_progress', calendar },
        new Date(asked.now),
      ).map(({ rule, occurrence, dueAt: at }) => ({ rule, occurrence, at: at.getTime() }))
      return {
        asked,
        ours: planned.sort((a, b) => a.at - b.at || a.rule.localeCompare(b.rule)),
        theirs: plan(asked.deadline, asked.settings, calendar.overrides, asked.zone, asked.now),
      }
    },
  }

  const counts: Record<string, number> = {}
  const differences: Difference[] = []
  const names = Object.keys(kinds)
  for (let i = 0; i < cases; i++) {
    const about = names[i % names.length]!
    const { asked, ours, theirs } = kinds[about]!()
    counts[about] = (counts[about] ?? 0) + 1
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push({ about, asked, ours, theirs })
  }
  return { counts, differences }
}
