import type { Recurrence } from '../../domain/recurrence.ts'

/** A period by its calendar; null numbers are those of the reference, moved by `shift` periods. */
export type Period =
  | { unit: 'week'; shift: number }
  | { unit: 'month'; month: number | null; year: YearWords; shift: number }
  | { unit: 'quarter'; quarter: number | null; year: YearWords; shift: number }
  | { unit: 'year'; year: YearWords }
  /** Months of a year, 1 to 12: "6 tháng cuối năm" is 7 to 12. */
  | { unit: 'months'; from: number; to: number; year: YearWords }

/** A year as written; how many after the reference's own ("năm sau" is 1); or null when no year is said. */
export type YearWords = { year: number } | { after: number } | null

export type PeriodPart =
  | 'whole'
  | 'start'
  | 'middle'
  | 'end'
  | 'first_working'
  | 'last_working'
  | { day: number }
  /** The first, second … of such weekdays in a month, -1 for the last: its Friday ends a working week. */
  | { nth: number; weekday: number }

/** What the words name, before a reference makes a day of it. */
export type When =
  | { kind: 'date'; day: number; month: number; year: YearWords }
  /** A day alone: the next such day, which "tới" never lets be today. */
  | { kind: 'day'; day: number; coming?: 'next_such' }
  | { kind: 'weekday'; weekday: number; week: number | 'coming' | 'next_such' }
  | { kind: 'days_ahead'; days: number }
  | { kind: 'period'; period: Period; part: PeriodPart }
  /** "ngày 20 tháng cuối quý": `month` 1 to 3 of the quarter. */
  | { kind: 'quarter_day'; month: number; day: number | 'last'; period: Period & { unit: 'quarter' } }
  /** `count` is negative in "3 ngày trước Tết". */
  | { kind: 'amount'; count: number; unit: AmountUnit; from: When | null }
  | { kind: 'range'; from: When; to: When }
  /** Tết Nguyên đán, and `offset` days from its first. */
  | { kind: 'new_year'; year: YearWords; offset: number }
  /** A day that only an event will know: "5 ngày sau khi có hướng dẫn". */
  | { kind: 'event' }

export type AmountUnit = 'day' | 'working_day' | 'week' | 'month' | 'year' | 'hour'

/** A day with what is said around it. */
export type Moment = {
  when: When | null
  /** 'HH:mm', 24:00 being the day's end; undefined when no hour is said, null for an hour that no clock shows. */
  time: string | null | undefined
  recurrence: Recurrence | null
  /** Where a rhythm begins, if that is said. */
  from: When | null
  /** "trước" stands inside: "hằng tháng, trước ngày 25". */
  before: boolean
  /** Two numbers and a stroke and nothing else ("5/12"), which may be a fraction. */
  stroke: boolean
  /** False for an amount of time that nothing says the start of: "10 ngày". */
  anchored: boolean
}
