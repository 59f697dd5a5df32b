import type { Sql } from './database.ts'

/** One of the messages into which Telegram cut a long text. `text` is empty for a text that may not be kept. */
export type Piece = { messageId: number; sentAt: number; length: number; text: string }

export type DraftRow = {
  id: number
  data: unknown
  pieces: Piece[]
  screenId: number | null
  closedAt: Date | null
  taskIds: number[]
}

const columns = `id, data, pieces, screen_id AS "screenId", closed_at AS "closedAt", task_ids AS "taskIds"`

/** Other messages of this person wait here until the transaction ends: the parts of one text find each other. */
export async function lockMember(sql: Sql, memberId: number): Promise<void> {
  await sql('SELECT 1 AS one FROM member WHERE id = $1 FOR UPDATE', [memberId])
}

/** Keeps a draft; `closed` keeps no more than that there was one. Returns its id. */
export async function insertDirectiveDraft(
  sql: Sql,
  owner: { orgId: number; memberId: number },
  draft: { data: unknown; pieces: Piece[]; messageId: number; closed: boolean },
  now: Date,
): Promise<number> {
  const rows = await sql<{ id: number }>(
    `INSERT INTO directive_draft (org_id, member_id, data, pieces, message_ids, created_at, closed_at)
     VALUES ($1, $2, $3, $4, $5::int[], $6, $7) RETURNING id`,
    [
      owner.orgId,
      owner.memberId,
      JSON.stringify(draft.data),
      JSON.stringify(draft.pieces),
      [draft.messageId],
      now,
      draft.closed ? now : null,
    ],
  )
  return rows[0]!.id
}

/** This person's draft, open or closed; `hold` keeps others from it until the transaction ends. */
export async function findDirectiveDraft(
  sql: Sql,
  memberId: number,
  id: number,
  hold = false,
): Promise<DraftRow | null> {
  const rows = await sql<DraftRow>(
    `SELECT ${columns} FROM directive_draft WHERE member_id = $1 AND id = $2${hold ? ' FOR UPDATE' : ''}`,
    [memberId, id],
  )
  return rows[0] ?? null
}

/** What this person has not decided yet, the latest first. */
export function openDirectiveDrafts(sql: Sql, memberId: number): Promise<DraftRow[]> {
  return sql<DraftRow>(
    `SELECT ${columns} FROM directive_draft WHERE member_id = $1 AND closed_at IS NULL ORDER BY id DESC`,
    [memberId],
  )
}

/** The draft that a text of this person may go on, or null: the latest one, if it still waits for more. */
export async function latestPieces(sql: Sql, memberId: number): Promise<DraftRow | null> {
  const rows = await sql<DraftRow>(
    `SELECT ${columns} FROM directive_draft WHERE member_id = $1 ORDER BY id DESC LIMIT 1`,
    [memberId],
  )
  return rows[0] && rows[0].pieces.length > 0 ? rows[0] : null
}

/** The draft that was made of this message, or null. */
export async function draftOfMessage(
  sql: Sql,
  memberId: number,
  messageId: number,
): Promise<DraftRow | null> {
  const rows = await sql<DraftRow>(
    `SELECT ${columns} FROM directive_draft
      WHERE member_id = $1 AND $2::int = ANY (message_ids) ORDER BY id DESC LIMIT 1`,
    [memberId, messageId],
  )
  return rows[0] ?? null
}

/** Another message belongs to the draft, which says this now; empty data: still nothing to decide. */
export async function extendDirectiveDraft(
  sql: Sql,
  id: number,
  next: { data: unknown; pieces: Piece[]; messageId: number },
): Promise<void> {
  await sql(
    `UPDATE directive_draft SET data = $2, pieces = $3, message_ids = message_ids || $4::int,
            closed_at = CASE WHEN $2::jsonb = '{}' THEN coalesce(closed_at, created_at) END WHERE id = $1`,
    [id, JSON.stringify(next.data), JSON.stringify(next.pieces), next.messageId],
  )
}

/** The draft as a person changed it. Reading it anew would undo that, so its texts are forgotten. */
export async function saveDirectiveDraft(sql: Sql, id: number, data: unknown): Promise<void> {
  await sql(`UPDATE directive_draft SET data = $2, pieces = '[]' WHERE id = $1`, [id, JSON.stringify(data)])
}

/** Ends a draft: nothing of it is kept but what it became. */
export async function closeDirectiveDraft(
  sql: Sql,
  id: number,
  taskIds: readonly number[],
  now: Date,
): Promise<void> {
  await sql(
    `UPDATE directive_draft SET data = '{}', pieces = '[]', closed_at = $2, task_ids = $3::int[] WHERE id = $1`,
    [id, now, taskIds],
  )
}

/** Remembers which message shows the draft. */
export async function noteDraftScreen(sql: Sql, id: number, messageId: number): Promise<void> {
  await sql('UPDATE directive_draft SET screen_id = $2 WHERE id = $1', [id, messageId])
}
