import { z } from 'zod'

/**
 * A backup is one gzip file of lines, each of them JSON, so that it can be read with `zcat` and needs no program of
 * ours to be understood. Objects are marks, arrays are rows; a value is what PostgreSQL writes for it as text, or null:
 *
 *     { "backup": { "version": 1, "madeAt": …, "migrations": [{ "name": …, "checksum": … }] } }
 *     { "table": "organization", "columns": ["id", "name", "settings", …] }
 *     ["1", "UBND quận Ba Đình", "{}", …]
 *     { "end": { "rows": 1, "sequences": { "organization_id_seq": 1 }, "sha256": … } }
 *
 * The checksum covers every byte before the last line. A file that was cut off has no last line. Rows as JSON objects
 * would be prettier and were given up: a JSON null in a column of JSON and no value at all look the same in them.
 */
export const backupVersion = 1

/** What is not data: the engine books migrations by itself, and leases are about processes that are gone. */
export const notBackedUp: readonly string[] = ['_prisma_migrations', 'lease']

const migrationState = z.array(z.object({ name: z.string(), checksum: z.string() }))

export const beginMark = z.object({
  backup: z.object({ version: z.int(), madeAt: z.iso.datetime(), migrations: migrationState }),
})
export const tableMark = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
export const endMark = z.object({
  end: z.object({ rows: z.int(), sequences: z.record(z.string(), z.int()), sha256: z.string() }),
})

export type BackupHeader = z.infer<typeof beginMark>['backup']
export type BackupTable = z.infer<typeof tableMark>
export type BackupEnd = z.infer<typeof endMark>['end']
export type MigrationState = BackupHeader['migrations']

/** A backup that cannot be used: damaged, cut off, or not one of ours. The message says which. */
export class UnusableBackup extends Error {
  override name = 'UnusableBackup'
}
