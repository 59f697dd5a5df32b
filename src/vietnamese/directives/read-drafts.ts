import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../../domain/calendar/working-days.ts'
import type { DocumentBlock } from '../../domain/document.ts'
import { type FoundDeadline, findDeadlines } from '../deadlines/find-deadlines.ts'
import { citations } from './citations.ts'
import { type Draft, replaced } from './drafts.ts'
import { type DirectiveHead, isFormal } from './head.ts'
import { type Item, outline } from './outline.ts'
import { passage } from './passage.ts'
import { type Part, readSentence, type SentenceReading } from './read-sentence.ts'
import { sentences } from './sentences.ts'
import { type TableRow, taskRows } from './tables.ts'
import { unitsAt } from './unit-phrases.ts'

/** What a paragraph hands down to those under it. */
type Context = {
  leads: string[] | null
  coordinating: string[]
  deadline: FoundDeadline | null
  /** Somebody assigns, so that what is listed is asked for. */
  isBinding: boolean
}
const nothing: Context = { leads: null, coordinating: [], deadline: null, isBinding: false }

/** The deadlines of a text; without a day to count from, only those that are the same whatever the day. */
type DeadlineFinder = (text: string) => FoundDeadline[]

/** Everything that may be a task, in the order of the document. */
export function readDrafts(
  blocks: readonly DocumentBlock[],
  head: DirectiveHead,
  calendar: OfficeCalendar,
): Draft[] {
  const find = deadlineFinder(head.date, calendar)
  let drafts: Draft[] = []
  let paragraphs: string[] = []
  const flush = () => {
    drafts = readParagraphs(paragraphs, head, find, drafts)
    paragraphs = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphs.push(...linesOf(block.text))
    else {
      const rows = taskRows(block.rows)
      if (rows) {
        flush()
        for (const row of rows.tasks) drafts.push(...draftsOfRow(row, find))
        paragraphs.push(...rows.others.filter(text => /trước|chậm nhất|hạn/iu.test(text)))
      } else paragraphs.push(...block.rows.flatMap(row => row.flatMap(linesOf)))
    }
  }
  flush()
  return drafts
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function deadlineFinder(reference: PlainDate | null, calendar: OfficeCalendar): DeadlineFinder {
  if (reference !== null) return text => findDeadlines(text, { reference, calendar })
  return text => {
    // Two days long ago, in different years, months and weekdays: what both agree on was written out.
    const [one, other] = ['1901-03-05', '1904-06-18'].map(day =>
      findDeadlines(text, { reference: day, calendar }),
    )
    return one!.map((found, index) =>
      other![index]?.date === found.date ? found : { ...found, date: null, time: null },
    )
  }
}

const foot = /^(?:Nơi nhận|NƠI NHẬN|Noi nhan)\s*:?/u
const appendix = /^(?:PHỤ LỤC|Phụ lục)/u

function readParagraphs(
  paragraphs: readonly string[],
  head: DirectiveHead,
  find: DeadlineFinder,
  before: Draft[],
): Draft[] {
  const body = bodyOf(paragraphs)
  const items = outline(body, isHeading)
  const contexts: Context[] = []
  let drafts = before
  let last: Context = nothing
  const addressed = head.addressees.flatMap(unitsOf)
  for (const [index, item] of items.entries()) {
    const above = item.parent === null ? nothing : contexts[item.parent]!
    const fallback =
      item.parent === null
        ? { ...nothing, leads: last.leads ?? addressed }
        : { ...above, leads: above.leads ?? last.leads ?? addressed }
    const reading =
      isFormal(item.text) || item.text === head.subject
        ? formal(above)
        : readItem(item, items, index, above, fallback, find, drafts)
    drafts = reading.drafts ?? drafts
    contexts.push(reading.context)
    if (item.parent === null && reading.governs) last = reading.context
  }
  return drafts
}

function formal(context: Context): { drafts: null; context: Context; governs: boolean } {
  return { drafts: null, context, governs: false }
}

/** Without "Nơi nhận" and what follows it up to an appendix, and without the list of addressees. */
function bodyOf(paragraphs: readonly string[]): string[] {
  const body: string[] = []
  let isOut = false
  let isAddressed = false
  for (const text of paragraphs) {
    if (foot.test(text)) isOut = true
    else if (appendix.test(text)) isOut = false
    if (isOut) continue
    if (/^(?:Kính gửi|Kính mời)\s*:?/iu.test(text)) isAddressed = true
    else if (isAddressed && !/^[-–+•]/u.test(text)) isAddressed = false
    if (!isAddressed) body.push(text)
  }
  return body
}

/** Units and nothing else, or a line that ends with a colon: what follows is for them. */
function isHeading(text: string): boolean {
  if (text.length > 300 || isFormal(text)) return false
  if (text.endsWith(':')) return true
  return readSentence(text, []).kind === 'units_alone'
}

function unitsOf(text: string): string[] {
  return unitsAt(passage(text), 0)?.units ?? []
}

type ItemReading = { drafts: Draft[] | null; context: Context; governs: boolean }

function readItem(
  item: Item,
  items: readonly Item[],
  index: number,
  above: Context,
  fallback: Context,
  find: DeadlineFinder,
  before: Draft[],
): ItemReading {
  const found = find(item.text)
  const pieces = sentences(item.text, found)
  let drafts = before
  let governor: string[] | null = null
  let subject: string[] | null = null
  let isBinding = above.isBinding
  let context = above
  let governs = false
  let waiting = 0
  for (const [at, piece] of pieces.entries()) {
    const end = piece.start + piece.text.length
    const own: FoundDeadline[] = []
    for (; waiting < found.length && found[waiting]!.start < end; waiting += 1) {
      const one = found[waiting]!
      own.push({
        ...one,
        start: Math.max(0, one.start - piece.start),
        end: Math.min(one.end, end) - piece.start,
      })
    }
    const reading = readSentence(piece.text, own)
    if (reading.governed) {
      governs = true
      isBinding ||= !reading.isRestated
      if (reading.governed.length > 0) governor = reading.governed
    }
    subject = reading.subject ?? subject
    const leads = governor ?? above.leads ?? subject ?? fallback.leads ?? []
    const isIntroduction =
      at === pieces.length - 1 && item.children.length > 0 && introduces(reading, item, items)
    context = handedDown(reading, above, leads, isBinding, isIntroduction)
    if (isIntroduction) continue
    const isRestated =
      reading.isRestated ||
      (/^(?:tại|theo)\s/iu.test(piece.text) && citations(piece.text.slice(0, 400), null).length > 0)
    const made = reading.parts.map(part =>
      draftOf(part, piece.text, leads, above, isBinding, index, isRestated),
    )
    drafts = joined(drafts, made, reading, index)
  }
  return { drafts, context, governs }
}

/** Whether what is under the item are tasks of their own, and the sentence only brings them. */
function introduces(reading: SentenceReading, item: Item, items: readonly Item[]): boolean {
  if (reading.kind === 'units_alone') return true
  if (!reading.endsWithColon) return false
  const hasDeadline = reading.parts.some(part => part.deadline)
  return !hasDeadline || item.children.some(child => beginsTask(items[child]!.text))
}

function beginsTask(text: string): boolean {
  const [part] = readSentence(text.slice(0, 200), []).parts
  return (
    part !== undefined &&
    (part.work !== 'none' || part.leads !== null) &&
    !/^(?:kết quả|tình hình|khó khăn|số liệu|đánh giá)/iu.test(text)
  )
}

function handedDown(
  reading: SentenceReading,
  above: Context,
  leads: string[],
  isBinding: boolean,
  isIntroduction: boolean,
): Context {
  const named = reading.parts.at(-1)?.leads ?? reading.subject
  const own = reading.governed?.length ? reading.governed : named
  return {
    leads: own ?? (leads.length > 0 ? leads : above.leads),
    coordinating:
      isIntroduction && reading.coordinating.length > 0 ? reading.coordinating : above.coordinating,
    deadline: (isIntroduction ? reading.parts.find(part => part.deadline)?.deadline : null) ?? above.deadline,
    isBinding: isBinding || isIntroduction,
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
  const inherits = part.leads === null
  return {
    title: part.title,
    leads: part.leads ?? leads,
    coordinating: part.coordinating.length > 0 || !inherits ? part.coordinating : above.coordinating,
    deadline: part.deadline ?? (part.work === 'exhortation' || part.work === 'none' ? null : above.deadline),
    otherDeadline: part.otherDeadline,
    sentence,
    work: part.work,
    isBinding: isBinding || part.isBinding || above.isBinding,
    isRestated,
    item,
  }
}

/** Adds what a sentence asks for, or dates what stands before it. */
function joined(drafts: Draft[], made: Draft[], reading: SentenceReading, item: number): Draft[] {
  const [first] = made
  if (reading.kind === 'extension' && first) return replaced(drafts, first)
  if (first?.deadline && (reading.kind === 'all_above' || reading.kind === 'deadline_alone')) {
    const open = openDrafts(drafts, reading.kind === 'deadline_alone' ? item : null)
    if (open.size > 0)
      return drafts.map(draft =>
        open.has(draft) ? { ...draft, deadline: first.deadline, isBinding: true } : draft,
      )
    // Nothing waits for it, and it names nothing of its own.
    if (reading.kind === 'deadline_alone' && first.work === 'none') return drafts
  }
  return [...drafts, ...made]
}

/** What waits for a deadline: of the same item when there is something, else all that is asked for above. */
function openDrafts(drafts: readonly Draft[], item: number | null): Set<Draft> {
  const open = drafts.filter(
    draft => draft.deadline === null && (draft.work === 'delivery' || draft.work === 'work'),
  )
  const own = item === null ? [] : open.filter(draft => draft.item === item)
  return new Set(own.length > 0 ? own : open)
}

function draftsOfRow(row: TableRow, find: DeadlineFinder): Draft[] {
  const inCell = find(`Thời hạn: ${row.deadline}`).map(one => ({
    ...one,
    start: one.start - 10,
    end: one.end - 10,
  }))
  const [deadline = null] = [...find(row.deadline), ...inCell, ...find(row.work)]
  const reading = readSentence(row.work, [])
  const [part] = reading.parts
  const leads = unitsInCell(row.lead)
  if (deadline === null && (part?.work === 'exhortation' || /thường xuyên/iu.test(row.deadline))) return []
  return [
    {
      title: part?.title || row.work,
      leads: leads.length > 0 ? leads : (part?.leads ?? []),
      coordinating: unitsInCell(row.coordinating),
      deadline,
      otherDeadline: null,
      sentence: row.work,
      work: 'delivery',
      isBinding: true,
      isRestated: false,
      item: -1,
    },
  ]
}

/** Units of a cell, and what is none by its words but stands where units stand. */
function unitsInCell(cell: string): string[] {
  const units: string[] = []
  for (const piece of cell.split(
    /[;\n]|\s-\s(?=(?:Phòng|Ban|Sở|UBND|Văn phòng|Thanh tra|Công an|Trung tâm|Chi cục|Các)\s)/u,
  )) {
    const words = piece.replace(/^[-–+•\s]+|[.,;\s]+$/gu, '')
    if (words === '') continue
    const source = passage(words)
    const found = unitsAt(source, 0)
    if (found && found.next >= source.tokens.length - 1) units.push(...found.units)
    else if (found) units.push(...found.units)
    else units.push(words)
  }
  return units
}
