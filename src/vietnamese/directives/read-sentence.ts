import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import { allAbove, extending, formulas } from './governing-words.ts'
import { beginsWork, isPerformer, type Mark, marksOf } from './marks.ts'
import { type Passage, passage } from './passage.ts'
import { titleOf } from './titles.ts'
import type { Tokens } from './tokens.ts'
import { after, stands, type Wordings, wordings } from './wordings.ts'
import {
  afterNoun,
  deliveringVerbs,
  exhortations,
  manner,
  reportingOpenings,
  workingVerbs,
} from './work-words.ts'

/** One deliverable as a sentence asks for it. Null leads: none is named here. */
export type Part = {
  leads: string[] | null
  coordinating: string[]
  deadline: FoundDeadline | null
  /** The deadline was said twice, differently. */
  otherDeadline: FoundDeadline | null
  title: string
  work: Work
  /** Somebody must: it was assigned, or "phải", "có trách nhiệm". */
  isBinding: boolean
}
/** The first work that is named: something delivered, something that goes on, a mere exhortation; none at all. */
export type Work = 'delivery' | 'work' | 'exhortation' | 'none'

export type SentenceReading = {
  kind: 'orders' | 'telling' | 'formula' | 'extension' | 'all_above' | 'deadline_alone' | 'units_alone'
  parts: Part[]
  /** Whom somebody assigns to in this sentence; the sentences after it go on with them. Null: nobody assigns. */
  governed: string[] | null
  /** The first units that are named as a subject. */
  subject: string[] | null
  coordinating: string[]
  endsWithColon: boolean
  /** Moves a deadline: "gia hạn", "lùi thời hạn". */
  isMoving: boolean
  /** Tells what was asked for earlier: "UBND quận đã yêu cầu …". */
  isRestated: boolean
}

/** Reads one sentence; `deadlines` are those found in it, with places in it. */
export function readSentence(text: string, deadlines: readonly FoundDeadline[]): SentenceReading {
  const source = passage(text)
  const marks = marksOf(source, deadlines)
  const scan = { source, marks, verbs: verbsOf(source.tokens, marks) }
  const leads = marks.filter(isLead)
  const firm = marks.filter(isPerformer)
  const kind = kindOf(scan, firm)
  const assigned = firm.filter(mark => mark.by === 'assigning').at(-1)
  const isGoverning = assigned !== undefined || marks.some(mark => mark.kind === 'governing')
  return {
    kind,
    parts: kind === 'telling' || kind === 'formula' ? [] : partsOf(scan, kind, isGoverning),
    governed: isGoverning ? (assigned?.units ?? []) : null,
    subject: firm[0]?.units ?? leads[0]?.units ?? null,
    coordinating: marks.flatMap(mark => (mark.kind === 'coordinating' ? mark.units : [])),
    isMoving: somewhere(extending, source.tokens),
    isRestated: marks.find(mark => mark.kind === 'telling' || isPerformer(mark))?.kind === 'telling',
    endsWithColon:
      /:\s*$/.test(text) || /(?:như sau|sau đây|các việc sau|nội dung sau|nhiệm vụ sau)[.;]?$/iu.test(text),
  }
}

type Scan = {
  source: Passage
  marks: readonly Mark[]
  /** Token by token outside the marks: what work begins there. */
  verbs: readonly { at: number; work: Exclude<Work, 'none'> }[]
}
type Lead = Mark & { kind: 'lead' }
type Due = Mark & { kind: 'deadline' }

const isLead = (mark: Mark): mark is Lead => mark.kind === 'lead' && mark.by !== 'beneficiary'
const isDue = (mark: Mark): mark is Due => mark.kind === 'deadline'

