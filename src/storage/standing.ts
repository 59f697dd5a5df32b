import type { Sql } from './database.ts'
import { type DeliveryFigures, deliveryFigures } from './delivery-figures.ts'
import { appliedMigrations } from './migrate.ts'
import { migrationFolder, readMigrations } from './migration-folder.ts'

/** How a database stands, for whoever looks after it: numbers and ids, no words of anybody's. */
export type Standing = {
  /** As PostgreSQL numbers itself: 180003 is 18.3. */
  version: number
  /** Of the database's machine, and of the office. */
  clock: Date
  now: Date
  migrations: { pending: string[]; unknown: string[]; edited: string[] }
  /** null while migrations are pending or unknown: the tables may be others than this program knows. */
  office: OfficeStanding | null
}

type OfficeStanding = DeliveryFigures & {
  offices: number
  officesWithoutAdministrator: number
  people: number
  unreachable: number
  /** Messages given up in the last seven days. */
  dead: number
  /** Rows that say when the whole bot, or a chat, may be written to again. */
  pausedChats: number
  /** Telegram ids of the groups that are bound and not known to be left. */
  groups: bigint[]
  /** What instances have taken upon themselves and not given back: `sender:BOT`, `poller:BOT`. */
  leases: string[]
}

/** Asks a database of any schema how it stands. `now`: by the clock of the office. */
export async function standingOf(sql: Sql, now: Date): Promise<Standing> {
  const [server] = await sql<{ version: number; clock: Date }>(
    `SELECT current_setting('server_version_num')::int AS version, clock_timestamp() AS clock`,
  )
  const migrations = await compareMigrations(sql)
  const isKnown = Object.values(migrations).every(names => names.length === 0)
  return { ...server!, now, migrations, office: isKnown ? await officeStanding(sql, now) : null }
}

async function compareMigrations(sql: Sql): Promise<Standing['migrations']> {
  const ours = await readMigrations(migrationFolder)
  const applied = await appliedMigrations(sql)
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]))
  return {
    pending: ours.filter(({ name }) => !checksums.has(name)).map(({ name }) => name),
    unknown: applied.filter(({ name }) => !ours.some(one => one.name === name)).map(({ name }) => name),
    edited: ours
      .filter(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
      .map(({ name }) => name),
  }
}

async function officeStanding(sql: Sql, now: Date): Promise<OfficeStanding> {
  const [counts] = await sql<Omit<OfficeStanding, keyof DeliveryFigures>>(
    `SELECT (SELECT count(*)::int FROM organization) AS offices,
            (SELECT count(*)::int FROM organization o WHERE NOT EXISTS (
               SELECT 1 FROM member m WHERE m.org_id = o.id AND m.role = 'administrator' AND m.left_at IS NULL))
              AS "officesWithoutAdministrator",
            (SELECT count(*)::int FROM member WHERE left_at IS NULL) AS people,
            (SELECT count(*)::int FROM member WHERE left_at IS NULL AND NOT reachable) AS unreachable,
            (SELECT count(*)::int FROM notification
              WHERE state = 'dead' AND created_at > $1::timestamptz - interval '7 days') AS dead,
            (SELECT count(*)::int FROM chat_pause WHERE not_before > $1) AS "pausedChats",
            (SELECT coalesce(array_agg(telegram_chat_id ORDER BY bound_at), '{}') FROM chat WHERE left_at IS NULL)
              AS groups,
            (SELECT coalesce(array_agg(name), '{}') FROM lease WHERE until > clock_timestamp()) AS leases`,
    [now],
  )
  return { ...counts!, ...(await deliveryFigures(sql)) }
}
