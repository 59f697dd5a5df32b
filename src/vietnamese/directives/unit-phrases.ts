import { endsName } from './name-end.ts'
import { type Passage, wordsOf } from './passage.ts'
import type { Tokens } from './tokens.ts'
import { listed, longestName, type Name, nameAt, placeEnd, plural, properEnd } from './unit-name.ts'
import { honorifics, knownNames, relativeClauses, titles, unitHeads } from './unit-words.ts'
import { after, past, stands, wordings } from './wordings.ts'
import { manner } from './work-words.ts'

/** Units named one after another, and the token after the last of them. */
export type UnitPhrase = { units: string[]; start: number; next: number }

/** No list has more units: a bound that keeps reading linear. */
const longestList = 80

/** Units that begin at this token, a chief's title reduced to the unit; null where none does. */
export function unitsAt(source: Passage, at: number): UnitPhrase | null {
  return listAt(source, at, true)
}

/** `mayOpen`: a colon may bring a list of its own, but none inside that one. */
function listAt(source: Passage, at: number, mayOpen: boolean): UnitPhrase | null {
  const { tokens } = source
  const units: string[] = []
  let next = at
  for (let count = 0; count < longestList; count += 1) {
    const start = count === 0 ? at : listed(tokens, next)
    const found =
      start === -1
        ? null
        : ((count > 0 ? elided(source, start, units.at(-1)!) : null) ?? unitsOf(source, start, mayOpen))
    if (!found) break
    units.push(...found.units)
    next = found.next
  }
  return units.length === 0 ? null : { units, start: at, next }
}

function unitsOf(source: Passage, at: number, mayOpen: boolean): UnitPhrase | null {
  const { tokens } = source
  const name = nameAt(tokens, afterTitles(tokens, at))
  if (!name) return null
  return (
    (mayOpen ? listedAfterColon(source, name) : null) ?? {
      units: [wordsOf(source, name.from, name.to)],
      start: at,
      next: relativeEnd(tokens, name.to),
    }
  )
}

/** "các phòng: Nội vụ, Tư pháp", "Thủ trưởng các cơ quan: Phòng Nội vụ, Công an quận" name them one by one. */
function listedAfterColon(source: Passage, { from, to }: Name): UnitPhrase | null {
  const { tokens } = source
  if (tokens[to]?.text !== ':') return null
  let many = from
  while (many < to && !stands(plural, tokens, many)) many += 1
  if (many === to) return null
  const first = to + 1
  const named = afterTitles(tokens, first)
  if (stands(unitHeads, tokens, named) && nameAt(tokens, named)) return listAt(source, first, false)
  const head = [wordsOf(source, from, many), wordsOf(source, after(plural, tokens, many), to)]
    .join(' ')
    .trim()
  const units: string[] = []
  let next = to
  for (let start = first; units.length < longestList; ) {
    const end = properNameEnd(tokens, start)
    if (end === start) break
    units.push(capitalised(`${head} ${wordsOf(source, start, end)}`))
    next = end
    start = listed(tokens, end)
    if (start === -1 || stands(unitHeads, tokens, start)) break
  }
  return units.length === 0 ? null : { units, start: from, next }
}

function properNameEnd(tokens: Tokens, at: number): number {
  if (!tokens[at]?.capital || endsName(tokens, at)) return at
  const known = after(knownNames, tokens, at)
  return known === -1 ? properEnd(tokens, at) : known
}

/** "phòng Nội vụ, Tư pháp": the head is said once. */
function elided(source: Passage, at: number, before: string): UnitPhrase | null {
  const { tokens } = source
  const head = /^(?:phòng|ban|sở|hội)(?=\s)/iu.exec(before)?.[0]
  const end = head && tokens[at]?.capital ? after(knownNames, tokens, at) : -1
  if (end === -1) return null
  const next = placeEnd(tokens, end)
  return { units: [`${head} ${wordsOf(source, at, next)}`], start: at, next }
}

function afterTitles(tokens: Tokens, at: number): number {
  let next = at
  for (let taken = 0; taken < 4; taken += 1) {
    const honoured = after(honorifics, tokens, next)
    const titled = honoured === -1 ? after(titles, tokens, next) : -1
    if (honoured !== -1) next = personEnd(tokens, honoured)
    else if (titled !== -1) next = past(titleJoins, tokens, titled)
    else break
  }
  return next
}

const titleJoins = wordings(',', 'và')

/** After "Nguyễn Văn A -", when a title follows the name; else where it stood. */
function personEnd(tokens: Tokens, at: number): number {
  let end = at
  while (end - at < 6 && tokens[end]?.capital && !stands(titles, tokens, end)) end += 1
  const sign = tokens[end]?.text
  const next = sign === '-' || sign === ',' ? end + 1 : end
  return stands(titles, tokens, next) ? next : at
}

/** "trên địa bàn quận", "chưa gửi báo cáo": which of them is meant, which is no part of the name. */
function relativeEnd(tokens: Tokens, at: number): number {
  const start = after(relativeClauses, tokens, at)
  if (start === -1) return at
  let end = start
  while (end - at < longestName && tokens[end]?.kind === 'word' && !stands(manner, tokens, end)) {
    if (!stands(lacking, tokens, at) && endsName(tokens, end)) break
    // "chưa đăng ký gửi bản đăng ký": the second verb is the order.
    if (end > start + 1 && stands(handingOver, tokens, end)) break
    end += 1
  }
  return end
}

const handingOver = wordings('gửi', 'nộp', 'hoàn thành', 'hoàn thiện', 'lập', 'rà soát', 'cử', 'bổ sung')
const lacking = wordings('chưa', 'còn chưa', 'chậm', 'bị')

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
