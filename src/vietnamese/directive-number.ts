import { formatDay, type PlainDate, partsOf, plainDate } from '../domain/calendar/plain-date.ts'
import { documentNumbers } from './document-numbers.ts'
import { plainLetters } from './plain-letters.ts'

/** What a task follows from, as its source is cited. */
export type DirectiveReference = {
  kind: 'document' | 'conclusion' | 'oral'
  /** As written, diacritics kept: "953/UBND-NV", "18/2016/QĐ-UBND", "01-CĐ/QU". Empty without a number. */
  number: string
  issuer: string
  issuedOn: PlainDate
  subject: string
}

type DirectiveReading =
  | { ok: true; directive: DirectiveReference }
  | { ok: false; code: 'not_a_directive' | 'directive_without_date' | 'no_such_day'; words: string }

const datePattern =
  /(?:ng(?:à|a)y\s*)?(\d{1,2})\s*(?:[/.-]|th(?:á|a)ng)\s*(\d{1,2})(?:\s*(?:[/.-]|n(?:ă|a)m)\s*(\d{4}))?/iu
const aboutPattern = /(?:về việc|về|v\/v|vv)\s+(.+)$/iu
const issuerPattern = /(?:^|\s)của\s+(.+?)(?=\s+(?:về|v\/v)|$)/iu

/**
 * Reads how people cite a source: "953/UBND-NV ngày 10/10/2011", "Công văn 18/2016/QĐ-UBND ngày 5/6/2016 của UBND
 * Thành phố về …", "kết luận họp 10/11/2011", "chỉ đạo của Chủ tịch". `today` gives a missing year: a source is
 * never from the future. Only what was said aloud may come without a day: then it was today.
 */
export function readDirectiveWords(words: string, today: PlainDate): DirectiveReading {
  const phrase = words.normalize('NFC').trim().replace(/\s+/g, ' ')
  const [found] = documentNumbers(phrase)
  const number = found?.number ?? ''
  const rest = found
    ? `${phrase.slice(0, found.start)} ${phrase.slice(found.end)}`.replace(/\s+/g, ' ').trim()
    : phrase
  const kind = kindOf(plainLetters(rest), number)
  if (kind === null) return { ok: false, code: 'not_a_directive', words: phrase }
  const dated = datePattern.exec(rest)
  const issuedOn = dated ? dayOf(dated, today) : kind === 'document' ? undefined : today
  if (issuedOn === undefined) return { ok: false, code: 'directive_without_date', words: phrase }
  if (issuedOn === null) return { ok: false, code: 'no_such_day', words: dated![0] }
  const around = (dated ? rest.replace(dated[0], ' ') : rest).replace(/\s+/g, ' ').trim()
  const subject = kind === 'document' ? (aboutPattern.exec(around)?.[1] ?? '') : capitalised(around)
  const issuer = kind === 'document' ? (issuerPattern.exec(around)?.[1] ?? '') : ''
  return { ok: true, directive: { kind, number, issuer, issuedOn, subject } }
}

/** "953/UBND-NV ngày 10/10/2011", or "Kết luận họp ngày 10/11/2011". */
export function citeDirective(
  directive: Pick<DirectiveReference, 'number' | 'subject' | 'issuedOn'>,
): string {
  return `${directive.number || directive.subject} ngày ${formatDay(directive.issuedOn, 'year')}`
}

function kindOf(plain: string, number: string): DirectiveReference['kind'] | null {
  if (number !== '') return 'document'
  if (/\bket luan\b|\b(cuoc|phien|hoi) (hop|nghi)\b|^hop\b|\bgiao ban\b/.test(plain)) return 'conclusion'
  return /\bchi dao\b|\by kien\b|\bmieng\b|\bbut phe\b/.test(plain) ? 'oral' : null
}

/** undefined never: null is a day that the calendar does not have. */
function dayOf(match: RegExpExecArray, today: PlainDate): PlainDate | null {
  const [, day, month, year] = match.map(Number)
  if (match[3]) return plainDate(year!, month!, day!)
  const thisYear = partsOf(today).year
  const date = plainDate(thisYear, month!, day!)
  return date !== null && date > today ? plainDate(thisYear - 1, month!, day!) : date
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
