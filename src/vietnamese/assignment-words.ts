import type { PlainDate } from '../domain/calendar/plain-date.ts'
import { type OfficeCalendar, publicCalendar } from '../domain/calendar/working-days.ts'
import type { Deadline } from '../domain/deadline.ts'
import { readDeadlineWords } from './deadlines/deadline-words.ts'
import { type DirectiveReference, readDirectiveWords } from './directive-number.ts'
import { plainLetters } from './plain-letters.ts'
import { findListedUnits, type NamedGroup } from './unit-list-words.ts'
import { matchUnit, type NamedUnit } from './unit-names.ts'

/** What one line says of a task. A part that was not said is undefined; "không có chủ trì" is a lead of null. */
type AssignmentReading = {
  title: string
  deadline?: Deadline
  leadUnitId?: number | null
  unitIds: number[]
  directive?: DirectiveReference
  confidential: boolean
  /** Marked as a state secret, which must not be entered here at all. */
  secret: boolean
  /** What could not be read, for the person to put right; `code` as in the refusals. */
  problems: { code: string; words: string }[]
}

const leadWords = /^(?:(?:giao|don vi)\s+)?chu tri:?\s+|^giao\s+(?=.+\s+chu tri$)/
const noLeadWords = /^(?:khong (?:co )?chu tri|khong co don vi chu tri)$/
const unitWords = /^(?:giao(?: cho)?|phoi hop(?: voi)?|don vi(?: phoi hop| thuc hien)?|thuc hien):?\s+/

/**
 * Reads "Nội dung; trước 30/11; chủ trì Phòng Nội vụ; các phòng, các phường; 953/UBND-NV ngày 10/10/2011": the title
 * first, the rest in any order. `today` gives the years that are not written; working days are counted on `calendar`.
 */
export function readAssignment(
  words: string,
  today: PlainDate,
  units: readonly NamedUnit[],
  groups: readonly NamedGroup[],
  calendar: OfficeCalendar = publicCalendar,
): AssignmentReading {
  const [title = '', ...parts] = words
    .normalize('NFC')
    .split(/[;\n]+/)
    .map(part => part.trim().replace(/\s+/g, ' '))
    .filter(part => part !== '')
  const reading: AssignmentReading = { title, unitIds: [], confidential: false, secret: false, problems: [] }
  for (const part of parts) readPart(reading, part, { today, calendar }, units, groups)
  return reading
}

function readPart(
  reading: AssignmentReading,
  part: string,
  { today, calendar }: { today: PlainDate; calendar: OfficeCalendar },
  units: readonly NamedUnit[],
  groups: readonly NamedGroup[],
): void {
  const plain = plainLetters(part)
  if (/^(?:nhiem vu )?(?:toi |tuyet )?mat$/.test(plain)) {
    reading.secret = true
    return
  }
  if (/^han che(?: nguoi xem)?$/.test(plain)) {
    reading.confidential = true
    return
  }
  const deadline = readDeadlineWords(part, today, calendar)
  if (deadline.ok) reading.deadline = deadline.deadline
  else if (deadline.code === 'no_such_day') reading.problems.push({ code: deadline.code, words: part })
  else if (noLeadWords.test(plain)) reading.leadUnitId = null
  else if (leadWords.test(plain)) readLead(reading, withoutFirst(part, leadWords), units)
  else if (!readSource(reading, part, today)) readUnits(reading, withoutFirst(part, unitWords), units, groups)
}

function readLead(reading: AssignmentReading, name: string, units: readonly NamedUnit[]): void {
  const match = matchUnit(name.replace(/\s+(?:chủ trì|chu tri)$/iu, ''), units)
  if (match.kind === 'one') reading.leadUnitId = match.unit.id
  else reading.problems.push({ code: match.kind === 'many' ? 'unit_unclear' : 'unit_unknown', words: name })
}

function readSource(reading: AssignmentReading, part: string, today: PlainDate): boolean {
  const source = readDirectiveWords(part, today)
  if (source.ok) reading.directive = source.directive
  else if (source.code !== 'not_a_directive') reading.problems.push({ code: source.code, words: part })
  return source.ok || source.code !== 'not_a_directive'
}

function readUnits(
  reading: AssignmentReading,
  list: string,
  units: readonly NamedUnit[],
  groups: readonly NamedGroup[],
): void {
  const found = findListedUnits(list, units, groups)
  const ofGroups = groups.filter(group => found.groupIds.includes(group.id)).flatMap(group => group.unitIds)
  reading.unitIds = [...new Set([...reading.unitIds, ...found.units.map(unit => unit.id), ...ofGroups])]
  for (const { words } of found.unclear) reading.problems.push({ code: 'unit_unclear', words })
  for (const words of found.unknown) reading.problems.push({ code: 'unit_unknown', words })
}

/** Drops the words that the pattern finds in the plain text; diacritics change no word's place. */
function withoutFirst(part: string, pattern: RegExp): string {
  const dropped = pattern.exec(plainLetters(part))?.[0].trim().split(' ').length ?? 0
  return part.split(' ').slice(dropped).join(' ')
}