function kindOf({ source, marks, verbs }: Scan, leads: readonly Lead[]): SentenceReading['kind'] {
  const { tokens } = source
  const hasDeadline = marks.some(isDue)
  if (somewhere(formulas, tokens)) return 'formula'
  if (marks[0]?.kind === 'telling' && leads.length === 0) return 'telling'
  if (marks.length === 0 && stands(reportingOpenings, tokens, 0)) return 'telling'
  if (
    marks.find(mark => mark.kind === 'telling' || isLead(mark))?.kind === 'telling' &&
    !marks.some(mark => isLead(mark) && mark.by === 'assigning')
  )
    return 'telling'
  if (hasDeadline && somewhere(extending, tokens)) return 'extension'
  if (hasDeadline && somewhere(allAbove, tokens) && !verbs.some(({ at }) => stands(reporting, tokens, at)))
    return 'all_above'
  const isBare = verbs.every(({ at }) => stands(finishing, tokens, at)) && !marks.some(isLead)
  if (hasDeadline && isBare && !hasNouns(tokens, marks)) return 'deadline_alone'
  const rest = tokens.filter(
    (token, at) => token.kind === 'word' && !marks.some(mark => at >= mark.from && at < mark.to),
  ).length
  if (!hasDeadline && verbs.length === 0 && leads.length > 0 && rest <= 2) return 'units_alone'
  return 'orders'
}
const finishing = wordings('hoàn thành', 'xong', 'thực hiện', 'hoàn tất')
const reporting = wordings('báo cáo', 'gửi', 'nộp', 'tổng hợp', 'trình')

/** More than a label beside the deadline: "Danh sách trước 15/11" names what is due. */
function hasNouns(tokens: Tokens, marks: readonly Mark[]): boolean {
  let words = 0
  let mark = 0
  for (let at = 0; at < tokens.length && words < 6; at += 1) {
    while (mark < marks.length && marks[mark]!.to <= at) mark += 1
    if (mark < marks.length && at >= marks[mark]!.from) continue
    if (tokens[at]!.kind === 'word' && !stands(labelWords, tokens, at)) words += 1
  }
  return words > 1
}
const labelWords = wordings(
  'thời',
  'hạn',
  'gian',
  'hoàn',
  'thành',
  'thực',
  'hiện',
  'xong',
  'là',
  'nhé',
  'tất cả',
  'cả',
  'tất',
  'tiến',
  'độ',
  'và',
  'phải',
  'chậm',
  'nhất',
)

function somewhere(words: Wordings, tokens: Tokens): boolean {
  return tokens.some((_, at) => stands(words, tokens, at))
}

function verbsOf(tokens: Tokens, marks: readonly Mark[]): Scan['verbs'] {
  const verbs: { at: number; work: Exclude<Work, 'none'> }[] = []
  let mark = 0
  for (let at = 0; at < tokens.length; ) {
    while (mark < marks.length && marks[mark]!.to <= at) mark += 1
    if (mark < marks.length && at >= marks[mark]!.from) {
      at = marks[mark]!.to
      continue
    }
    const noun = afterNoun(tokens, at)
    // What somebody was given ("nhiệm vụ được phân công") is no work of this sentence.
    const found = noun === -1 && tokens[at - 1]?.text !== 'được' ? workAt(tokens, at) : null
    if (found) verbs.push({ at, work: found.work })
    at = Math.max(noun, found?.next ?? 0, at + 1)
  }
  return verbs
}

function workAt(tokens: Tokens, at: number): { work: Exclude<Work, 'none'>; next: number } | null {
  const delivery = after(deliveringVerbs, tokens, at)
  const exhortation = after(exhortations, tokens, at)
  const work = after(workingVerbs, tokens, at)
  const next = Math.max(delivery, exhortation, work)
  if (next === -1) return null
  return { work: next === delivery ? 'delivery' : next === exhortation ? 'exhortation' : 'work', next }
}

/** A run of tokens with one deadline, or with none. */
type Stretch = { from: number; to: number; due: Due | null; other: Due | null }

