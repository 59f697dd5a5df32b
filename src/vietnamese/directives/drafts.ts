import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { Work } from './work.ts'

/** A task as the reading goes on; what is still undated may get the deadline of all. */
export type Draft = {
  title: string
  leads: string[]
  coordinating: string[]
  deadline: FoundDeadline | null
  otherDeadline: FoundDeadline | null
  sentence: string
  work: Work
  isBinding: boolean
  /** Says again what was asked for earlier. */
  isRestated: boolean
  /** The paragraph it stands in; -1 for a row of a table. */
  item: number
}

/** Further back than this nothing waits for a deadline (drafts). */
const reach = 100

/** Adds what a sentence asks for, or dates what stands before it, or moves a deadline that was set. */
export function addDrafts(
  drafts: Draft[],
  made: Draft[],
  { kind, subject, coordinating }: Pick<SentenceReading, 'kind' | 'subject' | 'coordinating'>,
  { item, parent, isSameSentence }: { item: number; parent: number | null; isSameSentence: boolean },
): void {
  const [first] = made
  const last = drafts.at(-1)
  if (first === undefined) return
  if (kind === 'extension') moveDeadline(drafts, first)
  else if (kind === 'label') complete(drafts, parent ?? item, subject, coordinating)
  else if ((kind === 'all_above' || kind === 'deadline_alone') && first.deadline) {
    const open = openDrafts(drafts, kind === 'deadline_alone' ? [item, parent] : [])
    for (const draft of open) Object.assign(draft, { deadline: first.deadline, isBinding: true })
    // A deadline that nothing waits for and that names nothing is none.
    if (open.length === 0 && (kind === 'all_above' || first.work !== 'none')) drafts.push(...made)
  } else if (last?.item === item && isSequel(last, first, isSameSentence)) {
    last.deadline = first.deadline
    drafts.push(...made.slice(1))
  } else if (first.title === '' && last?.item === item)
    drafts.push(...made.map(draft => ({ ...draft, title: last.title })))
  else drafts.push(...made.filter(draft => !isDetail(draft, last)))
}

/** "Trang trí theo mẫu." after "trang trí sân khấu xong trước 30/5": how, not what else. */
function isDetail(draft: Draft, last: Draft | undefined): boolean {
  if (last?.deadline == null || draft.deadline !== null || last.item !== draft.item) return false
  const [verb, again] = [last.title, draft.title].map(title =>
    title.toLowerCase().split(' ').slice(0, 2).join(' '),
  )
  return verb === again && last.leads.join() === draft.leads.join()
}

/** "…; kết quả báo cáo trước 20/5": what was to be done and its report are one task under one deadline. */
function isSequel(last: Draft, first: Draft, isSameSentence: boolean): boolean {
  if (last.deadline !== null || first.deadline === null || last.leads.join() !== first.leads.join())
    return false
  return result.test(first.sentence) || (isSameSentence && report.test(first.sentence))
}

const result =
  /^(?:kết quả|danh sách|báo cáo|hồ sơ|văn bản|dự thảo)(?:\s\p{L}+){0,6}?\s(?:gửi|báo cáo|nộp|trình)(?!\p{L})/iu
const report = /^(?:và\s+)?(?:báo cáo|gửi|nộp|trình|kết quả)(?!\p{L})/iu

/** "Đơn vị chủ trì: …" under an item says who does what the item names. */
function complete(
  drafts: readonly Draft[],
  item: number,
  leads: string[] | null,
  coordinating: string[],
): void {
  for (const draft of drafts.slice(-reach).filter(one => one.item === item))
    Object.assign(draft, leads ? { leads } : {}, coordinating.length > 0 ? { coordinating } : {})
}

/** What waits for a deadline: of the same paragraph when there is something, else all that is asked for above. */
function openDrafts(drafts: readonly Draft[], items: readonly (number | null)[]): Draft[] {
  const open = drafts
    .slice(-reach)
    .filter(draft => draft.deadline === null && (draft.work === 'delivery' || draft.work === 'work'))
  const own = open.filter(draft => items.includes(draft.item))
  return own.length > 0 ? own : open
}

/** A deadline that is moved takes the place of the one it moves: one that was restated, or the one of the same work. */
function moveDeadline(drafts: Draft[], moved: Draft): void {
  const recent = drafts.slice(-reach).filter(draft => draft.deadline !== null)
  const old =
    recent.findLast(draft => draft.isRestated && likeness(draft.title, moved.title) > 0) ??
    recent.findLast(draft => draft.isRestated) ??
    recent.findLast(draft => likeness(draft.title, moved.title) >= 0.6)
  if (old) drafts.splice(drafts.lastIndexOf(old), 1)
  drafts.push({ ...moved, leads: moved.leads.length > 0 || !old ? moved.leads : old.leads })
}

/** How much of the shorter title's words the other has, 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map(title => new Set(title.toLowerCase().match(/\p{L}+/gu)))
  const shorter = x!.size < y!.size ? x! : y!
  const other = shorter === x ? y! : x!
  let common = 0
  for (const word of shorter) if (other.has(word)) common += 1
  return shorter.size === 0 ? 0 : common / shorter.size
}

/** A task, or only words: a day makes one, or a delivery that somebody is bound to. */
export function isTask(draft: Draft, reference: PlainDate | null): boolean {
  const { deadline } = draft
  if (deadline !== null && draft.leads.length === 0 && draft.work !== 'delivery' && !deadline.isFirm)
    return false
  if (deadline === null) return draft.work === 'delivery' && draft.isBinding && draft.leads.length > 0
  if (draft.work === 'exhortation' && !deadline.isFirm && deadline.recurring === null) return false
  // A day beside words that name neither work nor anybody, or the document's own, is a day of something else.
  if (draft.leads.length === 0 && (draft.work === 'none' || deadline.date === reference)) return false
  const isPast = deadline.date !== null && reference !== null && deadline.date < reference
  return deadline.recurring !== null || !isPast
}

/** What a person has to decide, because the words do not. */
export type Unclear = 'no_year' | 'no_such_day' | 'two_deadlines' | 'no_lead'

/** `isDated`: the document's own day is known. */
export function unclearIn(draft: Draft, isDated: boolean): Unclear[] {
  const unclear: Unclear[] = []
  if (draft.leads.length === 0) unclear.push('no_lead')
  if (draft.otherDeadline) unclear.push('two_deadlines')
  if (draft.deadline && draft.deadline.date === null && draft.deadline.recurring === null)
    unclear.push(isDated ? 'no_such_day' : 'no_year')
  return unclear
}
