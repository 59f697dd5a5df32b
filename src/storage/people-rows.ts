import type { Role } from '../domain/permissions.ts'
import type { Sql } from './database.ts'

/** A member as those who look after people see it. */
export type PersonRow = {
  memberId: number
  title: string
  role: Role
  isHead: boolean
  unitId: number | null
  unitName: string | null
  telegramUserId: bigint
  reachable: boolean
  leftAt: Date | null
}

const question = `
  SELECT m.id AS "memberId", m.title, m.role::text AS role, m.is_head AS "isHead", m.unit_id AS "unitId",
         u.name AS "unitName", m.telegram_user_id AS "telegramUserId", m.reachable, m.left_at AS "leftAt"
    FROM member m LEFT JOIN unit u ON u.id = m.unit_id`

/** The members of an organisation, or of one unit of it: those without a unit first, then by unit, heads first. */
export function peopleOf(
  sql: Sql,
  orgId: number,
  unitId: number | null,
  window: { limit: number; offset: number },
): Promise<PersonRow[]> {
  return sql<PersonRow>(
    `${question} WHERE m.org_id = $1 AND m.left_at IS NULL AND ($2::int IS NULL OR m.unit_id = $2)
      ORDER BY u.kind NULLS FIRST, u.sort, u.name, m.is_head DESC, m.title, m.id LIMIT $3 OFFSET $4`,
    [orgId, unitId, window.limit, window.offset],
  )
}

/** How many members an organisation, or one unit of it, has. */
export async function countPeople(sql: Sql, orgId: number, unitId: number | null): Promise<number> {
  const rows = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM member
      WHERE org_id = $1 AND left_at IS NULL AND ($2::int IS NULL OR unit_id = $2)`,
    [orgId, unitId],
  )
  return rows[0]!.count
}

/** A person of this organisation, whoever left included; null when there was never one. */
export async function findPerson(sql: Sql, orgId: number, memberId: number): Promise<PersonRow | null> {
  const rows = await sql<PersonRow>(`${question} WHERE m.org_id = $1 AND m.id = $2`, [orgId, memberId])
  return rows[0] ?? null
}

/** The administrators of an organisation today. */
export async function administratorIds(sql: Sql, orgId: number): Promise<number[]> {
  const rows = await sql<{ id: number }>(
    `SELECT id FROM member WHERE org_id = $1 AND role = 'administrator' AND left_at IS NULL ORDER BY id`,
    [orgId],
  )
  return rows.map(row => row.id)
}

/** How the members of an organisation are called today. */
export async function titlesIn(sql: Sql, orgId: number): Promise<string[]> {
  const rows = await sql<{ title: string }>(
    'SELECT title FROM member WHERE org_id = $1 AND left_at IS NULL',
    [orgId],
  )
  return rows.map(row => row.title)
}

export type OrganizationRow = { orgId: number; name: string }

/** The organisations of this installation. */
export function organizations(sql: Sql): Promise<OrganizationRow[]> {
  return sql<OrganizationRow>('SELECT id AS "orgId", name FROM organization ORDER BY id')
}
