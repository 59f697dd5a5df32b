import type { UnitKind } from '../domain/assignment.ts'
import type { Sql } from './database.ts'

export type UnitEntry = {
  id: number
  name: string
  kind: UnitKind
  aliases: string[]
  validFrom: string | null
  validTo: string | null
}

const columns = 'id, name, kind::text AS kind, aliases, valid_from AS "validFrom", valid_to AS "validTo"'

/** Every unit that the organisation has or had. */
export function allUnits(sql: Sql, orgId: number): Promise<UnitEntry[]> {
  return sql<UnitEntry>(`SELECT ${columns} FROM unit WHERE org_id = $1 ORDER BY kind, sort, name`, [orgId])
}

/** One unit of the organisation, past ones too; null when there is none. */
export async function findUnitEntry(sql: Sql, orgId: number, unitId: number): Promise<UnitEntry | null> {
  const rows = await sql<UnitEntry>(`SELECT ${columns} FROM unit WHERE org_id = $1 AND id = $2`, [
    orgId,
    unitId,
  ])
  return rows[0] ?? null
}

/** Adds units after those that are there, in this order, and puts them into the group of their kind. */
export async function insertUnits(
  sql: Sql,
  orgId: number,
  units: readonly { name: string; kind: UnitKind; aliases: readonly string[]; searchText: string }[],
): Promise<void> {
  await sql(
    `INSERT INTO unit (org_id, name, kind, aliases, search_text, sort)
     SELECT $1, u.name, u.kind::"UnitKind", ARRAY(SELECT json_array_elements_text(u.aliases)), u."searchText",
            u.place + (SELECT coalesce(max(sort), -1) + 1 FROM unit WHERE org_id = $1)
       FROM json_to_recordset($2::json) AS u(name text, kind text, aliases json, "searchText" text, place int)`,
    [orgId, JSON.stringify(units.map((unit, place) => ({ ...unit, place })))],
  )
}

/** Gives a unit its name, aliases and last day. */
export async function saveUnit(
  sql: Sql,
  orgId: number,
  unit: Pick<UnitEntry, 'id' | 'name' | 'aliases' | 'kind' | 'validTo'> & { searchText: string },
): Promise<void> {
  await sql(
    `UPDATE unit SET name = $3, aliases = $4::text[], kind = $5::text::"UnitKind", valid_to = $6, search_text = $7
      WHERE org_id = $1 AND id = $2`,
    [orgId, unit.id, unit.name, unit.aliases, unit.kind, unit.validTo, unit.searchText],
  )
}

/**
 * The group of all units of a kind: made when the first one comes, completed when more do. A group is taken for it by
 * its name or an alias, so that an office's own name for it is kept.
 */
export async function fillKindGroup(
  sql: Sql,
  orgId: number,
  group: { name: string; aliases: readonly string[]; kind: UnitKind },
): Promise<void> {
  const names = [group.name, ...group.aliases].map(name => name.toLocaleLowerCase('vi'))
  const found = await sql<{ id: number }>(
    `SELECT id FROM unit_group WHERE org_id = $1
       AND (lower(name) = ANY ($2::text[]) OR EXISTS (SELECT 1 FROM unnest(aliases) a WHERE lower(a) = ANY ($2::text[])))
      ORDER BY id LIMIT 1`,
    [orgId, names],
  )
  const [made] = found[0]
    ? found
    : await sql<{ id: number }>(
        'INSERT INTO unit_group (org_id, name, aliases) VALUES ($1, $2, $3::text[]) RETURNING id',
        [orgId, group.name, [...group.aliases]],
      )
  await sql(
    `INSERT INTO unit_group_member (group_id, unit_id)
     SELECT $2, id FROM unit WHERE org_id = $1 AND kind = $3::text::"UnitKind" AND valid_to IS NULL
     ON CONFLICT DO NOTHING`,
    [orgId, made!.id, group.kind],
  )
}

/** What still hangs on a unit: people who answer for it, and work that is not finished. */
export async function tiesOf(sql: Sql, unitId: number): Promise<{ people: number; unfinished: number }> {
  const rows = await sql<{ people: number; unfinished: number }>(
    `SELECT (SELECT count(*)::int FROM member WHERE unit_id = $1 AND left_at IS NULL) AS people,
            (SELECT count(*)::int FROM assignment a JOIN task t ON t.id = a.task_id
              WHERE a.unit_id = $1 AND t.withdrawn_at IS NULL AND a.state NOT IN ('completed', 'withdrawn')) AS unfinished`,
    [unitId],
  )
  return rows[0]!
}
