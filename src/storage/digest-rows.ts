import type { Tx } from './database.ts'

/** A chat whose weekly digest is due. */
export type DueDigest = {
  chatRowId: number
  orgId: number
  chatId: bigint
  topicId: number | null
  dueAt: Date
  /** false: the group is gone, or wants no digest any more. */
  wanted: boolean
}

/** Takes the chats whose digest is due, and holds them until the transaction ends. */
export function claimDueDigests(at: Pick<Tx, 'sql'>, now: Date): Promise<DueDigest[]> {
  return at.sql<DueDigest>(
    `SELECT id AS "chatRowId", org_id AS "orgId", telegram_chat_id AS "chatId", topic_id AS "topicId",
            next_digest_at AS "dueAt", digest AND left_at IS NULL AS wanted
     FROM chat WHERE next_digest_at <= $1
     ORDER BY next_digest_at, id FOR UPDATE SKIP LOCKED`,
    [now],
  )
}

/** Sets when the digest of each chat is due next; null: never. */
export async function setNextDigests(
  at: Pick<Tx, 'sql'>,
  next: { chatRowId: number; dueAt: Date | null }[],
): Promise<void> {
  await at.sql(
    `UPDATE chat c SET next_digest_at = n.due_at
     FROM unnest($1::int[], $2::timestamptz[]) AS n(id, due_at) WHERE c.id = n.id`,
    [next.map(one => one.chatRowId), next.map(one => one.dueAt)],
  )
}
