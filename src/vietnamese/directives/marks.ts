import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import {
  assigning,
  beneficiaryBefore,
  concluding,
  coordinatingLabels,
  coordinatingWords,
  leadLabels,
  nounBefore,
  performerBefore,
} from './governing-words.ts'
import { type Passage, tokenFrom, wordsOf } from './passage.ts'
import type { Tokens } from './tokens.ts'
import { endsName, type UnitPhrase, unitsAt } from './unit-phrases.ts'
import { after, past, stands, standsBefore, wordings } from './wordings.ts'
import { afterNoun, deliveringVerbs, exhortations, manner, telling, workingVerbs } from './work-words.ts'

/** What stands where in a sentence, as far as it says who is to do something, with whom and until when. */
export type Mark = { from: number; to: number } & (
  | {
      kind: 'lead'
      units: string[]
      /** By somebody who assigns, as a subject, "do … thực hiện", after a label, "đối với …", "của …", "cho …". */
      by: 'assigning' | 'subject' | 'performer' | 'label' | 'concerned' | 'beneficiary'
      /** "phải", "có trách nhiệm", "chủ trì" follows. */
      firm: boolean
    }
  | { kind: 'coordinating'; units: string[] }
  | { kind: 'deadline'; deadline: FoundDeadline }
  /** Somebody assigns, and names no unit. */
  | { kind: 'governing' }
  /** What was or is. */
  | { kind: 'telling' }
)

/** Further than this no verb belongs to an unnamed performer (tokens). */
const longestPerformer = 10

/** The marks of a sentence, in its order; `deadlines` with places in this sentence. One pass over the tokens. */
export function marksOf(source: Passage, deadlines: readonly FoundDeadline[]): Mark[] {
  const { tokens } = source
  const marks: Mark[] = []
  let hasLead = false
  let waiting = 0
  for (let at = 0; at < tokens.length; ) {
    const deadline = deadlines[waiting]
    if (deadline && tokens[at]!.start >= deadline.start) {
      const to = Math.max(tokenFrom(tokens, deadline.end), at + 1)
      marks.push({ kind: 'deadline', deadline, from: at, to })
      waiting += 1
      at = to
      continue
    }
    const mark = markAt({ source, at, hasLead, last: marks.at(-1) ?? null })
    if (mark && 'kind' in mark) {
      marks.push(mark)
      hasLead ||= isPerformer(mark)
    }
    at = Math.max(mark?.to ?? 0, at + 1)
  }
  return marks
}

/** A token with what was marked before it. */
type Place = { source: Passage; at: number; hasLead: boolean; last: Mark | null }

/** A mark, or units that say nothing here (a recipient, a place) and are stepped over as one. */
function markAt(place: Place): Mark | { to: number } | null {
  const { source, at } = place
  const { tokens } = source
  if (tokens[at]!.joined && /^[/-]$/.test(tokens[at - 1]?.text ?? '')) return null
  return (
    assigned(source, at) ??
    coordinated(source, at) ??
    labelled(source, at) ??
    performed(place) ??
    concerned(place) ??
    subject(place)
  )
}

function assigned(source: Passage, at: number): Mark | null {
  const { tokens } = source
  const verb = after(assigning, tokens, at)
  if (verb === -1 || afterNoun(tokens, at) !== -1 || standsBefore(nounBefore, tokens, at)) return null
  // "bàn giao" is one verb.
  if (at > 0 && after(deliveringVerbs, tokens, at - 1) > at) return null
  if (standsBefore(past_, tokens, at)) return { kind: 'telling', from: at, to: verb }
  const start = past(towards, tokens, verb)
  const units = unitsAt(source, start) ?? performerAt(source, at, start)
  if (units) return { ...lead(source, units, 'assigning'), from: at, to: units.next }
  if (stands(onlyWithUnits, tokens, at) && tokens[start - 1]?.text !== ':') return null
  return { kind: 'governing', from: at, to: verb }
}
const past_ = wordings('đã')
const towards = wordings(':', 'cho', 'đối với', 'với', 'tới', 'đến', 'đ / c', 'là')
const onlyWithUnits = wordings('chỉ đạo', 'phân công', 'giao', 'kiến nghị', 'điện', 'nhắc', 'nhờ', 'đề xuất')

