import { coordinated, isConcluding } from './assigned.ts'
import { extending } from './governing-words.ts'
import { afterBrackets, bound, lead, type Mark } from './mark.ts'
import { type Passage, wordsOf } from './passage.ts'
import { properEnd } from './unit-name.ts'
import { unitsAt } from './unit-phrases.ts'
import { honorifics } from './unit-words.ts'
import { after, stands, standsBefore, wordings } from './wordings.ts'
import { beginsWork } from './work.ts'
import { telling } from './work-words.ts'

/** A token with what was marked before it. */
export type Place = { source: Passage; at: number; hasLead: boolean; last: Mark | null }

/** Units that stand where a subject stands, and what they are there: lead, coordinating, or only told of. */
export function subject(place: Place): Mark | { to: number } | null {
  const { source, at, hasLead } = place
  const { tokens } = source
  const units = unitsAt(source, at)
  if (!units) return person(place)
  if (!opensClause(place)) return { to: units.next }
  const next = afterBrackets(tokens, units.next)
  if (stands(directing, tokens, next) && !isChief(source, at, units.next))
    return { ...lead(source, units, 'subject'), from: at, to: after(directing, tokens, next) }
  // "Các trường lưu ý: …" speaks to them.
  if (stands(many, tokens, at) && stands(addressing, tokens, next))
    return { ...lead(source, units, 'subject'), from: at, to: after(addressing, tokens, next) }
  // Who moves a deadline is not who must keep it.
  if (isConcluding(source, next) || stands(extending, tokens, next)) return { to: units.next }
  if (stands(telling, tokens, next) || stands(writing, tokens, next))
    return hasLead ? { to: units.next } : { kind: 'telling', units: units.units, from: at, to: next }
  if (hasLead && stands(helping, tokens, next) && !coordinated(source, next))
    return { kind: 'coordinating', units: units.units, from: at, to: next + 1 }
  return isSubject(place, next)
    ? { ...lead(source, units, 'subject'), from: at, to: next }
    : { to: units.next }
}

/** "Ông Nguyễn Văn Nam có trách nhiệm bàn giao …": a person, who must. */
function person(place: Place): Mark | null {
  const { source, at, hasLead } = place
  const { tokens } = source
  const start = after(honorifics, tokens, at)
  if (start === -1 || hasLead || !opensClause(place)) return null
  const end = properEnd(tokens, start)
  if (end - start < 2 || !stands(bound, tokens, end)) return null
  return {
    ...lead(source, { units: [wordsOf(source, at, end)], start: at, next: end }, 'subject'),
    from: at,
    to: end,
  }
}

/** "UBND tỉnh có Công văn số …": what follows is told of it. */
const writing = wordings(
  ...['có', 'ban hành'].flatMap(verb =>
    ['công văn', 'văn bản', 'kế hoạch', 'quyết định', 'chỉ thị', 'thông báo', 'công điện', 'kết luận'].map(
      document => `${verb} ${document} số`,
    ),
  ),
)

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

const addressing = wordings('lưu ý :', 'chú ý :', 'lưu ý', 'chú ý', 'nhớ')

const helping = wordings('phối hợp', 'cùng phối hợp', 'tham gia phối hợp')

function isSubject({ source, at, hasLead }: Place, next: number): boolean {
  const { tokens } = source
  const sign = tokens[next]
  if (!sign || sign.text === ':' || (sign.text === ';' && next === tokens.length - 1)) return true
  // "… gửi về Sở (Phòng Nghiệp vụ)" says where, once it is said who.
  if (tokens[at - 1]?.text === '(' && sign.text === ')') return !hasLead
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
