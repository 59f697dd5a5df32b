import type { Role } from '../domain/permissions.ts'
import type { Sql } from './database.ts'

export type InvitationRow = {
  invitationId: number
  orgId: number
  orgName: string
  /** The zone of the organisation. */
  zone: string
  unitId: number | null
  unitName: string | null
  /** The last day on which its unit exists, where that is known. */
  unitValidTo: string | null
  role: Role
  isHead: boolean
  title: string
  createdBy: number
  expiresAt: Date
  usedAt: Date | null
}

const question = `
  SELECT i.id AS "invitationId", i.org_id AS "orgId", o.name AS "orgName", o.time_zone AS zone,
         i.unit_id AS "unitId", u.name AS "unitName", u.valid_to AS "unitValidTo", i.role::text AS role,
         i.is_head AS "isHead", i.title, i.created_by AS "createdBy", i.expires_at AS "expiresAt",
         i.used_at AS "usedAt"
    FROM invitation i JOIN organization o ON o.id = i.org_id LEFT JOIN unit u ON u.id = i.unit_id`

export type NewInvitation = Pick<
  InvitationRow,
  'orgId' | 'unitId' | 'role' | 'isHead' | 'title' | 'createdBy' | 'expiresAt'
> & { tokenHash: string }

/** Keeps an invitation by the hash of its token. */
export async function insertInvitation(sql: Sql, row: NewInvitation, now: Date): Promise<number> {
  const rows = await sql<{ id: number }>(
    `INSERT INTO invitation (org_id, unit_id, role, is_head, title, token_hash, created_by, created_at, expires_at)
     VALUES ($1, $2, $3::text::"Role", $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      row.orgId,
      row.unitId,
      row.role,
      row.isHead,
      row.title,
      row.tokenHash,
      row.createdBy,
      now,
      row.expiresAt,
    ],
  )
  return rows[0]!.id
}

/** The invitation behind a token, used and expired ones too; null when there is none. */
export async function findInvitation(sql: Sql, tokenHash: string): Promise<InvitationRow | null> {
  const rows = await sql<InvitationRow>(`${question} WHERE i.token_hash = $1`, [tokenHash])
  return rows[0] ?? null
}

/** Takes an invitation that nobody has used; of two who come at once exactly one gets true. */
export async function takeInvitation(sql: Sql, invitationId: number, now: Date): Promise<boolean> {
  const rows = await sql(
    'UPDATE invitation SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2 RETURNING id',
    [invitationId, now],
  )
  return rows.length > 0
}

/** Notes who came in by it. */
export async function noteInvited(sql: Sql, invitationId: number, memberId: number): Promise<void> {
  await sql('UPDATE invitation SET used_by = $2 WHERE id = $1', [invitationId, memberId])
}

/** Invitations that can still be used, the next to expire first. */
export function openInvitations(sql: Sql, orgId: number, now: Date): Promise<InvitationRow[]> {
  return sql<InvitationRow>(
    `${question} WHERE i.org_id = $1 AND i.used_at IS NULL AND i.expires_at > $2 ORDER BY i.expires_at, i.id`,
    [orgId, now],
  )
}

/** Withdraws an unused invitation; false when it was used, or is not there any more. */
export async function deleteInvitation(sql: Sql, orgId: number, invitationId: number): Promise<boolean> {
  const rows = await sql(
    'DELETE FROM invitation WHERE id = $1 AND org_id = $2 AND used_at IS NULL RETURNING id',
    [invitationId, orgId],
  )
  return rows.length > 0
}
