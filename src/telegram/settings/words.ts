import type { Texts } from '../../locales/texts.ts'

/** "trước 7, 3, 1 ngày làm việc"; or that there is no reminder ahead of the day. */
export function daysBeforeWords(t: Texts, days: readonly number[]): string {
  return days.length === 0
    ? t.plain('setting-ahead-none')
    : t.plain('setting-ahead-value', { days: days.join(', ') })
}
