import type { PlainDate } from '../domain/calendar/plain-date.ts'
import type { DocumentBlock } from '../domain/document.ts'
import { mayDo } from '../domain/permissions.ts'
import type { Tx } from '../storage/database.ts'
import {
  closeDirectiveDraft,
  type DraftRow,
  extendDirectiveDraft,
  insertDirectiveDraft,
  lockMember,
  openDirectiveDrafts,
} from '../storage/directive-drafts.ts'
import { blocksOfText } from '../vietnamese/directives/blocks-of-text.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { type DirectiveDraft, type OpenDraft, openDraftOf } from './directive-draft.ts'
import type { Me } from './identify-member.ts'
import { interpretDirective } from './interpret-directive.ts'
import { draftThatGoesOn, isTraceOfSecret, mayGoOn, pieceOf, textOfPieces, withPiece } from './join-pieces.ts'
import { officeUnits } from './office-units.ts'
import { type ReadText, readDirectiveAside, readDirectiveHere } from './read-directive-aside.ts'
import { isGiven, markLikeTasks, type Recognised, recogniseDirective } from './recognise-directive.ts'

/** What a person sent: a text, which may be one of several that Telegram cut, or a document that was read. */
export type SentDirective = {
  messageId: number
  /** Seconds since 1970, by Telegram's clock. */
  sentAt: number
  /** The day on which it was written first; what is forwarded is older than its message. */
  sentOn: PlainDate
} & (
  | {
      text: string
      /** false: too short to be a directive by itself; it may be the rest of one. */
      isWorthReading: boolean
    }
  | { blocks: DocumentBlock[] }
)

export type DraftingResult =
  /** `joined`: it goes on a text whose draft is shown already. `again`: the same directive waits in this draft. */
  | { ok: true; found: 'tasks'; open: OpenDraft; how: 'new' | 'joined' | 'again'; known: Recognised | null }
  /** All its tasks were given before. */
  | { ok: true; found: 'given'; known: Recognised; screenId: number | null }
  /** `waits`: it may be the beginning of a longer text; in which message that was said must be noted under this id. */
  | { ok: true; found: 'nothing'; waits: { id: number; screenId: number | null } | null }
  /** A part of a secret whose beginning was refused. */
  | { ok: true; found: 'rest_of_secret' }
  /** `screenId`: the message that shows what must not be shown any more. */
  | (Refusal & { screenId?: number | null })

type Read = DirectiveDraft | 'secret' | 'nothing'

/**
 * Reads what was sent and keeps its tasks as a draft; nothing is given yet. Of a state secret nothing is kept, not
 * even of its parts that came before. Nothing is written where there are no tasks.
 */
export async function draftDirective(call: Call, me: Me, sent: SentDirective): Promise<DraftingResult> {
  if (!mayDo(me, 'assign_task')) return refusal('directive_not_yours')
  const units = await officeUnits(call, me)
  const wish = (blocks: readonly DocumentBlock[]) => ({
    blocks,
    issued: sent.sentOn,
    calendar: me.office.calendar,
  })
  const meant = (text: ReadText, blocks: readonly DocumentBlock[]) =>
    interpretDirective(text, blocks, sent.sentOn, me.office, units)
  const readHere = (blocks: readonly DocumentBlock[]) => meant(readDirectiveHere(wish(blocks)), blocks)
  const alone =
    'blocks' in sent
      ? meant(await readDirectiveAside(wish(sent.blocks)), sent.blocks)
      : sent.isWorthReading
        ? readHere(blocksOfText(sent.text))
        : 'nothing'
  const goesOn = 'text' in sent && (await draftThatGoesOn(call.db.sql, me.memberId, sent)) !== null
  const mayBegin = 'text' in sent && mayGoOn(sent.text)
  if (alone === 'nothing' && !goesOn && !mayBegin) return { ok: true, found: 'nothing', waits: null }
  return change<DraftingResult>(call, async tx => {
    await lockMember(tx.sql, me.memberId)
    const before = 'text' in sent ? await draftThatGoesOn(tx.sql, me.memberId, sent) : null
    return before && 'text' in sent
      ? goOn(tx, call, me, sent, before, readHere)
      : begin(tx, call, me, sent, alone)
  })
}

