import type { Role } from '../domain/permissions.ts'
import type { Tx } from './database.ts'

/** Somebody who can be written to. */
export type Reachable = {
  memberId: number
  orgId: number
  unitId: number | null
  role: Role
  isHead: boolean
}

/**
 * Those who can be written to among: the monitors, leaders and administrators of these offices, everybody in
 * these units, and these members.
 */
export function findReachable(
  at: Pick<Tx, 'sql'>,
  { orgIds, unitIds = [], memberIds = [] }: { orgIds: number[]; unitIds?: number[]; memberIds?: number[] },
): Promise<Reachable[]> {
  return at.sql<Reachable>(
    `SELECT id AS "memberId", org_id AS "orgId", unit_id AS "unitId", role::text AS role, is_head AS "isHead"
     FROM member
     WHERE left_at IS NULL AND reachable
       AND (org_id = ANY ($1::int[]) AND role <> 'officer' OR unit_id = ANY ($2::int[]) OR id = ANY ($3::int[]))
     ORDER BY id`,
    [orgIds, unitIds, memberIds],
  )
}
