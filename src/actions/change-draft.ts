import { lockConversation } from '../storage/assigning-rows.ts'
import { endConversation, findConversation, saveConversation } from '../storage/conversation-rows.ts'
import type { Tx } from '../storage/database.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'
import { draftKind, type TaskDraft, taskDraft } from './task-draft.ts'

type DraftResult = { ok: true; draft: TaskDraft } | Refusal

function draftIn(row: { kind: string; data: unknown } | null, no: number): DraftResult {
  const parsed = row?.kind === draftKind ? taskDraft.safeParse(row.data) : null
  return parsed?.success && parsed.data.no === no ? { ok: true, draft: parsed.data } : refusal('draft_gone')
}

/** The person's draft as it stands; refused when it was assigned, thrown away, or replaced by another question. */
export async function readDraft(call: Call, me: Me, no: number): Promise<DraftResult> {
  return draftIn(await findConversation(call.db.sql, me.telegramUserId, me.telegramUserId), no)
}

/** The same, held until the transaction ends: two quick presses change it one after the other. */
export async function lockDraft(tx: Tx, me: Me, no: number): Promise<DraftResult> {
  return draftIn(await lockConversation(tx.sql, me.telegramUserId, me.telegramUserId), no)
}

/** Changes the draft. An update that comes again changes nothing and gets the draft as it stands. */
export async function changeDraft(
  call: Call,
  me: Me,
  no: number,
  edit: (draft: TaskDraft) => TaskDraft | Refusal,
): Promise<DraftResult> {
  const result = await change<DraftResult>(call, async tx => {
    const found = await lockDraft(tx, me, no)
    if (!found.ok) return found
    const next = edit(found.draft)
    if ('ok' in next) return next
    const row = { kind: draftKind, data: next }
    await saveConversation(tx.sql, me.telegramUserId, me.telegramUserId, row, call.now)
    return { ok: true, draft: next }
  })
  return !result.ok && result.code === 'repeated' ? readDraft(call, me, no) : result
}

/** Throws the draft away. */
export async function dropDraft(call: Call, me: Me, no: number): Promise<{ ok: true } | Refusal> {
  return change<{ ok: true } | Refusal>(call, async tx => {
    const found = await lockDraft(tx, me, no)
    if (!found.ok) return found
    await endConversation(tx.sql, me.telegramUserId, me.telegramUserId)
    return { ok: true }
  })
}