function partsOf(scan: Scan, kind: SentenceReading['kind'], isGoverning: boolean): Part[] {
  const { tokens } = scan.source
  const dues = duesOf(scan)
  const whole = { from: 0, to: tokens.length }
  const isShared = dues
    .slice(1)
    .some(due =>
      scan.marks.some(mark => isPerformer(mark) && mark.to <= due.from && mark.from >= dues[0]!.to),
    )
  if (kind === 'extension' && !isShared)
    return [partOf(scan, kind, { ...whole, due: dues.at(-1)!, other: null }, isGoverning, null)]
  const stretches = dues.length === 0 ? [{ ...whole, due: null, other: null }] : byDeadline(scan, dues)
  const parts: Part[] = []
  for (const stretch of stretches)
    for (const piece of byLead(scan, stretch))
      parts.push(partOf(scan, kind, piece, isGoverning, parts.at(-1) ?? null))
  return parts
}

/** A period before "trong đó" frames what follows it, and asks for nothing where no delivery stands with it. */
function duesOf({ source, marks, verbs }: Scan): Due[] {
  const { tokens } = source
  const dues = marks.filter(isDue)
  return dues.filter((due, index) => {
    const frames =
      index + 1 < dues.length && (stands(among, tokens, due.to) || stands(among, tokens, due.to + 1))
    return !frames || verbs.some(({ at, work }) => work === 'delivery' && at < due.from)
  })
}
const among = wordings('trong đó')

/**
 * Divides a sentence so that each deadline has its work: what stands before it, or what follows when nothing does.
 * A deadline that has neither is a second one for the same work.
 */
function byDeadline(scan: Scan, dues: readonly Due[]): Stretch[] {
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

function inside(verbs: Scan['verbs'], from: number, to: number): boolean {
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
function byLead(scan: Scan, stretch: Stretch): Stretch[] {
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

const isBeneficiary = (mark: Mark): mark is Lead => mark.kind === 'lead' && mark.by === 'beneficiary'

/** Further from the start, a verb says how, not what: "Báo cáo gồm bản giấy và bản điện tử gửi về …". */
function isDirect(scan: Scan, from: number, verb: number, named: Lead | undefined): boolean {
  if (named?.by === 'performer') return true
  const { tokens } = scan.source
  const start = Math.max(from, ...scan.marks.filter(mark => mark.to <= verb).map(mark => mark.to))
  let words = 0
  for (let at = start; at < verb; at += 1)
    if (tokens[at]!.kind === 'word' && !stands(manner, tokens, at) && tokens[at]!.text !== 'việc') words += 1
  return words <= 4
}

function partOf(
  scan: Scan,
  kind: SentenceReading['kind'],
  stretch: Stretch,
  isGoverning: boolean,
  before: Part | null,
): Part {
  const { from, to, due, other } = stretch
  const within = scan.marks.filter(mark => mark.from >= from && mark.to <= to)
  const leads = within.filter(isLead)
  const named =
    leads.find(
      mark => mark.by === 'concerned' && due !== null && mark.from - due.to <= 1 && mark.from >= due.to,
    ) ??
    leads.find(isPerformer) ??
    leads.find(mark => mark.by === 'concerned') ??
    (kind === 'extension' ? within.find(isBeneficiary) : undefined)
  const first = scan.verbs.find(({ at }) => at >= from && at < to)
  const isLone = first === undefined && before !== null
  const work = first && isDirect(scan, from, first.at, named) ? first.work : first ? 'work' : 'none'
  const mayBeTask = due !== null || work === 'delivery' || work === 'work'
  return {
    leads: named?.units ?? before?.leads ?? null,
    coordinating: within.flatMap(mark => (mark.kind === 'coordinating' ? mark.units : [])),
    deadline: due?.deadline ?? null,
    otherDeadline: other?.deadline ?? null,
    title: isLone ? before.title : mayBeTask ? titleOf(scan.source, scan.marks, from, to) : '',
    work,
    isBinding: isGoverning || named?.firm === true,
  }
}
