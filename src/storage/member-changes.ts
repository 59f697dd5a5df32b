import type { Role } from '../domain/permissions.ts'
import type { Sql } from './database.ts'

/**
 * Holds the organisation until the transaction ends, for decisions about its people and units as a whole ("is there
 * another administrator?", "is there such a unit?"). Two of them at once would each see the state before the other.
 * @returns false when there is no such organisation
 */
export async function lockOrganization(sql: Sql, orgId: number): Promise<boolean> {
  const rows = await sql('SELECT 1 AS one FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId])
  return rows.length > 0
}

export type NewMember = {
  orgId: number
  unitId: number | null
  telegramUserId: bigint
  title: string
  role: Role
  isHead: boolean
}

/** Adds a member; null when the account belongs to an organisation already. */
export async function insertMember(sql: Sql, member: NewMember, now: Date): Promise<number | null> {
  const rows = await sql<{ id: number }>(
    `INSERT INTO member (org_id, unit_id, telegram_user_id, title, role, is_head, joined_at)
     VALUES ($1, $2, $3, $4, $5::text::"Role", $6, $7)
     ON CONFLICT (telegram_user_id) WHERE left_at IS NULL DO NOTHING RETURNING id`,
    [member.orgId, member.unitId, member.telegramUserId, member.title, member.role, member.isHead, now],
  )
  return rows[0]?.id ?? null
}

/** What an administrator may change about a present member. */
export type MemberPlace = { unitId: number | null; title: string; role: Role; isHead: boolean }

/** Gives a present member this place; false when the person has left. */
export async function savePlace(
  sql: Sql,
  orgId: number,
  memberId: number,
  place: MemberPlace,
): Promise<boolean> {
  const rows = await sql(
    `UPDATE member SET unit_id = $3, title = $4, role = $5::text::"Role", is_head = $6
      WHERE id = $1 AND org_id = $2 AND left_at IS NULL RETURNING id`,
    [memberId, orgId, place.unitId, place.title, place.role, place.isHead],
  )
  return rows.length > 0
}

/**
 * Ends a membership. What the person did stays; what was still on its way to the person, what the person had begun to
 * type, and the invitations that the person handed out end with it. False when the person had left already.
 */
export async function endMembership(sql: Sql, orgId: number, memberId: number, now: Date): Promise<boolean> {
  const rows = await sql<{ userId: bigint }>(
    `UPDATE member SET left_at = $3 WHERE id = $1 AND org_id = $2 AND left_at IS NULL
     RETURNING telegram_user_id AS "userId"`,
    [memberId, orgId, now],
  )
  if (!rows[0]) return false
  await sql(
    `UPDATE notification SET state = 'expired', last_error = 'the recipient left'
      WHERE member_id = $1 AND state IN ('queued', 'unknown', 'unreachable', 'dead')`,
    [memberId],
  )
  await sql(`UPDATE reminder SET state = 'dropped' WHERE member_id = $1 AND state = 'planned'`, [memberId])
  await sql('DELETE FROM conversation WHERE user_id = $1', [rows[0].userId])
  await withdrawInvitationsOf(sql, memberId)
  return true
}

/** The unused invitations of somebody who may invite no longer are void. */
export async function withdrawInvitationsOf(sql: Sql, memberId: number): Promise<void> {
  await sql('DELETE FROM invitation WHERE created_by = $1 AND used_at IS NULL', [memberId])
}
