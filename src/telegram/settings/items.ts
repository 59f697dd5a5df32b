import type { SettingsPatch } from '../../actions/change-settings.ts'
import type { OfficeSettings } from '../../domain/settings.ts'
import type { Texts } from '../../locales/texts.ts'
import { readNumberWords, readSpanWords, readTimeWords } from '../../vietnamese/time-words.ts'
import { daysBeforeWords } from './words.ts'

/** One value that a press chooses. */
type Choice = { label: (t: Texts) => string; patch: SettingsPatch }

/** One thing an office sets: how its value reads, what can be pressed, and how a typed value is read (null: not at all). */
export type SettingItem = {
  value: (t: Texts, settings: OfficeSettings) => string
  rows: Choice[][]
  read?: (words: string) => Partial<OfficeSettings> | null
}

const always =
  (part: Partial<OfficeSettings>): SettingsPatch =>
  () =>
    part

const times = (key: 'remindAt', ...values: string[]): Choice[] =>
  values.map(value => ({ label: () => value, patch: always({ [key]: value }) }))

const span = ({ from, to }: { from: string; to: string }) => `${from}–${to}`

const days = (key: 'overdueDailyFor' | 'soonWithin', ...values: number[]): Choice[] =>
  values.map(value => ({
    label: t => t.plain('setting-days', { days: value }),
    patch: always({ [key]: value }),
  }))

const spans = (key: 'quietHours' | 'officeHours', ...values: [from: string, to: string][]): Choice[] =>
  values.map(([from, to]) => ({ label: () => span({ from, to }), patch: always({ [key]: { from, to } }) }))

const ladder = (head: number, monitor: number, leader: number): Choice => ({
  label: () => `${head} – ${monitor} – ${leader}`,
  patch: always({ ladder: { head, monitor, leader } }),
})

const digest = (label: Choice['label'], part: Partial<OfficeSettings['digest']>): Choice => ({
  label,
  patch: now => ({ digest: { ...now.digest, ...part } }),
})

const one = (words: string): number | null => {
  const numbers = readNumberWords(words)
  return numbers?.length === 1 ? numbers[0]! : null
}

const number = (key: 'overdueDailyFor' | 'soonWithin') => (words: string) => {
  const value = one(words)
  return value === null ? null : { [key]: value }
}

const hours = (key: 'quietHours' | 'officeHours') => (words: string) => {
  const value = readSpanWords(words)
  return value && { [key]: value }
}

const daysBefore = (value: number[]): Choice => ({
  label: t => daysBeforeWords(t, value),
  patch: always({ remindBefore: value }),
})

/** Everything an administrator can set, by the name that buttons carry. */
const settingItems = {
  before: {
    value: (t, { beforeMeans }) => t.plain(`setting-before-${beforeMeans}`),
    rows: (['day_before', 'that_day'] as const).map(means => [
      { label: t => t.plain(`setting-before-${means}`), patch: always({ beforeMeans: means }) },
    ]),
  },
  ahead: {
    value: (t, { remindBefore }) => daysBeforeWords(t, remindBefore),
    rows: [
      [daysBefore([7, 3, 1]), daysBefore([14, 7, 3, 1])],
      [daysBefore([5, 2]), daysBefore([3, 1])],
      [daysBefore([1]), daysBefore([])],
    ],
    read: words => {
      const numbers = readNumberWords(words)
      return numbers && { remindBefore: [...new Set(numbers)].sort((a, b) => b - a) }
    },
  },
  onday: {
    value: (t, { remindOnDay }) => t.plain(remindOnDay ? 'setting-yes' : 'setting-no'),
    rows: [
      [true, false].map(remindOnDay => ({
        label: t => t.plain(remindOnDay ? 'setting-yes' : 'setting-no'),
        patch: always({ remindOnDay }),
      })),
    ],
  },
  time: {
    value: (_t, { remindAt }) => remindAt,
    rows: [times('remindAt', '07:30', '08:00', '08:30'), times('remindAt', '09:00', '14:00', '16:00')],
    read: words => {
      const remindAt = readTimeWords(words)
      return remindAt === null ? null : { remindAt }
    },
  },
  overdue: {
    value: (t, { overdueDailyFor }) =>
      overdueDailyFor === 0
        ? t.plain('setting-overdue-weekly')
        : t.plain('setting-overdue-value', { days: overdueDailyFor }),
    rows: [days('overdueDailyFor', 0, 3, 5), days('overdueDailyFor', 7, 14, 30)],
    read: number('overdueDailyFor'),
  },
  ladder: {
    value: (t, { ladder: { head, monitor, leader } }) =>
      t.plain('setting-ladder-value', { head, monitor, leader }),
    rows: [
      [ladder(1, 3, 7), ladder(1, 2, 3)],
      [ladder(2, 5, 10), ladder(0, 1, 3)],
    ],
    read: words => {
      const numbers = readNumberWords(words)
      if (numbers?.length !== 3) return null
      const [head, monitor, leader] = numbers as [number, number, number]
      return { ladder: { head, monitor, leader } }
    },
  },
  hours: {
    value: (_t, { officeHours }) => span(officeHours),
    rows: [
      spans('officeHours', ['07:30', '17:00'], ['08:00', '17:00']),
      spans('officeHours', ['07:00', '16:30']),
    ],
    read: hours('officeHours'),
  },
  quiet: {
    value: (_t, { quietHours }) => span(quietHours),
    rows: [
      spans('quietHours', ['20:00', '07:00'], ['19:00', '07:00']),
      spans('quietHours', ['21:00', '06:30']),
    ],
    read: hours('quietHours'),
  },
  soon: {
    value: (t, { soonWithin }) => t.plain('setting-soon-value', { days: soonWithin }),
    rows: [days('soonWithin', 1, 2, 3), days('soonWithin', 5, 7, 10)],
    read: number('soonWithin'),
  },
  digest: {
    value: (t, { digest: { on, weekday, at } }) =>
      on
        ? t.plain('setting-digest-value', { weekday: t.plain(`weekday-${weekday}`), time: at })
        : t.plain('setting-no'),
    rows: [
      [1, 2, 3].map(weekday => digest(t => t.plain(`weekday-${weekday}`), { weekday })),
      [4, 5, 6].map(weekday => digest(t => t.plain(`weekday-${weekday}`), { weekday })),
      ['07:00', '07:30', '08:00', '16:00'].map(at => digest(() => at, { at })),
      [
        digest(t => t.plain('setting-digest-on'), { on: true }),
        digest(t => t.plain('setting-digest-off'), { on: false }),
      ],
    ],
  },
} as const satisfies Record<string, SettingItem>

export type SettingName = keyof typeof settingItems
export const settingNames = Object.keys(settingItems) as [SettingName, ...SettingName[]]

/** The item behind a name, with what not every item has. */
export const settingItem = (name: SettingName): SettingItem => settingItems[name]

/** Whether the settings already are what a choice would make of them. */
export function isChosen(settings: OfficeSettings, patch: SettingsPatch): boolean {
  return JSON.stringify({ ...settings, ...patch(settings) }) === JSON.stringify(settings)
}
