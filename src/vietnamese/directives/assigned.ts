import { assigning, concluding, coordinatingWords, nounBefore } from './governing-words.ts'
import { afterBrackets, lead, type Mark } from './mark.ts'
import { endsName } from './name-end.ts'
import { type Passage, wordsOf } from './passage.ts'
import type { Tokens } from './tokens.ts'
import { type UnitPhrase, unitsAt } from './unit-phrases.ts'
import { after, past, stands, standsBefore, wordings } from './wordings.ts'
import { beginsWork } from './work.ts'
import { afterNoun, deliveringVerbs } from './work-words.ts'

/** Further than this no verb belongs to an unnamed performer (tokens). */
const longestPerformer = 10

/** "giao Phòng Nội vụ", "yêu cầu các đơn vị", "Chủ tịch kết luận, chỉ đạo:" at this token. */
export function assigned(source: Passage, at: number): Mark | null {
  const { tokens } = source
  const verb = after(assigning, tokens, at)
  if (verb === -1 || afterNoun(tokens, at) !== -1 || standsBefore(nounBefore, tokens, at)) return null
  // "bàn giao" is one verb.
  if (at > 0 && after(deliveringVerbs, tokens, at - 1) > at) return null
  if (standsBefore(already, tokens, at)) return { kind: 'telling', units: [], from: at, to: verb }
  const start = past(towards, tokens, verb)
  const units = unitsAt(source, start) ?? performerAt(source, at, start)
  if (units) return { ...lead(source, units, 'assigning'), from: at, to: afterBrackets(tokens, units.next) }
  if (stands(onlyWithUnits, tokens, at) && tokens[start - 1]?.text !== ':') return null
  return { kind: 'governing', from: at, to: verb }
}

const already = wordings('đã')

const towards = wordings(':', 'cho', 'đối với', 'với', 'tới', 'đến', 'đ / c', 'là')

const onlyWithUnits = wordings('chỉ đạo', 'phân công', 'giao', 'kiến nghị', 'điện', 'nhắc', 'nhờ')

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

/** Whether a chief's verb begins here, whose subject assigns and does not do the work. */
export function isConcluding(source: Passage, at: number): boolean {
  const { tokens } = source
  if (stands(concluding, tokens, at) || stands(announcing, tokens, at)) return true
  const verb = after(assigning, tokens, at)
  if (verb === -1 || afterNoun(tokens, at) !== -1) return false
  // "UBND các xã giao chỉ tiêu đến từng thôn": what is given here is no task, it is their work to give it.
  return !stands(onlyWithUnits, tokens, at) || endsHere(tokens, verb) || givesTo(source, at, verb)
}

const announcing = wordings(
  'thông báo :',
  'thông báo kết luận',
  'thông báo ý kiến',
  'thông báo kết quả',
  'thông báo để',
  'thông báo đến',
  'thông báo tới',
)

function endsHere(tokens: Tokens, at: number): boolean {
  return at >= tokens.length || tokens[at]!.text === ':' || tokens[at]!.text === '.'
}

function givesTo(source: Passage, at: number, verb: number): boolean {
  const start = past(towards, source.tokens, verb)
  return unitsAt(source, start) !== null || performerAt(source, at, start) !== null
}

/** "phối hợp với Phòng Y tế", "cùng các phường" at this token. */
export function coordinated(source: Passage, at: number): Mark | null {
  const words = after(coordinatingWords, source.tokens, at)
  // "cung cap" typed without its marks begins like "cùng".
  if (words === -1 || after(deliveringVerbs, source.tokens, at) > words) return null
  const units = unitsAt(source, words)
  return units && { kind: 'coordinating', units: units.units, from: at, to: units.next }
}
