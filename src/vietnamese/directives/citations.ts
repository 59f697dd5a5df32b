import { type PlainDate, plainDate } from '../../domain/calendar/plain-date.ts'
import { documentNumbers } from '../document-numbers.ts'

export type CitedDocument = { number: string; date: PlainDate | null }
export type Citation = CitedDocument & { start: number; end: number }

/** Cited days stand close behind their number, or open its sentence (characters). */
const reachAhead = 60
const reachBack = 140
const day =
  /^[\s,;()]*(?:(?:được\s+)?(?:ký|ban hành)\s+)?(?:cùng\s+)?ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:(?:[/.-]|,?\s*năm)\s*(\d{4}|\d{2}(?!\d)))?/iu
/** "Ngày 10/10/2011, UBND quận đã có Công văn số …" */
const dayBefore =
  /(?:^|[.;]\s*)Ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:(?:[/.-]|,?\s*năm)\s*(\d{4}))?,[^.;\d]{0,60}\s(?:có|ban hành|ký)\s[^.;\d]{0,30}$/iu
const shared = /^\s*(?:,|;|và|&|cùng)/iu

/**
 * The numbered documents of a text, in its order, with the day each is cited with. `reference` gives a year that is
 * not written: a document is never of the future. Templates' numbers are left alone.
 */
export function citations(text: string, reference: PlainDate | null): Citation[] {
  const found: Citation[] = []
  for (const { number, start, end } of documentNumbers(text)) {
    const cited = day.exec(text.slice(end, end + reachAhead))
    const before = cited ? null : dayBefore.exec(text.slice(Math.max(0, start - reachBack), start))
    const date = dayOf(cited ?? before, reference)
    found.push({ number, date, start, end: end + (cited?.[0].length ?? 0) })
    if (cited && /cùng\s+ngày/iu.test(cited[0])) shareDay(found, text, date)
  }
  return found
}

/** "số 12/KH-UBND và số 13/KH-UBND cùng ngày 5/1": the day is of both. */
function shareDay(found: Citation[], text: string, date: PlainDate | null): void {
  for (let at = found.length - 2; at >= 0 && found[at]!.date === null; at -= 1) {
    if (!shared.test(text.slice(found[at]!.end, found[at + 1]!.start))) return
    found[at]!.date = date
  }
}

/** Each number once, with its day where any of its citations has one. */
export function distinct(cited: readonly CitedDocument[]): CitedDocument[] {
  const byNumber = new Map<string, CitedDocument>()
  for (const { number, date } of cited) {
    const known = byNumber.get(number.toUpperCase())
    if (!known) byNumber.set(number.toUpperCase(), { number, date })
    else known.date ??= date
  }
  return [...byNumber.values()]
}

function dayOf(match: RegExpExecArray | null, reference: PlainDate | null): PlainDate | null {
  if (!match) return null
  const [, dayNumber, month, year] = match.map(Number) as [number, number, number, number]
  if (match[3]) return plainDate(match[3].length === 2 ? 2000 + year : year, month, dayNumber)
  if (reference === null) return null
  const thisYear = Number(reference.slice(0, 4))
  const date = plainDate(thisYear, month, dayNumber)
  return date !== null && date > reference ? plainDate(thisYear - 1, month, dayNumber) : date
}
