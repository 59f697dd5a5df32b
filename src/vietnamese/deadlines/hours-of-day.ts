import { leadWords } from './leads.ts'
import { after, past, phrases } from './phrases.ts'
import { dayOrSpan, noSetting } from './spans.ts'
import { type ClockWords, clock } from './times.ts'
import type { Parsed, Tokens } from './tokens.ts'

/** Between a day and what else is said of it. */
export const links = phrases(',', 'của', 'trong', '(', 'vào')
const beforeClock = phrases(',', '(', '-', ';')
const clockStart = phrases('từ')
const clockUntil = phrases('-', 'đến', 'tới')
const closing = phrases(')')

/** An hour, or the last of two: "từ 8h đến 11h30". */
export function clockOrSpan(tokens: Tokens, at: number): Parsed<ClockWords> {
  const first = clock(tokens, past(clockStart, tokens, at))
  const until = first ? after(clockUntil, tokens, first.next) : -1
  const last = until === -1 ? null : clock(tokens, until)
  if (last) return last
  return after(clockStart, tokens, at) === -1 ? first : null
}

/** An hour after its day, perhaps with its own "trước"; one that begins another day ("15/11, 17h 16/11") is not. */
export function lateClock(
  tokens: Tokens,
  at: number,
): { value: ClockWords; before: boolean; next: number } | null {
  const lead = leadWords(tokens, past(beforeClock, tokens, at))
  const found = clockOrSpan(tokens, lead.next)
  if (!found) return null
  const next = past(closing, tokens, found.next)
  if (next === found.next && dayOrSpan(tokens, past(links, tokens, next), noSetting)) return null
  return { value: found.value, before: lead.before, next }
}
