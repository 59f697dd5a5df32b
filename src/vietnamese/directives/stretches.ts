import { type Due, isDue, isLead, isPerformer, type Mark } from './mark.ts'
import type { Passage } from './passage.ts'
import { stands, wordings } from './wordings.ts'
import { beginsWork, type Verbs } from './work.ts'

/** A sentence with what was found in it. */
export type Scan = {
  source: Passage
  marks: readonly Mark[]
  verbs: Verbs
}

/** A run of tokens with one deadline, or with none. */
export type Stretch = { from: number; to: number; due: Due | null; other: Due | null }

/** A period before "trong đó" frames what follows it, and asks for nothing where no delivery stands with it. */
export function duesOf({ source, marks, verbs }: Scan): Due[] {
  const { tokens } = source
  const dues = marks.filter(isDue)
  const later = stands(occasions, tokens, 0)
    ? (marks.find(mark => mark.kind === 'governing' || (isPerformer(mark) && mark.by === 'assigning'))
        ?.from ?? 0)
    : 0
  return dues.filter((due, index) => {
    // What is held on the occasion is no deadline of the work.
    if (due.to <= later && (!due.deadline.isFirm || index + 1 < dues.length)) return false
    const frames =
      index + 1 < dues.length && (stands(among, tokens, due.to) || stands(among, tokens, due.to + 1))
    return !frames || verbs.some(({ at, work }) => work === 'delivery' && at < due.from)
  })
}

const occasions = wordings(
  'nhằm',
  'để',
  'hưởng ứng',
  'nhân dịp',
  'chào mừng',
  'thực hiện',
  'phục vụ',
  'chuẩn bị cho',
  'theo',
)

const among = wordings('trong đó')

/**
 * Divides a sentence so that each deadline has its work: what stands before it, or what follows when nothing does.
 * A deadline that has neither is a second one for the same work.
 */
export function byDeadline(scan: Scan, dues: readonly Due[]): Stretch[] {
  const { tokens } = scan.source
  const stretches: Stretch[] = []
  let from = 0
  let isLeading = false
  for (const [index, due] of dues.entries()) {
    const last = stretches.at(-1)
    const end = dues[index + 1]?.from ?? tokens.length
    if (!last) {
      isLeading = !hasContent(scan, 0, due.from)
      stretches.push({ from: 0, to: tokens.length, due, other: null })
    } else if (hasContent(scan, from, due.from)) {
      const cut = isLeading ? clauseStart(scan, from, due.from) : from
      if (isLeading && !hasContent(scan, from, cut)) {
        // One piece of work between two deadlines: the first stood before it, the second begins another or repeats.
        if (hasContent(scan, due.to, end)) {
          last.to = due.from
          stretches.push({ from: due.from, to: tokens.length, due, other: null })
        } else last.other ??= due
      } else {
        last.to = cut
        stretches.push({ from: cut, to: tokens.length, due, other: null })
        isLeading = false
      }
    } else if (hasContent(scan, due.to, end)) {
      last.to = due.from
      stretches.push({ from: due.from, to: tokens.length, due, other: null })
      isLeading = true
    } else last.other ??= due
    from = due.to
  }
  return stretches
}

/** Work, or units with a deadline of their own. */
function hasContent({ marks, verbs }: Scan, from: number, to: number): boolean {
  return inside(verbs, from, to) || marks.some(mark => isLead(mark) && mark.from >= from && mark.to <= to)
}

function inside(verbs: Verbs, from: number, to: number): boolean {
  let low = 0
  let high = verbs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (verbs[middle]!.at < from) low = middle + 1
    else high = middle
  }
  return low < verbs.length && verbs[low]!.at < to
}

/** Where the last clause with work of its own begins. */
function clauseStart(scan: Scan, from: number, to: number): number {
  const { tokens } = scan.source
  for (let at = to - 1; at > from; at -= 1)
    if (/^[,;]$/.test(tokens[at]!.text) && inside(scan.verbs, at, to) && inside(scan.verbs, from, at))
      return at + 1
  for (let at = to - 1; at > from; at -= 1)
    if (stands(andThen, tokens, at) && beginsWork(tokens, at + 1) && inside(scan.verbs, from, at)) return at
  return from
}

const andThen = wordings('và', 'đồng thời')

/** Within one deadline, each lead that comes after another's work has a piece of its own. */
export function byLead(scan: Scan, stretch: Stretch): Stretch[] {
  const pieces: Stretch[] = []
  let from = stretch.from
  for (const mark of scan.marks) {
    if (mark.from < stretch.from || mark.to > stretch.to || mark.kind !== 'lead') continue
    if (!isPerformer(mark) || mark.by === 'performer' || !inside(scan.verbs, from, mark.from)) continue
    if (!scan.marks.some(other => isPerformer(other) && other.from >= from && other.to <= mark.from)) continue
    // What follows the deadline is not due by it when it is somebody else's.
    const isAfter = stretch.due !== null && stretch.due.to <= mark.from
    pieces.push({ ...stretch, from, to: mark.from })
    from = mark.from
    if (isAfter) stretch = { ...stretch, due: null, other: null }
  }
  pieces.push({ ...stretch, from })
  return pieces
}
