import { type PlainDate, plainDate } from '../../domain/calendar/plain-date.ts'

export type CitedDocument = { number: string; date: PlainDate | null }
export type Citation = CitedDocument & { start: number; end: number }

/** Number, perhaps with a letter or a year, and the letters of type, issuer and drafter. */
const number =
  /(?<![\p{L}\p{N}/.,-])(\d{1,6}[a-zđ]?(?:\s?\/\s?(?:19|20)\d{2})?)(\s?\/\s?|-)(\p{L}[\p{L}\d]*(?:[-/&.–](?=\p{L})[\p{L}\d]+)*)(?![\p{L}\p{N}])/gu
/** What the letters of a number contain: a symbol of two or more, or a type that stands alone. */
const symbols =
  /^(?:qh\d+|ubnd|qđ|qd|nđ|nd|nq|tt|ttlt|ct|kh|bc|tb|cv|cđ|cd|hd|ttr|gm|qu|tu|hu|đu|kl|tl|ctr|pl|l|pgd|pgdđt)$/iu
const template = /(?:mẫu|biểu|phụ lục|biểu mẫu)(?:\s+số)?:?\s*$/iu
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
  for (const match of text.matchAll(number)) {
    const [whole, digits, sign, letters] = match as unknown as [string, string, string, string]
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (!isSymbol(letters, sign) || template.test(before)) continue
    const end = match.index + whole.length
    const cited = day.exec(text.slice(end, end + 60))
    const date = dayOf(
      cited ?? dayBefore.exec(text.slice(Math.max(0, match.index - 140), match.index)),
      reference,
    )
    const written = /^\p{Ll}+$/u.test(letters.replace(/[^\p{L}]/gu, '')) ? letters.toUpperCase() : letters
    const tidy = `${digits.replace(/\s/g, '')}${sign.trim()}${written}`.replace(/–/g, '-')
    found.push({ number: tidy, date, start: match.index, end: end + (cited?.[0].length ?? 0) })
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

function isSymbol(letters: string, sign: string): boolean {
  if (symbols.test(letters)) return true
  const isJoined = /[-/&–]/.test(letters)
  const [first = ''] = letters.split(/[-/&.–]/)
  if (letters.length < 2 || (sign === '-' && !letters.includes('/'))) return false
  return isJoined
    ? /^\p{Lu}/u.test(letters) || symbols.test(first)
    : /^\p{Lu}{2,}\d*$/u.test(letters) && letters.length > 3
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