async function begin(tx: Tx, call: Call, me: Me, sent: SentDirective, read: Read): Promise<DraftingResult> {
  if (read === 'secret') return refuseSecret(tx, call, me, sent)
  const pieces = 'text' in sent ? [pieceOf(sent)] : []
  if (read === 'nothing') {
    if (!('text' in sent && mayGoOn(sent.text))) return { ok: true, found: 'nothing', waits: null }
    const beginning = { data: {}, pieces, messageId: sent.messageId, closed: true }
    const id = await insertDirectiveDraft(tx.sql, me, beginning, call.now)
    return { ok: true, found: 'nothing', waits: { id, screenId: null } }
  }
  const { draft, known } = await comparedWithGiven(tx, me, read)
  if (known && draft.tasks.length === 0) return { ok: true, found: 'given', known, screenId: null }
  const same = (await openDirectiveDrafts(tx.sql, me.memberId))
    .map(openDraftOf)
    .find(open => isSame(open.draft.source, draft.source))
  if (same) return { ok: true, found: 'tasks', open: same, how: 'again', known: null }
  const row = { data: draft, pieces, messageId: sent.messageId, closed: false }
  const id = await insertDirectiveDraft(tx.sql, me, row, call.now)
  return { ok: true, found: 'tasks', open: { id, screenId: null, draft }, how: 'new', known }
}

/** The next part of a text: all its parts are read together, and the draft is made anew. */
async function goOn(
  tx: Tx,
  call: Call,
  me: Me,
  sent: SentDirective & { text: string },
  before: DraftRow,
  read: (blocks: DocumentBlock[]) => Read,
): Promise<DraftingResult> {
  const { messageId } = sent
  if (isTraceOfSecret(before)) {
    const pieces = withPiece(before.pieces, { ...pieceOf(sent), text: '' })
    await extendDirectiveDraft(tx.sql, before.id, { data: {}, pieces, messageId })
    return { ok: true, found: 'rest_of_secret' }
  }
  const pieces = withPiece(before.pieces, pieceOf(sent))
  const whole = read(blocksOfText(textOfPieces(pieces)))
  if (whole === 'nothing') {
    await extendDirectiveDraft(tx.sql, before.id, { data: {}, pieces, messageId })
    return { ok: true, found: 'nothing', waits: before }
  }
  if (whole === 'secret') {
    await closeDirectiveDraft(tx.sql, before.id, [], call.now)
    return { ...(await refuseSecret(tx, call, me, sent)), screenId: before.screenId }
  }
  const { draft, known } = await comparedWithGiven(tx, me, whole)
  const isGivenAlready = known !== null && draft.tasks.length === 0
  await extendDirectiveDraft(tx.sql, before.id, { data: isGivenAlready ? {} : draft, pieces, messageId })
  if (isGivenAlready) return { ok: true, found: 'given', known, screenId: before.screenId }
  const open = { id: before.id, screenId: before.screenId, draft }
  return { ok: true, found: 'tasks', open, how: 'joined', known }
}

/** Keeps only that there was something, so that its next parts, which bear no mark, are refused as well. */
async function refuseSecret(tx: Tx, call: Call, me: Me, sent: SentDirective): Promise<Refusal> {
  const pieces = 'text' in sent ? [{ ...pieceOf(sent), text: '' }] : []
  const mark = { data: {}, pieces, messageId: sent.messageId, closed: true }
  await insertDirectiveDraft(tx.sql, me, mark, call.now)
  return refusal('state_secret')
}

/** Without the tasks that were given under this directive before. */
async function comparedWithGiven(
  tx: Tx,
  me: Me,
  read: DirectiveDraft,
): Promise<{ draft: DirectiveDraft; known: Recognised | null }> {
  const known = await recogniseDirective(tx, me.orgId, read.source)
  const given = known?.tasks ?? []
  const left = read.tasks.filter(task => !isGiven(task, given))
  const tasks = await markLikeTasks(tx, me.orgId, left)
  return { draft: { ...read, tasks, given: given.map(task => task.taskId) }, known }
}

function isSame(a: DirectiveDraft['source'], b: DirectiveDraft['source']): boolean {
  if (a.number !== b.number || a.issuedOn !== b.issuedOn || a.issuer !== b.issuer) return false
  return a.number !== '' || a.subject === b.subject
}