/** "giao đồng chí Nguyễn Văn Nam lập …": whoever stands between the assigning and the work. */
function performerAt(source: Passage, at: number, start: number): UnitPhrase | null {
  const { tokens } = source
  if (!stands(givingTo, tokens, at)) return null
  let end = start
  while (end - start < longestPerformer && tokens[end]?.kind === 'word' && !endsName(tokens, end)) end += 1
  const isFollowed = tokens[end] && (beginsWork(tokens, end) || stands(coordinatingWords, tokens, end))
  if (end === start || !isFollowed) return null
  return { units: [wordsOf(source, start, end)], start, next: end }
}
const givingTo = wordings('giao', 'giao cho', 'giao nhiệm vụ cho', 'phân công', 'phân công cho')

function coordinated(source: Passage, at: number): Mark | null {
  const words = after(coordinatingWords, source.tokens, at)
  if (words === -1) return null
  const units = unitsAt(source, words)
  return units && { kind: 'coordinating', units: units.units, from: at, to: units.next }
}

function labelled(source: Passage, at: number): Mark | null {
  const { tokens } = source
  const leads = after(leadLabels, tokens, at)
  const label = leads === -1 ? after(coordinatingLabels, tokens, at) : leads
  const units = label === -1 ? null : unitsAt(source, label)
  if (!units) return null
  const place = { units: units.units, from: at, to: units.next }
  return leads === -1
    ? { kind: 'coordinating', ...place }
    : { kind: 'lead', by: 'label', firm: true, ...place }
}

/** "… do Phòng Nội vụ chủ trì", "… được Phòng Nội vụ tổng hợp". */
function performed({ source, at, hasLead }: Place): Mark | null {
  const { tokens } = source
  const start = after(performerBefore, tokens, at)
  if (start === -1 || hasLead) return null
  const units = unitsAt(source, start)
  if (!units) return null
  const isDone = stands(granting, tokens, units.next) || !beginsWork(tokens, units.next)
  return isDone ? null : { ...lead(source, units, 'performer'), from: at, to: units.next }
}
/** What is granted or issued is an attribute: "kế hoạch được UBND quận phê duyệt". */
const granting = wordings(
  'phê duyệt',
  'giao',
  'cho phép',
  'chấp thuận',
  'đồng ý',
  'thông qua',
  'ban hành',
  'cấp',
  'quản lý',
  'đầu tư',
  'công nhận',
  'quyết định',
  'tổ chức',
)

/** "Đối với UBND các phường: …", "trước 20/11 đối với các phường", "của các phường" where a deadline is moved. */
function concerned({ source, at }: Place): Mark | null {
  const { tokens } = source
  const start = after(beneficiaryBefore, tokens, at)
  if (start === -1) return null
  const units = unitsAt(source, start)
  if (!units) return null
  if (isConcluding(tokens, units.next)) return null
  const by = stands(regarding, tokens, at) ? 'concerned' : 'beneficiary'
  return { ...lead(source, units, by), from: at, to: units.next }
}
const regarding = wordings('đối với')

/** Whether the mark names who does it, not only whom it is about. */
export function isPerformer(mark: Mark): mark is Mark & { kind: 'lead' } {
  return mark.kind === 'lead' && mark.by !== 'concerned' && mark.by !== 'beneficiary'
}

function subject(place: Place): Mark | { to: number } | null {
  const { source, at, hasLead } = place
  const { tokens } = source
  const units = unitsAt(source, at)
  if (!units) return null
  if (!opensClause(place)) return { to: units.next }
  const next = afterBrackets(tokens, units.next)
  if (stands(directing, tokens, next) && !isChief(source, at, units.next))
    return { ...lead(source, units, 'subject'), from: at, to: after(directing, tokens, next) }
  if (isConcluding(tokens, next)) return { to: units.next }
  if (stands(telling, tokens, next))
    return hasLead ? { to: units.next } : { kind: 'telling', from: at, to: next }
  if (hasLead && stands(helping, tokens, next) && !coordinated(source, next))
    return { kind: 'coordinating', units: units.units, from: at, to: next + 1 }
  return isSubject(source, at, next)
    ? { ...lead(source, units, 'subject'), from: at, to: next }
    : { to: units.next }
}
/** A department that directs its own units is itself the lead; a chief or a council assigns. */
const directing = wordings('chỉ đạo', 'phân công')
const councils = wordings(
  'ubnd',
  'ủy ban nhân dân',
  'uỷ ban nhân dân',
  'hđnd',
  'thường trực',
  'ban thường vụ',
  'quận ủy',
  'huyện ủy',
  'tỉnh ủy',
  'thành ủy',
  'đảng ủy',
)
const many = wordings('các')

