import type { Candidate } from '../deadlines/candidates.ts'
import type { Token } from '../deadlines/tokens.ts'
import { plainLetters } from '../plain-letters.ts'
import type { Cue } from './cue-words/cue.ts'
import { cueAt, isListed } from './cues.ts'
import type { Group } from './groups.ts'
import type { Message } from './message.ts'
import type { UnitMention } from './units.ts'

/** One thing that a message says, and its tokens (`to` not included). */
export type Mark = { cue: Cue | 'unit' | 'task' | 'time' | 'number' | 'group'; from: number; to: number }

/** What a message says, from left to right and none inside another; `kinds` are those of the office's units. */
export function marksOf(
  { tokens, words }: Message,
  units: readonly UnitMention[],
  groups: readonly Group[],
  times: readonly Candidate[],
  kinds: ReadonlySet<string>,
): Mark[] {
  const fixed: Mark[] = [
    ...units.map(({ from, to }) => ({
      cue: 'unit' as const,
      from: words[from]!.token,
      to: words[to - 1]!.token + 1,
    })),
    ...groups.map(({ from, to }) => ({ cue: 'group' as const, from, to })),
  ]
  const starts = new Map(fixed.map(mark => [mark.from, mark]))
  const dates = new Map(times.map(time => [time.lead.next, time]))
  const marks: Mark[] = []
  const isMarked = hasDiacritics(words)
  for (let at = 0; at < tokens.length; ) {
    const mark =
      starts.get(at) ??
      timeMark(dates.get(at)) ??
      cueMark(tokens, at, starts, isMarked, kinds) ??
      numberMark(tokens, at)
    if (mark) marks.push(isWayOf(marks.at(-1), mark) ? { ...mark, cue: 'howfar' } : mark)
    at = Math.max(mark?.to ?? 0, at + 1)
  }
  return marks
}

/** "các đơn vị làm thế nào" asks how they fare; "làm thế nào để gửi" how it is done. */
function isWayOf(before: Mark | undefined, { cue, from }: Mark): boolean {
  return cue === 'howto' && before?.to === from && ['unit', 'units', 'group'].includes(before.cue)
}

function timeMark(time: Candidate | undefined): Mark | null {
  return time ? { cue: 'time', from: time.lead.next, to: time.end } : null
}

/** A person who types diacritics types most of them. */
function hasDiacritics(words: Message['words']): boolean {
  const written = words.filter(word => word.text !== word.plain).length
  return written * 5 >= words.length
}

const light: readonly Cue[] = ['small', 'polite', 'to', 'noun', 'of', 'have']

function cueMark(
  tokens: readonly Token[],
  at: number,
  starts: ReadonlyMap<number, Mark>,
  isMarked: boolean,
  kinds: ReadonlySet<string>,
): Mark | null {
  const found = cueAt(tokens, at)
  if (!found) return null
  // "thi" is "thì" to someone who types no diacritics, and an examination to someone who does.
  const isPlainWord = isMarked && found.next === at + 1 && !isListed(tokens[at]!.written)
  if (isPlainWord && light.includes(found.value)) return null
  if (asksOfOthers.includes(found.value) && isForeign(tokens.slice(at, found.next), kinds)) return null
  if (found.value === 'place' && endsThought(tokens, found.next))
    return { cue: 'polite', from: at, to: found.next }
  // A wording never reaches into a unit's name: "bên | phòng tư pháp".
  for (let token = at + 1; token < found.next; token += 1) if (starts.has(token)) return null
  // "dạ" and "đã" are both "da"; at the beginning it is the polite one.
  const isGreeting =
    at === 0 && tokens[at]!.written === 'da' && found.next === 1 && cueAt(tokens, 1)?.value !== 'finish'
  return { cue: isGreeting ? 'polite' : found.value, from: at, to: found.next }
}

const asksOfOthers: readonly Cue[] = ['who', 'count', 'units']

/** "trường nào" is about no unit of an office that has no schools. */
function isForeign(asked: readonly Token[], kinds: ReadonlySet<string>): boolean {
  const words = asked.map(token => plainLetters(token.written)).join(' ')
  return placeNouns.some(noun => ` ${words} `.includes(` ${noun} `) && !kinds.has(noun))
}
const placeNouns = ['truong', 'trung tam', 'so', 'xa', 'thon', 'khu pho', 'to dan pho']

/** "báo cáo đi em": no way is meant, but urging. */
function endsThought(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.kind === 'word' ? cueAt(tokens, at)?.value : 'polite'
  return next === 'polite' || next === 'me'
}

function numberMark(tokens: readonly Token[], at: number): Mark | null {
  if (tokens[at]!.kind !== 'number') return null
  // What is counted is understood as such: "12 biểu".
  const counts =
    tokens[at + 1]?.kind === 'word' && tokens[at]!.written.length < 5 && cueAt(tokens, at + 1) === null
  return { cue: 'number', from: at, to: counts ? at + 2 : at + 1 }
}
