import { plainLetters } from './plain-letters.ts'

const timePattern = /(\d{1,2})\s*(?:(?:h|g|gio|:)\s*(?:(\d{2})(?!\d)|(ruoi))?)?/

/** Reads a time of day as people type it: "8", "8h", "7h30", "07:30", "7 giờ rưỡi" → 'HH:mm'; null when it is none. */
export function readTimeWords(words: string): string | null {
  const match = new RegExp(`^(?:luc )?${timePattern.source}$`).exec(plainLetters(words))
  return match && timeOf(match.slice(1))
}

/** Reads two times: "20:00-07:00", "từ 20h đến 7h" → from and to; null when it is none. */
export function readSpanWords(words: string): { from: string; to: string } | null {
  const time = timePattern.source
  const match = new RegExp(`^(?:tu )?${time}\\s*(?:-|den|toi)\\s*${time}$`).exec(
    plainLetters(words.replace(/[–—]/g, '-')),
  )
  const from = match && timeOf(match.slice(1, 4))
  const to = match && timeOf(match.slice(4, 7))
  return from && to ? { from, to } : null
}

/** Reads whole numbers however they are separated: "7, 3 và 1" → [7, 3, 1]; null when there is anything else. */
export function readNumberWords(words: string): number[] | null {
  const parts = plainLetters(words)
    .replace(/[.\-/:]/g, ' ')
    .split(' ')
    .filter(part => part !== '' && !['va', 'ngay'].includes(part))
  return parts.length > 0 && parts.every(part => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null
}

function timeOf([hour, minute, half]: (string | undefined)[]): string | null {
  const hours = Number(hour)
  const minutes = half ? 30 : Number(minute ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
