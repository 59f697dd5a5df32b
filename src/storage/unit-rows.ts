import type { UnitKind } from '../domain/assignment.ts'
import type { Sql } from './database.ts'

export type UnitRow = { id: number; name: string; kind: UnitKind; aliases: string[]; people: number }

/** The units of an organisation that exist on `day`, in their order, with how many people answer for each. */
export function unitsOn(sql: Sql, orgId: number, day: string): Promise<UnitRow[]> {
  return sql<UnitRow>(
    `SELECT u.id, u.name, u.kind, u.aliases,
            (SELECT count(*)::int FROM member m WHERE m.unit_id = u.id AND m.left_at IS NULL) AS people
       FROM unit u
      WHERE u.org_id = $1 AND (u.valid_from IS NULL OR u.valid_from <= $2)
        AND (u.valid_to IS NULL OR u.valid_to >= $2)
      ORDER BY u.kind, u.sort, u.name`,
    [orgId, day],
  )
}

export type UnitGroupRow = { id: number; name: string; aliases: string[]; unitIds: number[] }

/** The collective names of an organisation with the units that each stands for today. */
export function unitGroups(sql: Sql, orgId: number): Promise<UnitGroupRow[]> {
  return sql<UnitGroupRow>(
    `SELECT g.id, g.name, g.aliases, array_agg(m.unit_id ORDER BY m.unit_id) AS "unitIds"
       FROM unit_group g JOIN unit_group_member m ON m.group_id = g.id
      WHERE g.org_id = $1 GROUP BY g.id ORDER BY g.name`,
    [orgId],
  )
}
