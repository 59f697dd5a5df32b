import { plainLetters, plainWords } from '../plain-letters.ts'
import { slipFinder, soundOf } from '../spelling.ts'
import { isSyllable } from '../unit-forms.ts'
import { isMeaningful, isSmallWord } from './cues.ts'
import { keysAt, range, type Word } from './message.ts'
import type { Named } from './understanding.ts'

/** A task as people may speak of it: by its code's number, words of its title, or one of its other names. */
export type NamedTask = { id: number; no: number; title: string; aliases: readonly string[] }

/** A piece of titles that names tasks, mostly two syllables: "rà soát". The rarer here, the more it tells. */
type Feature = { taskIds: Set<number>; weight: number; sure: boolean }

export type TaskIndex = {
  byNo: ReadonlyMap<number, number>
  /** What is written (plain letters without spaces) → the pieces that it stands for. */
  written: ReadonlyMap<string, readonly Feature[]>
  bySound: ReadonlyMap<string, string>
  slip: (key: string) => string | null
}

export type TaskMention = {
  named: Named | null
  /** Words of the message that speak of it. */
  words: ReadonlySet<number>
  /** Only words that may mean something else as well ("tổng hợp"). */
  weak: boolean
}

/** Longest piece of a title that is abbreviated by its initials: "TTHC", "CNTT", "NTMNC" (syllables). */
const longestInitials = 6
const longestKey = 4

/** What the titles of an office's tasks hold, and how telling each piece is among them. */
export function indexTasks(tasks: readonly NamedTask[]): TaskIndex {
  const pieces = new Map<string, Feature>()
  const written = new Map<string, Set<Feature>>()
  const stands = (key: string, features: readonly Feature[]) => {
    if (features.length === 0 || key.length < 2) return
    const known = written.get(key) ?? new Set()
    for (const feature of features) known.add(feature)
    written.set(key, known)
  }
  const piece = (key: string, taskId: number, sure: boolean): Feature => {
    const known = pieces.get(key) ?? { taskIds: new Set(), weight: 0, sure }
    pieces.set(key, known)
    known.taskIds.add(taskId)
    return known
  }
  for (const task of tasks) {
    for (const name of [task.title, ...task.aliases]) addTitle(name, task.id, piece, stands)
    for (const alias of task.aliases) {
      const words = plainWords(alias)
      const sure = !isMeaningful(words.join(' '))
      const whole = [piece(`=${words.join(' ')}`, task.id, sure)]
      stands(words.join(''), whole)
      if (sure && words.length === 2)
        for (const short of shortened(words[0]!, words[1]!)) stands(short, whole)
    }
  }
  for (const [key, feature] of pieces) {
    const rarity = Math.log(1 + tasks.length / feature.taskIds.size)
    feature.weight = key.startsWith('=') ? rarity / 2 : rarity
  }
  const keys = [...written.keys()].filter(key => key.length >= 6)
  return {
    byNo: new Map(tasks.map(task => [task.no, task.id])),
    written: new Map([...written].map(([key, features]) => [key, [...features]])),
    bySound: new Map(keys.map(key => [soundOf(key), key])),
    slip: slipFinder(keys),
  }
}

function addTitle(
  title: string,
  taskId: number,
  piece: (key: string, taskId: number, sure: boolean) => Feature,
  stands: (key: string, features: readonly Feature[]) => void,
): void {
  const written =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const words = written.map(plainLetters)
  const pairs = words.map((word, at) => {
    const next = words[at + 1]
    if (next === undefined || isSmallWord(written[at]!) || isSmallWord(written[at + 1]!)) return null
    const pair = `${word} ${next}`
    if (!isMeaningful(`${written[at]} ${written[at + 1]}`)) return piece(pair, taskId, true)
    // A title may begin with a word that also asks: "Tổng hợp kết quả …".
    return at === 0 ? piece(pair, taskId, false) : null
  })
  pairs.forEach((pair, at) => {
    if (!pair) return
    const [first, second] = [words[at]!, words[at + 1]!]
    stands(first + second, [pair])
    if (!pair.sure) return
    for (const short of shortened(first, second)) stands(short, [pair])
  })
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 3; to <= Math.min(words.length, from + longestInitials); to += 1)
      stands(
        words
          .slice(from, to)
          .map(word => word[0]!)
          .join(''),
        pairs.slice(from, to - 1).filter(pair => pair !== null),
      )
  for (const symbol of symbolsIn(title)) stands(symbol, [piece(symbol, taskId, true)])
}

