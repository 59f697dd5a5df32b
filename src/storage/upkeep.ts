import type { Sql } from './database.ts'

/** How often an embedded database looks after its tables (ms): as often as a server does. */
export const upkeepEveryMs = 60_000

/**
 * Does what autovacuum does on a server, by the same thresholds, because PGlite has none: without it the planner
 * knows nothing of the tables and reads 100,000 rows to find 28, and what was deleted or changed never gives its
 * space back. Takes about 2 ms per 1,000 rows of a table that needs it.
 */
export async function keepUp(sql: Sql): Promise<void> {
  const tables = await sql<{ name: string }>(
    `SELECT c.oid::regclass::text AS name
       FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
      WHERE c.reltuples < 0 AND pg_relation_size(c.oid) > 0
         OR s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
         OR s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)`,
  )
  for (const { name } of tables) await sql(`VACUUM (ANALYZE) ${name}`)
}
