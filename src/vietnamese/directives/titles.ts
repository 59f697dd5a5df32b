import { isPerformer, type Mark } from './mark.ts'
import { type Passage, wordsOf } from './passage.ts'
import { unitsAt } from './unit-phrases.ts'
import { after, stands, wordings } from './wordings.ts'
import { manner } from './work-words.ts'

/** A title longer than this breaks the lists it stands in (characters). */
const longest = 120

/**
 * What is to be done, in few words: the sentence from one token to another without who must do it, with whom and
 * until when.
 */
export function titleOf(source: Passage, marks: readonly Mark[], from: number, to: number): string {
  const { tokens } = source
  let start = from
  for (const mark of marks) {
    if (mark.from < from || mark.to > to) continue
    if (mark.kind === 'governing' || (isPerformer(mark) && mark.by !== 'performer'))
      if (source.tokens[mark.from - 1]?.text !== '(' && !isTopic(source, marks, start, mark)) start = mark.to
  }
  for (let at = start; at < to; at += 1)
    if (after(narrowing, tokens, at) !== -1) start = after(narrowing, tokens, at)
  const pieces: string[] = []
  let place = start
  let before: Mark | null = null
  for (const mark of marks) {
    const isOfDeadline = before?.kind === 'deadline' && mark.from - before.to <= 1
    before = mark
    if (mark.from < place || mark.to > to || (isKept(mark) && !isOfDeadline)) continue
    pieces.push(wordsOf(source, place, mark.from))
    place = mark.to
  }
  pieces.push(wordsOf(source, place, to))
  return tidy(pieces.join(' '))
}
/** "trong đó tập trung": what comes after is the point. */
const narrowing = wordings('trong đó', 'trong đó tập trung', 'trong đó có')

const isKept = (mark: Mark) =>
  mark.kind === 'telling' || mark.kind === 'governing' || (mark.kind === 'lead' && !isPerformer(mark))

/** What stands before who must do it, and belongs to the work: "Hồ sơ …, giao Phòng Nội vụ tổng hợp". */
function isTopic(source: Passage, marks: readonly Mark[], from: number, mark: Mark): boolean {
  if (mark.from - from > longestTopic || stands(occasions, source.tokens, from)) return false
  const inside = marks.filter(other => other.from >= from && other.to <= mark.from)
  if (inside.some(other => other.kind !== 'deadline')) return false
  const covered = inside.reduce((sum, other) => sum + other.to - other.from, 0)
  const isSubject = unitsAt(source, from)?.next === mark.from
  return mark.from - from - covered > 1 && !isSubject
}
/** A topic is shorter (tokens). */
const longestTopic = 14
const occasions = wordings(
  'để',
  'nhằm',
  'căn cứ',
  'thực hiện',
  'theo',
  'sau khi',
  'trên cơ sở',
  'ngoài ra',
  'đồng thời',
  'kết luận',
  'hội nghị',
  'cuộc họp',
  'phát biểu',
  'nhân dịp',
  'đồng chí',
  'tại',
  'sau',
  'trong',
)

const mannerWords = [...manner.values()]
  .flat()
  .map(words => words.map(({ word }) => word).join(' '))
  .sort((a, b) => b.length - a.length)
const opening = new RegExp(
  `^(?:[\\s,;:.()–-]|(?:${[...mannerWords, 'việc', 'là', 'là cơ quan thường trực', 'trước mắt', 'riêng'].join('|')})(?![\\p{L}]))+`,
  'iu',
)
const closing =
  /(?:[\s,;:.()/–-]|(?<![\p{L}])(?:hoàn thành|xong|thực hiện|chủ trì thực hiện|chủ trì|đảm nhiệm|và|vào|trong|chậm nhất|nhé|là|giao cho|thời hạn|thời gian|(?<!quá )hạn))+$/iu

function tidy(words: string): string {
  const text = words
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.:)])/g, '$1')
    .replace(/(?:[,;:]\s*)+(?=[,;:.])/g, '')
    .trim()
  const opened = text.replace(opening, '')
  const closed = (opened.length > 2 ? opened : text).slice(0, 400).replace(closing, '')
  const isOpen = closed.lastIndexOf('(') > closed.lastIndexOf(')')
  const short =
    closed.length < longest
      ? `${closed}${isOpen ? ')' : ''}`
      : `${closed.slice(0, longest - 1).replace(/[\s,;:(–-]+\S*$/u, '')}…`
  return short.slice(0, 1).toUpperCase() + short.slice(1)
}
