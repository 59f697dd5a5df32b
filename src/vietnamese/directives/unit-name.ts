import { endsName } from './name-end.ts'
import type { Tokens } from './tokens.ts'
import {
  boards,
  capitalsOfThings,
  honorifics,
  inspectorates,
  kindModifiers,
  kindWords,
  knownNames,
  notUnits,
  shortNames,
  titles,
  unitHeads,
} from './unit-words.ts'
import { after, past, stands, wordings } from './wordings.ts'
import { afterNoun, deliveringVerbs, exhortations, workingVerbs } from './work-words.ts'

/** Where a unit's name stands: its first token, and the one after its last. */
export type Name = { from: number; to: number }

/** No name has more tokens: a bound that keeps reading linear. */
export const longestName = 16

const comma = wordings(',', ';')

const and = wordings('và', '&')

export const plural = wordings(
  'các',
  'tất cả các',
  'toàn bộ các',
  'toàn thể các',
  'toàn thể',
  'mỗi',
  'từng',
  'quý',
)

const councils = wordings(
  'ubnd',
  'ủy ban nhân dân',
  'uỷ ban nhân dân',
  'hđnd',
  'hội đồng nhân dân',
  'hđnd và ubnd',
  'hđnd , ubnd',
  'đảng ủy',
  'đảng uỷ',
  'công an',
  'trưởng',
  'văn phòng',
  'thường trực',
  'chi bộ',
  'đoàn thanh niên',
  'mặt trận tổ quốc',
  'ubmttq',
  'hội',
)

const places = wordings(
  'quận',
  'huyện',
  'tỉnh',
  'thành phố',
  'thị xã',
  'phường',
  'xã',
  'thị trấn',
  'đặc khu',
  'thủ đô',
)

/** The token after the sign or word that joins two units; -1 where the list ends. */
export function listed(tokens: Tokens, at: number): number {
  const sign = after(comma, tokens, at)
  return sign === -1 ? after(and, tokens, at) : past(and, tokens, sign)
}

/** The name of a unit, or of units together, that begins at this token. */
export function nameAt(tokens: Tokens, at: number): Name | null {
  const first = tokens[at]
  if (first?.kind !== 'word') return null
  if (stands(notUnits, tokens, at) || isVerb(tokens, at)) return null
  const head = after(unitHeads, tokens, at)
  if (head === -1) return newspaperAt(tokens, at) ?? departmentAt(tokens, at) ?? shortNameAt(tokens, at)
  // "Phường nào chưa nộp": whichever it is.
  const kind = after(kindWords, tokens, at)
  if (kind !== -1 && tokens[kind]?.text === 'nào') return { from: at, to: kind + 1 }
  const collective = collectiveEnd(tokens, at)
  if (collective !== -1) return { from: at, to: collective }
  if (stands(plural, tokens, at)) return null
  const to = stands(inspecting, tokens, at) ? inspectorateEnd(tokens, at) : singleEnd(tokens, at, head)
  return to === -1 ? null : { from: at, to: ofManyEnd(tokens, to) }
}

/** "Trạm Y tế các phường", "công đoàn cơ sở các cơ quan": one in each of many. */
function ofManyEnd(tokens: Tokens, at: number): number {
  const many = after(plural, tokens, at)
  return many !== -1 && stands(kindWords, tokens, many) ? Math.max(collectiveEnd(tokens, at), at) : at
}

/** "Báo Gia Lai", but not "Báo cáo". */
function newspaperAt(tokens: Tokens, at: number): Name | null {
  const [first, next] = [tokens[at], tokens[at + 1]]
  const isNamed =
    first?.text === 'báo' && first.capital && !first.capitals && next?.capital && next.text !== 'cáo'
  return isNamed ? { from: at, to: properEnd(tokens, at + 1) } : null
}

/** "Văn hóa làm kịch bản": at the start of a sentence a department may be called by its subject alone. */
function departmentAt(tokens: Tokens, at: number): Name | null {
  if (at > 0 || endsName(tokens, at)) return null
  const end = after(knownNames, tokens, at)
  const isDoing = end !== -1 && stands(deliveringVerbs, tokens, end) && !stands(growing, tokens, end)
  return isDoing && afterNoun(tokens, end) === -1 ? { from: at, to: end } : null
}

const growing = wordings('phát triển', 'phát huy', 'làm việc')

/** "bổ sung" typed without its marks begins like "bộ". */
function isVerb(tokens: Tokens, at: number): boolean {
  return Math.max(after(deliveringVerbs, tokens, at), after(exhortations, tokens, at)) > at + 1
}

const inspecting = wordings('thanh tra')