/** "qtr", "qtrinh", "rs": two syllables as hurried people write them. */
function shortened(first: string, second: string): string[] {
  return [onset(first) + onset(second), first[0]! + onset(second), first[0]! + second].filter(
    short => short.length >= 2 && !isSyllable(short) && !isMeaningful(short),
  )
}

const onset = (word: string) => /^(?:ngh?|nh|ph|th|tr|ch|kh|gh|gi|qu|[^aeiouy])?/.exec(word)![0] || word[0]!

/** "ISO", "VNeID", "5S": words that stand for themselves. */
function symbolsIn(title: string): string[] {
  return (title.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter(
      word =>
        (word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word)) ||
        !isSyllable(plainLetters(word)),
    )
    .map(plainLetters)
    .filter(word => word.length >= 2 && /\p{L}/u.test(word) && !isMeaningful(word))
}

/**
 * The task that a message speaks of. Of two tasks the one whose words explain more wins; two that explain different
 * words are both named. `taken` are words that name units.
 */
export function findTasks(words: readonly Word[], index: TaskIndex, taken: ReadonlySet<number>): TaskMention {
  const byNumber = numbered(words, index)
  if (byNumber) return byNumber
  const explained = new Map<Feature, number[]>()
  for (let at = 0; at < words.length; at += 1)
    for (const { key, next } of keysAt(words, at, longestKey)) {
      if (taken.has(next - 1)) break
      for (const feature of featuresOf(key, index, words.slice(at, next)))
        if (!explained.has(feature)) explained.set(feature, range(at, next))
    }
  return strongest(explained)
}

function featuresOf(
  key: string,
  { written, bySound, slip }: TaskIndex,
  words: readonly Word[],
): readonly Feature[] {
  const exact = written.get(key)
  if (exact || key.length < 6 || words.length > 3 || words.some(({ text }) => isSmallWord(text)))
    return exact ?? []
  // A word with a meaning of its own is no slip of another: "báo cáo nhanh" is not "báo cáo Thành phố".
  const isOwnWord = words.some(word => isMeaningful(word.plain))
  const near = bySound.get(soundOf(key)) ?? (isOwnWord ? null : slip(key))
  return (near && written.get(near)) || []
}

/** "NV3", "nhiệm vụ số 3", "việc 3". */
function numbered(words: readonly Word[], { byNo }: TaskIndex): TaskMention | null {
  for (let at = 1; at < words.length; at += 1) {
    const { plain } = words[at]!
    if (!/^\d{1,4}$/.test(plain) || words[at]!.apart) continue
    const sign = words[at - 1]!.plain === 'so' ? at - 2 : at - 1
    const isCode =
      ['nv', 'task'].includes(words[sign]?.plain ?? '') ||
      (words[sign]?.plain === 'vu' && words[sign - 1]?.plain === 'nhiem')
    const id = byNo.get(Number(plain))
    if (isCode && id !== undefined)
      return {
        named: { kind: 'one', id },
        words: new Set(range(Math.max(0, sign - (words[sign]!.plain === 'vu' ? 1 : 0)), at + 1)),
        weak: false,
      }
  }
  return null
}

type Score = { id: number; sum: number; words: Set<number>; sure: boolean }

function strongest(explained: ReadonlyMap<Feature, readonly number[]>): TaskMention {
  const scores = new Map<number, Score>()
  for (const [feature, at] of explained)
    for (const id of feature.taskIds) {
      const score = scores.get(id) ?? { id, sum: 0, words: new Set<number>(), sure: false }
      scores.set(id, score)
      score.sum += feature.weight
      score.sure ||= feature.sure
      for (const word of at) score.words.add(word)
    }
  const all = [...scores.values()]
  const sure = all.filter(score => score.sure)
  const ranked = (sure.length > 0 ? sure : all).sort((a, b) => b.sum - a.sum)
  const best = ranked[0]
  if (!best) return { named: null, words: new Set(), weak: false }
  const others = ranked.filter(
    other =>
      other !== best &&
      (other.sum > best.sum * 0.95 || (other.sum > best.sum * 0.4 && !other.words.isSubsetOf(best.words))),
  )
  const ids = [best, ...others].map(score => score.id)
  return {
    named: ids.length === 1 ? { kind: 'one', id: best.id } : { kind: 'many', ids },
    words: new Set([best, ...others].flatMap(score => [...score.words])),
    weak: !best.sure,
  }
}
