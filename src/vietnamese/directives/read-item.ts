import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import { citations } from './citations.ts'
import type { DeadlineFinder } from './deadlines-of.ts'
import { addDrafts, type Draft } from './drafts.ts'
import type { DirectiveHead } from './head.ts'
import type { Item } from './outline.ts'
import { passage } from './passage.ts'
import { type Part, readSentence, type SentenceReading } from './read-sentence.ts'
import { isAsked, type Register, registerUnder } from './register.ts'
import { type Sentence, sentences } from './sentences.ts'
import { unitsAt } from './unit-phrases.ts'
import { beginsWork } from './work.ts'

/** What a paragraph hands down to those under it. */
export type Context = {
  leads: string[] | null
  coordinating: string[]
  deadline: FoundDeadline | null
  /** Somebody assigns, so that what is listed is asked for. */
  isBinding: boolean
  /** The paragraph is the task, and what is under it only says more of it. */
  isDetail: boolean
  register: Register
}

/** What holds for the whole document. */
export type Situation = {
  find: DeadlineFinder
  kind: DirectiveHead['kind']
  isWriter: (units: readonly string[], isListed: boolean) => boolean
  isOther: (units: readonly string[]) => boolean
}
export const noContext: Context = {
  leads: null,
  coordinating: [],
  deadline: null,
  isBinding: false,
  isDetail: false,
  register: 'orders',
}

/** Reads one paragraph into `drafts`; gives what holds for those under it, and whether somebody assigns in it. */
export function readItem(
  item: Item,
  index: number,
  children: readonly string[],
  above: Context,
  /** Who must do it when nobody is named here or above. */
  fallback: string[],
  situation: Situation,
  drafts: Draft[],
): { context: Context; governs: boolean } {
  const { find, kind, isWriter, isOther } = situation
  const found = find.in(item.text)
  // In a letter's own paragraphs, work that no day is set for and nobody named tells what the writer does.
  const isOrderedAs = ({ marker, parent }: Item) =>
    marker !== null || parent !== null || kind === 'oral' || kind === 'conclusion'
  const register = registerUnder(item.text, kind) ?? above.register
  const pieces = sentences(item.text, found)
  let governor: string[] | null = null
  let subject: string[] | null = null
  let isBinding = above.isBinding || item.marker !== null
  let context = above
  let governs = false
  // "Các phòng, ban; UBND các phường gửi báo cáo": units that a semicolon cuts off.
  let cutOff: string[] = []
  let waiting = 0
  for (const [at, piece] of pieces.entries()) {
    const end = piece.start + piece.text.length
    const own: FoundDeadline[] = []
    for (; waiting < found.length && found[waiting]!.start < end; waiting += 1)
      own.push(within(found[waiting]!, piece))
    const waits = item.parent !== null && drafts.at(-1)?.item === item.parent
    const ahead = aheadOf(own, find)
    const label = waits && ahead.length === 0 ? find.labelled(piece.text) : null
    const reading = readDated(piece.text, label ? [label] : ahead, find)
    if (reading.governed) {
      governs = true
      isBinding ||= !reading.isRestated
      if (reading.governed.length > 0) governor = reading.governed
    }
    if (reading.kind === 'units_alone' && piece.text.endsWith(';')) {
      cutOff.push(...(reading.subject ?? []))
      continue
    }
    const [first] = reading.parts
    if (cutOff.length > 0 && first?.leads) first.leads = [...cutOff, ...first.leads]
    cutOff = []
    if (reading.kind !== 'telling') subject = reading.subject ?? subject
    const leads = governor ?? subject ?? above.leads ?? fallback
    const brings = at === pieces.length - 1 && children.length > 0 ? bringing(reading, children) : 'nothing'
    context = { ...handedDown(reading, above, leads, isBinding, brings), register }
    if (brings === 'tasks') continue
    const isRestated = reading.isRestated || restates(piece.text)
    const made = reading.parts
      .filter(part => part.deadline !== null || !(above.isDetail || isRestated))
      // What a higher office asked of this one is told to explain, and asked of nobody else.
      .filter(() => !(reading.isRestated && isOther(reading.teller)))
      .filter(
        part =>
          part.deadline !== null || reading.governed !== null || part.leads !== null || isOrderedAs(item),
      )
      .filter(part => isAsked(part, reading, register))
      .filter(() => reading.governed !== null || !find.opensBefore(piece.text))
      .filter(part => reading.governed !== null || !isWriter(part.leads ?? [], item.marker !== null))
      .map(part => draftOf(part, piece.text, leads, above, isBinding, index, isRestated))
    const isSameSentence = at > 0 && pieces[at - 1]!.text.endsWith(';')
    addDrafts(drafts, made, reading, { item: index, parent: item.parent, isSameSentence })
  }
  return { context, governs }
}

