import { type Candidate, candidates } from '../deadlines/candidates.ts'
import { phrases, stands } from '../deadlines/phrases.ts'
import type { DeadlineContext } from '../deadlines/resolve.ts'
import type { Token } from '../deadlines/tokens.ts'
import { plainLetters } from '../plain-letters.ts'
import { readMeasure } from '../progress-words.ts'
import type { Cue } from './cue-words/cue.ts'
import { cueAt, isListed } from './cues.ts'
import { keysAt, type Message, messageOf } from './message.ts'
import type { Office } from './office.ts'
import { findTasks, type TaskMention } from './tasks.ts'
import { findUnits, type UnitMention } from './units.ts'

/** One thing that a message says, and its tokens (`to` not included). */
export type Mark = { cue: Cue | 'unit' | 'task' | 'time' | 'number' | 'group'; from: number; to: number }

/** A message with everything in it that is understood. */
export type Sentence = {
  text: string
  tokens: readonly Token[]
  /** In the order of the text; tasks lie over the other marks' words and are not among them. */
  marks: readonly Mark[]
  units: readonly UnitMention[]
  groupIds: readonly number[]
  task: TaskMention
  /** Tokens that speak of a task. */
  taskTokens: ReadonlySet<number>
  times: readonly Candidate[]
  /** Words that nothing is known of, in their order: the fewer, the surer that the message is for the bot. */
  unknown: readonly number[]
  /** How many words there are. */
  size: number
}

/** Marks what a message says of units, tasks, days, and in words that ask or report. */
export function readSentence(text: string, office: Office, context: DeadlineContext): Sentence {
  const message = messageOf(text)
  const named = findUnits(message.words, office.units)
  const groups = findGroups(message, office, named)
  const isTaken = new Set(named.filter(one => one.strength === 'full').flatMap(wordsOf))
  const titled = findTasks(message.words, office.tasks, isTaken)
  // A name inside a longer stretch of a task's title belongs to the title: "phát triển kinh tế".
  const outside = named.filter(one => one.strength === 'full' || !isInside(one, titled))
  const times = [...candidates(message.tokens, context)].filter(time => isTime(time, message, outside))
  const first = marksOf(message, outside, groups, times, office.kinds)
  const units = outside.filter(one => one.strength === 'full' || standsFree(one, message, first, titled))
  const task = units.some(unit => wordsOf(unit).some(word => titled.words.has(word)))
    ? findTasks(message.words, office.tasks, new Set(units.flatMap(wordsOf)))
    : titled
  const taskTokens = new Set([...task.words].map(word => message.words[word]!.token))
  const all = units.length === outside.length ? first : marksOf(message, units, groups, times, office.kinds)
  // "ra" is a word of its own, but not within "ra soat".
  const marks = task.weak
    ? all
    : all.filter(mark => !range(mark.from, mark.to).every(token => taskTokens.has(token)))
  const covered = new Set(marks.flatMap(({ from, to }) => range(from, to)))
  const said = new Set([...task.words].map(word => message.words[word]!.plain))
  const unknown = message.words
    .filter(({ plain }) => !said.has(plain))
    .map(word => word.token)
    .filter(token => !covered.has(token) && !taskTokens.has(token) && !isName(message.tokens, token))
  return {
    text,
    tokens: message.tokens,
    marks,
    units,
    groupIds: groups.map(group => group.id),
    task,
    taskTokens,
    times,
    unknown,
    size: message.words.length,
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
const wordsOf = ({ from, to }: UnitMention) => range(from, to)

function isInside(unit: UnitMention, task: TaskMention): boolean {
  const words = wordsOf(unit)
  if (!words.every(word => task.words.has(word))) return false
  return task.words.has(unit.from - 1) || task.words.has(unit.to)
}

/** A day that names no unit, as "Mai" would. */
function isTime(time: Candidate, { tokens: all, words }: Message, units: readonly UnitMention[]): boolean {
  // "mới được 3/10" is a measure.
  if (time.start === time.lead.next && stands(reached, all, time.start - 1) && readMeasure(textOf(all, time)))
    return false
  // "Nam" alone is a person, not the year (năm).
  if (time.date === null || (time.end - time.lead.next === 1 && time.moment.when?.kind === 'period'))
    return false
  const tokens = new Set(units.flatMap(wordsOf).map(word => words[word]!.token))
  return !range(time.start, time.end).some(token => tokens.has(token))
}

const reached = phrases('được', 'đc', 'dc', 'đạt')
const textOf = (tokens: readonly Token[], { start, end }: Candidate) =>
  tokens
    .slice(start, end)
    .map(token => token.written)
    .join('')

type Group = { id: number; from: number; to: number }

/** Collective names; one at the beginning of a unit's name is none: "UBND phường Thành Công". */
function findGroups({ words }: Message, office: Office, units: readonly UnitMention[]): Group[] {
  const inUnits = new Set(units.flatMap(wordsOf))
  const found: Group[] = []
  for (let at = 0; at < words.length; ) {
    let group: Group | null = null
    for (const { key, next } of keysAt(words, at, 8)) {
      const id = office.groups.get(key)
      // "các phường nào" asks which; it is not all of them.
      if (id !== undefined && words[next]?.plain !== 'nao' && !inUnits.has(next - 1))
        group = { id, from: words[at]!.token, to: words[next - 1]!.token + 1 }
    }
    if (group) found.push(group)
    at = group ? words.findIndex(word => word.token >= group.to) : at + 1
    if (at === -1) break
  }
  return found
}

function marksOf(
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

/**
 * A bare name ("kinh tế", "thành công") is the unit only between words that are understood or at an edge: next to
 * anything else it is part of what that says ("kinh tế thị trường", "chợ Thành Công").
 */
function standsFree(
  unit: UnitMention,
  { tokens, words }: Message,
  marks: readonly Mark[],
  task: TaskMention,
): boolean {
  if (stands(doing, tokens, words[unit.from]!.token - 1) && task.words.has(unit.from)) return false
  const isKnown = (word: number) =>
    task.words.has(word) ||
    marks.some(mark => mark.from <= words[word]!.token && words[word]!.token < mark.to)
  const before = unit.from === 0 || words[unit.from]!.apart || isKnown(unit.from - 1)
  const after = unit.to === words.length || words[unit.to]!.apart || isKnown(unit.to)
  return before && after
}

/** After these the title's verb stands: "đã xây dựng". */
const doing = phrases('đã', 'đang', 'chưa', 'vừa')

/** Whom a person talks to by name: "anh Tuấn ơi", "chị Hoa,". */
function isName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.written
  return (
    tokens[at]!.capital &&
    titles.has(tokens[at - 1]?.written ?? '') &&
    (next === 'ơi' || next === ',' || next === 'ạ')
  )
}
const titles = new Set(['anh', 'chị', 'em', 'cô', 'chú', 'bác', 'a', 'c', 'e'])
