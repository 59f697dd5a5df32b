import { type Candidate, candidates } from '../deadlines/candidates.ts'
import { phrases, stands } from '../deadlines/phrases.ts'
import type { DeadlineContext } from '../deadlines/resolve.ts'
import type { Token } from '../deadlines/tokens.ts'
import { readMeasure } from '../progress-words.ts'
import { findGroups } from './groups.ts'
import { type Mark, marksOf } from './marks.ts'
import { type Message, messageOf, range } from './message.ts'
import type { Office } from './office.ts'
import { findTasks, type TaskMention } from './tasks.ts'
import { findUnits, type UnitMention, wordsOf } from './units.ts'

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
