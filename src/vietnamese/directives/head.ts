import { type PlainDate, plainDate } from '../../domain/calendar/plain-date.ts'
import type { DocumentBlock } from '../../domain/document.ts'
import { plainLetters } from '../plain-letters.ts'
import { citations } from './citations.ts'

type DocumentKind =
  | 'official_letter'
  | 'decision'
  | 'notice'
  | 'plan'
  | 'conclusion'
  | 'directive'
  | 'urgent_telegram'
  | 'invitation'
  | 'schedule'
  | 'report'
  | 'guidance'
  | 'resolution'
  | 'proposal'
  | 'oral'

export type DirectiveHead = {
  kind: DocumentKind
  isParty: boolean
  number: string | null
  date: PlainDate | null
  issuer: string | null
  subject: string | null
  /** "Kính gửi: …", as written. */
  addressees: string[]
}

/** A head reaches no further than this (lines, then characters in a line). */
const headLines = 30
const longestLine = 400

const kinds: readonly (readonly [DocumentKind, RegExp, RegExp])[] = [
  ['decision', /^quyet dinh\b/, /\/QĐ|-QĐ/],
  ['notice', /^thong bao\b/, /[/-]TB/],
  ['plan', /^(?:ke hoach|chuong trinh|phuong an)\b/, /[/-](?:KH|CTr|PA)/],
  ['conclusion', /^ket luan\b/, /[/-]KL/],
  ['directive', /^chi thi\b/, /[/-]CT/],
  ['urgent_telegram', /^cong dien\b/, /\/CĐ/],
  ['invitation', /^giay moi\b/, /[/-]GM/],
  ['schedule', /^lich (?:cong tac|lam viec)\b/, /[/-]LCT/],
  ['report', /^bao cao\b(?!.*\btruoc\b)/, /[/-]BC/],
  ['guidance', /^huong dan\b/, /[/-]HD/],
  ['resolution', /^nghi quyet\b/, /[/-]NQ/],
  ['proposal', /^to trinh\b/, /[/-]TTr/],
]
const numberLine = /^\s*(?:Số|So|SỐ)\s*:?\s*(?=\d)/u
const placeAndDay =
  /(?:^|[\s|])\p{Lu}[\p{L}.\s-]{1,40},\s*(?:hồi\s[^,]{1,30})?ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/u
const postedOn = /(?:ngày đăng|đăng ngày|cập nhật)\s*:?\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu
const anyDay = /(?<![\d/])(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu
/** "Kết luận họp giao ban ngày 10/11/2011": what the meeting was, and its day. */
const meeting =
  /^((?:thông báo )?kết luận\b[^.:;]{0,120}?),?\s*\(?ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\)?/iu
const subjectLine = /^(?:V\/v|Về việc|Về)\s*:?\s*(.+)$/iu
const motto = /CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập\s*-|ĐẢNG CỘNG SẢN/u

/** What a document says of itself before it says anything else. `issued` is the day known from elsewhere. */
export function readHead(blocks: readonly DocumentBlock[], issued: PlainDate | null): DirectiveHead {
  const lines = headOf(blocks)
  const numbered = lines.findIndex(line => numberLine.test(line))
  const dated = firstDay(lines, placeAndDay)
  const own = ownNumber(lines, numbered, dated ?? issued)
  const titled = lines.findIndex(
    line => isCapitals(line) && kinds.some(([, words]) => words.test(plainLetters(line))),
  )
  const met = meetingOf(lines)
  const date =
    dated ??
    own?.date ??
    met?.date ??
    issued ??
    firstDay(lines, postedOn) ??
    (lines.length > 3 ? firstDay(lines, anyDay) : null)
  return {
    kind: kindOf(lines, titled, own?.number ?? null),
    isParty: own ? /^\d+-/.test(own.number) : lines.some(line => /ĐẢNG CỘNG SẢN/.test(line)),
    number: own?.number ?? null,
    date,
    issuer: numbered > 0 ? issuerIn(lines.slice(0, numbered)) : null,
    subject: met?.name ?? subjectIn(lines, titled),
    addressees: addresseesIn(lines),
  }
}

function headOf(blocks: readonly DocumentBlock[]): string[] {
  const lines: string[] = []
  for (const block of blocks.slice(0, headLines)) {
    const texts = block.kind === 'table' ? block.rows.flat() : [block.text]
    lines.push(
      ...texts
        .flatMap(text => text.normalize('NFC').split('\n'))
        .map(line => line.trim().slice(0, longestLine)),
    )
    if (lines.length >= headLines) break
  }
  return lines.filter(line => line !== '').slice(0, headLines)
}

function meetingOf(lines: readonly string[]): { name: string; date: PlainDate } | null {
  for (const line of lines.slice(0, 4)) {
    const [, name = '', day, month, year] = meeting.exec(line) ?? []
    const date = day ? plainDate(Number(year), Number(month), Number(day)) : null
    if (date) return { name: isCapitals(name) ? asSentence(name) : name, date }
  }
  return null
}

/** Capitals as a sentence has them; names in them are not known and become small too. */
function asSentence(capitals: string): string {
  const small = capitals.toLocaleLowerCase('vi')
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1).replace(/\bubnd\b/gu, 'UBND')
}

