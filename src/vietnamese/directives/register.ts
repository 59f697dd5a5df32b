import { plainLetters } from '../plain-letters.ts'
import type { DirectiveHead } from './head.ts'
import type { Part, SentenceReading } from './read-sentence.ts'

/**
 * How much a passage must say before it asks for something. In a schedule or a report only a piece of work that
 * somebody is named for, with words that call its day a deadline; where others' words are told, only what is assigned.
 */
export type Register = 'orders' | 'noted' | 'told'

/** As many lines of a head say what the text is. */
const headLines = 10
/** So many days make a schedule. */
const fewestDays = 3
const longestLabel = 80

export function registerOf({ kind }: DirectiveHead, paragraphs: readonly string[]): Register {
  if (kind === 'schedule' || kind === 'report') return 'noted'
  const head = paragraphs.slice(0, headLines).map(line => plainLetters(line.slice(0, longestLabel)))
  if (head.some(line => schedule.test(line)) || dayHeadings(paragraphs) >= fewestDays) return 'noted'
  return head.some((line, at) => bulletin.test(line) && isTitle(paragraphs[at]!)) ? 'told' : 'orders'
}

const schedule = /^lich (?:cong tac|lam viec|tuan|truc|hop|tiep|hoat dong)/
const bulletin =
  /^(?:ban )?tin (?:du bao|canh bao|mua|bao|lu|ap thap|khong khi lanh|nang nong|thoi tiet|xam nhap|thuy van)|^du bao (?:thoi tiet|thuy van|khi tuong)/

function isTitle(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}{2}/u.test(line)
}

function dayHeadings(paragraphs: readonly string[]): number {
  const named =
    /^(?:[-–+*•]\s*)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|thu\s+[2-7]|t[2-7]|chủ nhật)(?!\p{L})/iu
  const days = new Set<string>()
  for (const line of paragraphs) {
    const day = named.exec(line.slice(0, 24))
    if (day && /[:(,]|^.{0,12}$/u.test(line.slice(day[0].length, day[0].length + 20)))
      days.add(day[0].toLowerCase())
  }
  return days.size
}

/** What a heading or a label in front of a sentence says of what follows; null where it says nothing. */
export function registerUnder(text: string, kind: DirectiveHead['kind']): Register | null {
  // "… mời họp lúc 14h ngày 06/5. Chương trình:" brings what will be heard there.
  if (/(?:mời|họp|hội nghị)/iu.test(text) && agendaAtEnd.test(text)) return 'told'
  const label = plainLetters(text.slice(0, longestLabel))
  if (reply.test(label)) return 'told'
  const isLabel = text.length <= longestLabel || /^[^.;]{0,60}:/u.test(text)
  if (!isLabel) return null
  if (told.test(label)) return 'told'
  return kind === 'invitation' && agenda.test(label) ? 'told' : null
}

const reply = /^(?:tra loi|y kien tra loi|noi dung kien nghi|kien nghi cua cu tri)\s?:/
const told =
  /^(?:cac )?(?:ket qua (?:dat duoc|thuc hien|hoat dong)|tinh hinh|ton tai|han che|nguyen nhan|uu diem|khuyet diem|kho khan|thuan loi|danh gia chung|nhan xet|dien bien|y kien(?: thao luan| phat bieu| cua| tham gia)?\b(?!.*\b(?:chi dao|ket luan)\b)|thao luan|phat bieu)/
const agendaAtEnd = /(?:^|[.;]\s*)(?:nội dung|chương trình)(?:\s\p{L}+){0,3}\s?:\s*$/iu
const agenda = /^(?:noi dung|chuong trinh|thanh phan|dia diem|thoi gian)\b/

/** Whether a part of a sentence is asked for in such a passage. */
export function isAsked(part: Part, reading: SentenceReading, register: Register): boolean {
  if (register === 'orders') return true
  const isNamed = part.leads !== null
  const isAssigned = reading.governed !== null && !reading.isRequest
  if (register === 'told') return isAssigned && isNamed
  return part.deadline?.isFirm === true && part.work === 'delivery' && (isNamed || isAssigned)
}
