import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import { extending } from './governing-words.ts'
import { isLead, isPerformer, type Lead, type Mark } from './mark.ts'
import { marksOf } from './marks.ts'
import { passage } from './passage.ts'
import { kindOf, type SentenceKind, somewhere } from './sentence-kind.ts'
import { byDeadline, byLead, duesOf, type Scan, type Stretch } from './stretches.ts'
import { titleOf } from './titles.ts'
import { stands, wordings } from './wordings.ts'
import { verbsOf, type Work } from './work.ts'
import { manner } from './work-words.ts'

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

export type SentenceReading = {
  kind: SentenceKind
  parts: Part[]
  /** Whom somebody assigns to in this sentence; the sentences after it go on with them. Null: nobody assigns. */
  governed: string[] | null
  /** The first units that are named as a subject. */
  subject: string[] | null
  coordinating: string[]
  endsWithColon: boolean
  /** What is assigned is only asked for: "đề nghị". */
  isRequest: boolean
  /** Moves a deadline: "gia hạn", "lùi thời hạn". */
  isMoving: boolean
  /** Tells what was asked for earlier: "UBND quận đã yêu cầu …". */
  isRestated: boolean
  /** Of whom the sentence tells first. */
  teller: string[]
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
    isRequest: assigned !== undefined && stands(asking, source.tokens, assigned.from),
    isMoving: somewhere(extending, source.tokens),
    isRestated: marks.find(mark => mark.kind === 'telling' || isPerformer(mark))?.kind === 'telling',
    teller: marks.flatMap(mark => (mark.kind === 'telling' ? [mark.units] : []))[0] ?? [],
    endsWithColon:
      /:\s*$/.test(text) || /(?:như sau|sau đây|các việc sau|nội dung sau|nhiệm vụ sau)[.;]?$/iu.test(text),
  }
}

const asking = wordings('đề nghị', 'kính đề nghị', 'trân trọng đề nghị', 'kiến nghị')

function partsOf(scan: Scan, kind: SentenceKind, isGoverning: boolean): Part[] {
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
  kind: SentenceKind,
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
  const verbs = scan.verbs.filter(({ at }) => at >= from && at < to)
  const direct = verbs.find(({ at }) => named === undefined || at >= named.to) ?? verbs[0]
  // "đẩy mạnh …, hoàn thành trước …" is dated for what is completed.
  const first =
    due && direct?.work === 'exhortation' ? (verbs.find(verb => verb.work === 'delivery') ?? direct) : direct
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