function firstDay(lines: readonly string[], pattern: RegExp): PlainDate | null {
  for (const line of lines) {
    const [, day, month, year] = (pattern.exec(line) ?? []).map(Number) as [number, number, number, number]
    const date = day ? plainDate(year, month, day) : null
    if (date) return date
  }
  return null
}

/** "Số: 953/UBND-NV", also "THÔNG BÁO SỐ 12/TB-VP NGÀY 20/10/2017". */
function ownNumber(lines: readonly string[], numbered: number, date: PlainDate | null) {
  const line = lines[numbered] ?? lines.slice(0, 3).find(one => isCapitals(one) && /SỐ/u.test(one))
  const [first] = line ? citations(line, date) : []
  return first ? { number: first.number, date: first.date ?? date } : null
}

function kindOf(lines: readonly string[], titled: number, number: string | null): DocumentKind {
  const title = titled === -1 ? null : plainLetters(lines[titled]!)
  for (const [kind, words, symbol] of kinds)
    if (title !== null ? words.test(title) : number !== null && symbol.test(number)) return kind
  if (number !== null || lines.some(line => /^Kính gửi/iu.test(line))) return 'official_letter'
  return lines.slice(0, 8).some(line => /(?:kết luận|giao ban|hội nghị|cuộc họp)/iu.test(line))
    ? 'conclusion'
    : 'oral'
}

/** The lines above the number, without the national motto: a superior, and the issuer itself. */
function issuerIn(lines: readonly string[]): string | null {
  const own = lines.filter(
    line => !motto.test(line) && isCapitals(line) && !/^(?:TUYỆT |TỐI )?MẬT$|KHẨN|HỎA TỐC/u.test(line),
  )
  const last = own.at(-1)
  if (!last) return null
  const before = own.at(-2)
  const goesOn = /^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/u.test(last)
  return before && goesOn ? `${before} ${last}` : last
}

function subjectIn(lines: readonly string[], titled: number): string | null {
  for (const line of lines) {
    const [, subject] = /^V\/v\s*:?\s*(.+)$/iu.exec(line) ?? []
    if (subject) return subject
  }
  const next = titled === -1 ? undefined : lines[titled + 1]
  if (!next || next.length > 250) return null
  return subjectLine.exec(next)?.[1] ?? (/[.:]$/.test(next) ? null : next)
}

/** What "Kính gửi:" names, on its line and in the list below it. */
function addresseesIn(lines: readonly string[]): string[] {
  const at = lines.findIndex(line => /^(?:Kính gửi|Kính mời)\s*:?/iu.test(line))
  if (at === -1) return []
  const named = [lines[at]!.replace(/^(?:Kính gửi|Kính mời)\s*:?\s*/iu, '')]
  for (const line of lines.slice(at + 1)) {
    if (!/^[-–+•]/u.test(line)) break
    named.push(line.replace(/^[-–+•]\s*/u, ''))
  }
  return named
    .flatMap(line => line.split(/;/))
    .map(line => line.replace(/[.,;\s]+$/u, '').trim())
    .filter(line => line !== '')
}

/** Lines of the head and of the foot that ask for nothing. */
export function isFormal(line: string): boolean {
  return (
    motto.test(line) ||
    numberLine.test(line) ||
    /^(?:V\/v|Về việc|Kính gửi|Kính mời|Căn cứ .*[;,]$|Theo đề nghị .*[;.]$|Xét .*[;,]$)/iu.test(line) ||
    (line.length < 90 && placeAndDay.test(line)) ||
    (line.length < 200 && isCapitals(line))
  )
}

function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}{2}/u.test(line)
}
