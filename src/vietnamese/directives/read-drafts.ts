import type { OfficeCalendar } from '../../domain/calendar/working-days.ts'
import type { DocumentBlock } from '../../domain/document.ts'
import { deadlineFinder } from './deadlines-of.ts'
import type { Draft } from './drafts.ts'
import { type DirectiveHead, isFormal } from './head.ts'
import { otherTest, writerTest } from './issuer.ts'
import { outline } from './outline.ts'
import { passage } from './passage.ts'
import { type Context, noContext, readItem, type Situation } from './read-item.ts'
import { readSentence } from './read-sentence.ts'
import { type Register, registerOf, registerUnder } from './register.ts'
import { draftsOfRow } from './row-drafts.ts'
import { taskRows } from './tables.ts'
import { unitsAt } from './unit-phrases.ts'

/** A heading longer than this is a sentence (characters). */
const longestHeading = 150
const foot = /^(?:nơi nhận|noi nhan)\s*:?/iu
const appendix = /^phụ lục/iu
const salutation = /^(?:kính gửi|kính mời)\s*:?/iu

/** Everything that may be a task, in the order of the document. */
export function readDrafts(
  blocks: readonly DocumentBlock[],
  head: DirectiveHead,
  calendar: OfficeCalendar,
): Draft[] {
  const find = deadlineFinder(head.date, calendar)
  const situation = { find, kind: head.kind, isWriter: writerTest(head), isOther: otherTest(head) }
  const register = registerOf(head, blocks.flatMap(textsOf))
  const drafts: Draft[] = []
  let paragraphs: string[] = []
  for (const block of blocks) {
    // The rows of a schedule say who is where, and are read as its lines are.
    const table = block.kind === 'table' && register === 'orders' ? taskRows(block.rows) : null
    if (block.kind === 'paragraph') paragraphs.push(...linesOf(block.text))
    else if (table === null) paragraphs.push(...block.rows.flatMap(row => row.flatMap(linesOf)))
    else {
      readParagraphs(paragraphs, head, situation, register, drafts)
      for (const row of table.tasks) drafts.push(...draftsOfRow(row, find))
      paragraphs = table.others.filter(text => /trước|chậm nhất|hạn/iu.test(text))
    }
  }
  readParagraphs(paragraphs, head, situation, register, drafts)
  return drafts
}

function textsOf(block: DocumentBlock): string[] {
  return block.kind === 'table' ? block.rows.flat() : [block.text]
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function readParagraphs(
  paragraphs: readonly string[],
  head: DirectiveHead,
  situation: Situation,
  register: Register,
  drafts: Draft[],
): void {
  const body = bodyOf(paragraphs)
  const formal = body.map(isFormal)
  const headings = body.map((text, index) => !formal[index] && isHeading(text))
  const items = outline(body, headings)
  const contexts: Context[] = []
  // A message from a chief is nothing but orders.
  const top = { ...noContext, isBinding: head.kind === 'oral', register }
  let governing: string[] | null = null
  const addressed = addressedIn(head)
  for (const [index, item] of items.entries()) {
    const above = item.parent === null ? top : contexts[item.parent]!
    // A single word asks for nothing.
    if (formal[index] || item.text === head.subject || !item.text.includes(' ')) {
      contexts.push({ ...above, register: registerUnder(item.text, head.kind) ?? above.register })
      continue
    }
    const children = item.children.map(child => items[child]!.text)
    const { context, governs } = readItem(
      item,
      index,
      children,
      above,
      governing ?? addressed,
      situation,
      drafts,
    )
    contexts.push(context)
    if (item.parent === null && governs) governing = context.leads
  }
}

/** The units that "Kính gửi" names. */
export function addressedIn(head: DirectiveHead): string[] {
  return head.addressees.flatMap(text => unitsAt(passage(text), 0)?.units ?? [])
}

/** Without "Nơi nhận" and what follows it up to an appendix, and without the list of addressees. */
function bodyOf(paragraphs: readonly string[]): string[] {
  const body: string[] = []
  let isFoot = false
  let isAddressed = false
  for (const text of paragraphs) {
    if (foot.test(text)) isFoot = true
    else if (appendix.test(text)) isFoot = false
    isAddressed = salutation.test(text) || (isAddressed && /^[-–+•]/u.test(text))
    if (!isFoot && !isAddressed) body.push(text)
  }
  return body
}

/** Units and nothing else, or a line that ends with a colon: what follows is for them. */
function isHeading(text: string): boolean {
  if (text.length > longestHeading) return false
  return text.endsWith(':') || readSentence(text, []).kind === 'units_alone'
}
