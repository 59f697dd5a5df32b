import { formatDay } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import type { Sql } from '../storage/database.ts'
import {
  closeDirectiveDraft,
  type DraftRow,
  draftOfMessage,
  findDirectiveDraft,
  noteDraftScreen,
  openDirectiveDrafts,
  saveDirectiveDraft,
} from '../storage/directive-drafts.ts'
import { numbersOfTasks } from '../storage/known-directives.ts'
import { taskCode } from './assignment-view.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import { type DirectiveDraft, type OpenDraft, openDraftOf } from './directive-draft.ts'
import type { Me } from './identify-member.ts'

type Found = { ok: true; open: OpenDraft } | Refusal

/** This person's draft as it stands. Refused with what became of it when it is closed. */
export async function readDirectiveDraft(call: Call, me: Me, id: number): Promise<Found> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  return foundIn(call.db.sql, me, await findDirectiveDraft(call.db.sql, me.memberId, id))
}

/** What this person has not decided yet, the latest first. */
export async function listDirectiveDrafts(call: Call, me: Me): Promise<OpenDraft[]> {
  return (await openDirectiveDrafts(call.db.sql, me.memberId)).map(openDraftOf)
}

/** The open draft that was made of this message, or null. */
export async function draftFromMessage(call: Call, me: Me, messageId: number): Promise<OpenDraft | null> {
  const row = await draftOfMessage(call.db.sql, me.memberId, messageId)
  return row && row.closedAt === null ? openDraftOf(row) : null
}

/** The same draft within a transaction, held until it ends. */
export async function holdDirectiveDraft(sql: Sql, me: Me, id: number): Promise<Found> {
  return foundIn(sql, me, await findDirectiveDraft(sql, me.memberId, id, true))
}

/** Changes the draft. An update that comes again changes nothing and gets the draft as it stands. */
export async function changeDirectiveDraft(
  call: Call,
  me: Me,
  id: number,
  edit: (draft: DirectiveDraft) => DirectiveDraft | Refusal,
): Promise<Found> {
  if (!mayDo(me, 'assign_task')) return refusal('not_allowed')
  const result = await change<Found>(call, async tx => {
    const found = await holdDirectiveDraft(tx.sql, me, id)
    if (!found.ok) return found
    const draft = edit(found.open.draft)
    if ('ok' in draft) return draft
    await saveDirectiveDraft(tx.sql, id, draft)
    return { ok: true, open: { ...found.open, draft } }
  })
  return !result.ok && result.code === 'repeated' ? readDirectiveDraft(call, me, id) : result
}

/** Throws the draft away: nothing of it is kept. */
export async function discardDirectiveDraft(call: Call, me: Me, id: number): Promise<{ ok: true } | Refusal> {
  return change<{ ok: true } | Refusal>(call, async tx => {
    const found = await holdDirectiveDraft(tx.sql, me, id)
    if (!found.ok) return found
    await closeDirectiveDraft(tx.sql, id, [], call.now)
    return { ok: true }
  })
}

/** Remembers in which message the draft is shown. */
export async function noteScreen(call: Call, id: number, messageId: number): Promise<void> {
  await noteDraftScreen(call.db.sql, id, messageId)
}

async function foundIn(sql: Sql, me: Me, row: DraftRow | null): Promise<Found> {
  if (!row) return refusal('directive_draft_gone')
  if (row.closedAt === null) return { ok: true, open: openDraftOf(row) }
  if (row.taskIds.length === 0) return refusal('directive_draft_discarded')
  const { date, time } = localOf(row.closedAt, me.office.zone)
  const codes = (await numbersOfTasks(sql, me.orgId, row.taskIds)).map(task => taskCode(task.no))
  return refusal('directive_draft_given', { codes: codesInWords(codes), time, day: formatDay(date) })
}

/** "NV6, NV7, NV9"; of many the first and the last. */
function codesInWords(codes: readonly string[]): string {
  return codes.length <= 8 ? codes.join(', ') : `${codes[0]} – ${codes.at(-1)}`
}
