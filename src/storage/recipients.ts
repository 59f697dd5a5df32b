import type { Sql } from './database.ts'

export type Recipient = { memberId: number; isHead: boolean }

/** The people who answer for a unit today. */
export function peopleOfUnit(sql: Sql, unitId: number): Promise<Recipient[]> {
  return sql<Recipient>(
    'SELECT id AS "memberId", is_head AS "isHead" FROM member WHERE unit_id = $1 AND left_at IS NULL ORDER BY id',
    [unitId],
  )
}

/** Who follows a task: the named monitor while a member, else all monitors, else the administrators. */
export function followersOf(sql: Sql, orgId: number, followedById: number | null): Promise<Recipient[]> {
  return sql<Recipient>(
    `WITH present AS (SELECT id, is_head, role FROM member WHERE org_id = $1 AND left_at IS NULL),
          ranked AS (
            SELECT id, is_head, CASE WHEN id = $2 THEN 1 WHEN role = 'monitor' THEN 2 ELSE 3 END AS rank
              FROM present WHERE id = $2 OR role IN ('monitor', 'administrator'))
     SELECT id AS "memberId", is_head AS "isHead" FROM ranked
      WHERE rank = (SELECT min(rank) FROM ranked) ORDER BY id`,
    [orgId, followedById],
  )
}