function isChief({ tokens }: Passage, from: number, to: number): boolean {
  if (stands(chiefs, tokens, from)) return true
  if (!stands(councils, tokens, from)) return false
  for (let at = from; at < to; at += 1) if (stands(many, tokens, at)) return false
  return true
}
const chiefs = wordings(
  'đồng chí',
  'đ / c',
  'ông',
  'bà',
  'phó chủ tịch',
  'bí thư',
  'phó bí thư',
  'giám đốc',
  'hiệu trưởng',
)
const helping = wordings('phối hợp', 'cùng phối hợp', 'tham gia phối hợp')

function isConcluding(tokens: Tokens, at: number): boolean {
  return (
    stands(concluding, tokens, at) ||
    (stands(assigning, tokens, at) && afterNoun(tokens, at) === -1 && !stands(wishing, tokens, at))
  )
}
const wishing = wordings('đề xuất', 'kiến nghị', 'phân công')

function isSubject(source: Passage, at: number, next: number): boolean {
  const { tokens } = source
  const sign = tokens[next]
  if (!sign || sign.text === ':') return true
  if (tokens[at - 1]?.text === '(' && sign.text === ')') return true
  if (sign.text === ',' || sign.text === '-') return beginsWork(tokens, next + 1) || sign.text === '-'
  // At the start of a sentence whatever word follows is what they do.
  if (at === 0 && sign.kind === 'word' && !sign.capital && !stands(belonging, tokens, next)) return true
  return beginsWork(tokens, next) || stands(being, tokens, next) || coordinated(source, next) !== null
}
const belonging = wordings(
  'của',
  'và',
  'về',
  'với',
  'tại',
  'ở',
  'hoặc',
  'cùng',
  'khi',
  'mà',
  'được',
  'bị',
  'nào',
  'này',
  'đó',
)
const being = wordings(
  'là',
  'trước',
  'chậm nhất',
  'trong',
  'hoàn thành',
  'xong',
  'chủ trì',
  'hằng',
  'hàng',
  'định kỳ',
  'căn cứ',
  'theo',
)

/** Whether work begins here, or the manner of it. */
export function beginsWork(tokens: Tokens, at: number): boolean {
  if (afterNoun(tokens, at) !== -1) return false
  return [deliveringVerbs, workingVerbs, exhortations, manner].some(words => stands(words, tokens, at))
}

function lead(source: Passage, { units, start, next }: UnitPhrase, by: (Mark & { kind: 'lead' })['by']) {
  const firm = stands(bound, source.tokens, afterBrackets(source.tokens, next))
  return { kind: 'lead' as const, units, by, firm, from: start, to: next }
}
const bound = wordings('phải', 'có trách nhiệm', 'chủ trì', 'chịu trách nhiệm', 'cần', 'làm đầu mối')

/** A subject may begin where a clause does: at the start, after a sign, after a deadline, after "và". */
function opensClause({ source, at, last }: Place): boolean {
  const { tokens } = source
  const before = tokens[at - 1]
  if (!before || /^[,;:(.|–-]$/.test(before.text)) return true
  return (last?.kind === 'deadline' && last.to === at) || standsBefore(joining, tokens, at)
}
const joining = wordings(
  'và',
  'đồng thời',
  'riêng',
  'nay',
  'còn',
  'thì',
  'trong đó',
  'sau đó',
  'tiếp đó',
  'ngoài ra',
  'nhé',
)

/** The token after "(…)" when a short bracket stands here. */
function afterBrackets(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let end = at + 1; end - at < 14 && end < tokens.length; end += 1)
    if (tokens[end]!.text === ')') return end + 1
  return at
}