function inspectorateEnd(tokens: Tokens, at: number): number {
  const end = after(inspectorates, tokens, at)
  return end === -1 ? -1 : properEnd(tokens, end)
}

/** "PNV", "TC-KH", and what is known to be short for a unit. */
function shortNameAt(tokens: Tokens, at: number): Name | null {
  const known = after(shortNames, tokens, at)
  if (known !== -1) return { from: at, to: known }
  const token = tokens[at]!
  if (!token.capitals || token.text.length < 2 || token.joined || stands(capitalsOfThings, tokens, at))
    return null
  // A heading is all capitals, a unit's short name stands among small letters.
  const neighbour = tokens[at + 1]
  if (neighbour?.capitals && !neighbour.joined && neighbour.text.length > 1) return null
  let to = at + 1
  while (tokens[to]?.text === '-' && tokens[to]!.joined && tokens[to + 1]?.capitals) to += 2
  return tokens[to]?.joined && /^[/&]$/.test(tokens[to]!.text) ? null : { from: at, to }
}

/** "các phòng, ban", "UBND các xã, phường, đặc khu", "các trường mầm non, tiểu học". */
function collectiveEnd(tokens: Tokens, at: number): number {
  const council = past(councils, tokens, at)
  const isCounted = council > at && tokens[council]?.kind === 'number'
  const many = isCounted ? council + 1 : after(plural, tokens, council)
  if (many === -1) return -1
  const kind = kindEnd(tokens, many)
  let end = kind === -1 ? kindEnd(tokens, past(councils, tokens, many)) : kind
  if (end === -1) return -1
  for (let taken = 0; taken < longestName; taken += 1) {
    const modified = after(kindModifiers, tokens, end)
    if (modified !== -1) {
      end = modified
      continue
    }
    const joint = listed(tokens, end)
    const next = joint === -1 ? -1 : kindEnd(tokens, joint)
    if (next === -1 || namesOne(tokens, joint, next) || stands(notUnits, tokens, joint)) break
    end = next
  }
  return stands(places, tokens, end - 1) ? properEnd(tokens, end) : end
}

/** After a kind of unit: one of the known kinds, or whatever names of units begin with, in small letters. */
function kindEnd(tokens: Tokens, at: number): number {
  const known = after(kindWords, tokens, at)
  if (known !== -1 || tokens[at]?.capital || stands(plural, tokens, at)) return known
  return stands(notUnits, tokens, at) || isVerb(tokens, at) ? -1 : after(unitHeads, tokens, at)
}

/** "các phòng, Ban Tuyên giáo": a kind with a name of its own is another unit. */
function namesOne(tokens: Tokens, start: number, end: number): boolean {
  const next = tokens[end]
  if (stands(kindModifiers, tokens, end)) return false
  return (
    (next?.kind === 'word' && next.capital) || (tokens[start]!.capital && stands(knownNames, tokens, end))
  )
}

/** The end of one unit's name: known words, capitals, and small words until the sentence goes on. */
function singleEnd(tokens: Tokens, at: number, head: number): number {
  if (stands(places, tokens, head - 1)) return properEnd(tokens, head)
  const board = after(boards, tokens, head)
  if (board !== -1 && stands(unitHeads, tokens, board))
    return singleEnd(tokens, board, after(unitHeads, tokens, board))
  const isWhole = stands(wholeHeads, tokens, at)
  const known = isWhole && isSmallVerb(tokens, head) ? -1 : after(knownNames, tokens, head)
  if (known !== -1 && !runsOn(tokens, known)) return bodyEnd(tokens, placeEnd(tokens, known))
  if (known === -1 && isWhole && !goesOn(tokens, head)) return head
  let end = known === -1 ? head : known
  while (end - head < longestName) {
    const next = continued(tokens, end, head)
    if (next === -1) break
    end = next
  }
  return end
}

/** Names by themselves: what follows in small letters is what they do, "Văn phòng kiểm tra", "Van phong trang tri". */
const wholeHeads = wordings(
  'văn phòng',
  'vp',
  'công an',
  'thư viện',
  'bưu điện',
  'điện lực',
  'kho bạc',
  'văn thư',
  'kế toán',
  'thủ quỹ',
  'địa chính',
  'liên đội',
  'đoàn thanh niên',
  'quận đoàn',
  'huyện đoàn',
  'thành đoàn',
  'tỉnh đoàn',
  'xã đoàn',
  'phường đoàn',
  'thường trực',
)

function isSmallVerb(tokens: Tokens, at: number): boolean {
  return !tokens[at]?.capital && [deliveringVerbs, workingVerbs].some(words => stands(words, tokens, at))
}