/** A deadline that has passed was somebody's earlier one, where a sentence sets a new one. */
function aheadOf(own: FoundDeadline[], find: DeadlineFinder): FoundDeadline[] {
  const ahead = own.filter(one => !find.isPast(one))
  return ahead.length > 0 ? ahead : own
}

function within(one: FoundDeadline, piece: Sentence): FoundDeadline {
  const end = Math.min(one.end - piece.start, piece.text.length)
  return { ...one, start: Math.max(0, one.start - piece.start), end }
}

/** Reads a sentence; one that orders or moves and shows no deadline may hold a span of days, or the new day. */
function readDated(text: string, own: readonly FoundDeadline[], find: DeadlineFinder): SentenceReading {
  const reading = readSentence(text, own)
  if (own.length > 0 || reading.kind === 'telling' || reading.kind === 'formula') return reading
  const other = reading.isMoving
    ? find.moved(text)
    : reading.parts.some(part => part.work === 'delivery' || part.work === 'work')
      ? find.inOrder(text)
      : null
  return other ? readSentence(text, [other]) : reading
}

/** "Tại Công văn số …, UBND quận yêu cầu …", "Ngày 4/5, UBND tỉnh ban hành Công văn số …" say again what was asked for. */
function restates(sentence: string): boolean {
  return /^(?:tại|theo|ngày)\s/iu.test(sentence) && citations(sentence.slice(0, 400), null).length > 0
}

/** Whether what is under the paragraph are tasks, which its last sentence only brings, or the task's own details. */
function bringing(reading: SentenceReading, children: readonly string[]): 'tasks' | 'details' | 'nothing' {
  if (reading.kind === 'units_alone') return 'tasks'
  if (!reading.endsWithColon) return 'nothing'
  const hasDeadline = reading.parts.some(part => part.deadline)
  return !hasDeadline || children.some(beginsTask) ? 'tasks' : 'details'
}

function beginsTask(text: string): boolean {
  const source = passage(text.slice(0, 200))
  return beginsWork(source.tokens, 0) || unitsAt(source, 0) !== null
}

function handedDown(
  reading: SentenceReading,
  above: Context,
  leads: string[],
  isBinding: boolean,
  brings: 'tasks' | 'details' | 'nothing',
): Context {
  const named = reading.parts.at(-1)?.leads ?? reading.subject
  const own = reading.governed?.length ? reading.governed : named
  const isIntroduction = brings === 'tasks'
  return {
    leads: own ?? (leads.length > 0 ? leads : above.leads),
    coordinating:
      isIntroduction && reading.coordinating.length > 0 ? reading.coordinating : above.coordinating,
    deadline: (isIntroduction ? reading.parts.find(part => part.deadline)?.deadline : null) ?? above.deadline,
    isBinding: isBinding || isIntroduction,
    isDetail: brings === 'details' || above.isDetail,
    register: above.register,
  }
}

function draftOf(
  part: Part,
  sentence: string,
  leads: string[],
  above: Context,
  isBinding: boolean,
  item: number,
  isRestated: boolean,
): Draft {
  const isVague = part.work === 'exhortation' || part.work === 'none'
  return {
    title: part.title,
    leads: part.leads ?? leads,
    coordinating:
      part.leads === null && part.coordinating.length === 0 ? above.coordinating : part.coordinating,
    deadline: part.deadline ?? (isVague ? null : above.deadline),
    otherDeadline: part.otherDeadline,
    sentence,
    work: part.work,
    isBinding: isBinding || part.isBinding || above.isBinding,
    isRestated,
    item,
  }
}