/** A capital, a sign, a place or the body whose office it is. */
function goesOn(tokens: Tokens, at: number): boolean {
  const next = tokens[at]
  if (!next) return false
  if (next.kind !== 'word' || next.capital || next.text === 'và') return true
  return (
    [places, partySeats, unitHeads].some(words => stands(words, tokens, at)) && !stands(notUnits, tokens, at)
  )
}

/** "Bộ phận chuyên môn Phòng GDĐT": the body that it is a part of. */
function bodyEnd(tokens: Tokens, at: number): number {
  const isBody = tokens[at]?.capital && stands(unitHeads, tokens, at) && !stands(notUnits, tokens, at)
  return isBody ? singleEnd(tokens, at, after(unitHeads, tokens, at)) : at
}

/** Capitals after a known name belong to a longer one: "Phòng Văn hóa Thể thao", "Ban Kinh tế - Tài chính". */
function runsOn(tokens: Tokens, at: number): boolean {
  const start = tokens[at]?.text === '-' ? at + 1 : at
  const next = tokens[start]
  return (
    next?.kind === 'word' &&
    next.capital &&
    !stands(places, tokens, start) &&
    !stands(unitHeads, tokens, start)
  )
}

/** The token after the next piece of a name; -1 where the name is over. */
function continued(tokens: Tokens, at: number, head: number): number {
  const token = tokens[at]
  const following = tokens[at + 1]
  if (token?.text === '-') {
    if (following?.kind !== 'word') return -1
    const isSmall = !token.joined && at > head && !endsName(tokens, at + 1)
    const isTyped = token.bare && token.joined && following.joined
    return following.capital || isSmall || isTyped ? at + (isTyped ? 2 : 1) : -1
  }
  if (token?.text === 'và' || token?.text === '&') {
    const isUnit = stands(unitHeads, tokens, at + 1) && !stands(notUnits, tokens, at + 1)
    return following?.capital && !isUnit && !stands(titles, tokens, at + 1) ? at + 2 : -1
  }
  if (token?.kind === 'number') return at > head && !token.joined && following?.text !== '/' ? at + 1 : -1
  if (token?.kind !== 'word') return -1
  if (token.capital) return at + 1
  if (endsProperName(tokens, at, head) && !stands(places, tokens, at)) return -1
  const compound = after(compounds, tokens, at)
  if (compound !== -1) return compound
  return endsName(tokens, at) || stands(plural, tokens, at) || stands(honorifics, tokens, at) ? -1 : at + 1
}

/** In "Trường Tiểu học Phú Hậu" two capitals in a row are somebody's or some place's name, which ends with them. */
function endsProperName(tokens: Tokens, at: number, head: number): boolean {
  const [first, second] = [tokens[at - 2], tokens[at - 1]]
  if (at <= head || !second?.capital) return false
  // "Phòng GDĐT ra đề": nor does one go on after letters in small words.
  if (second.capitals && second.text.length > 1) return !tokens[at + 1]?.capital
  if (at - 2 < head || !first?.capital || stands(unitHeads, tokens, at - 2)) return false
  return !first.capitals && !(second.text === 'chiến' && tokens[at]?.text === 'binh')
}

/** Nouns in names whose second half looks like a word of the sentence. */
const compounds = wordings(
  'một thành viên',
  'đầu tư',
  'trật tự',
  'tự nhiên',
  'quyền lợi',
  'an toàn',
  'thông tin',
  'giao thông',
  'kiểm soát',
)

/** After "quận", "quận Ba Đình", "Đảng ủy phường Láng Hạ". */
export function placeEnd(tokens: Tokens, at: number): number {
  const seat = after(partySeats, tokens, at)
  if (seat !== -1) return placeEnd(tokens, seat)
  const place = after(places, tokens, at)
  return place === -1 ? at : properEnd(tokens, place)
}

const partySeats = wordings(
  ...['đảng', 'quận', 'huyện', 'tỉnh', 'thành', 'thị'].flatMap(seat => [`${seat} ủy`, `${seat} uỷ`]),
  'trung ương',
  'nhà nước',
  'cơ sở',
)

/** After a run of capitalised words, with a dash between them. */
export function properEnd(tokens: Tokens, at: number): number {
  let end = at
  while (end - at < longestName) {
    const token = tokens[end]
    const isDash = end > at && token?.text === '-' && tokens[end + 1]?.capital
    const isName = token?.kind === 'word' && token.capital && !stands(unitHeads, tokens, end)
    if (!isDash && !isName) break
    end += 1
  }
  return end
}
