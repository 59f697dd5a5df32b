import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { UnusableBackup } from '../../src/storage/backup-format.ts'
import { readBackup } from '../../src/storage/backup-read.ts'
import { RestoreRefused, restoreBackup } from '../../src/storage/backup-restore.ts'
import { writeBackup } from '../../src/storage/backup-write.ts'
import type { Database } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrationFolder } from '../../src/storage/migration-folder.ts'
import { openDatabase, openDatabaseAsItIs, withSession } from '../../src/storage/open-database.ts'
import { createServerDatabase, databases, freshDatabase, serverListens } from '../database.ts'

const madeAt = new Date('2011-11-10T07:00:00Z')

let folder: string
let file: string
const undo: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-backup-'))
  file = join(folder, 'whole.gz')
  const db = await freshDatabase('embedded')
  await fill(db)
  await writeBackup(db, file, madeAt)
  await db.close()
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** An office with a history, and values that formats like to spoil. */
async function fill(db: Database): Promise<void> {
  await loadDemonstration(db, madeAt, { zone: 'Asia/Ho_Chi_Minh', withPeople: true })
  await db.sql(`UPDATE member SET telegram_user_id = 4503599627370495, title = E'a\\tb\\n"c" \\\\ đ🙂', locale = ''
                 WHERE id = (SELECT min(id) FROM member)`)
  await db.sql(
    `UPDATE unit SET aliases = ARRAY['a,b', '"', '{}', 'NULL', ''] WHERE id = (SELECT min(id) FROM unit)`,
  )
  await db.sql(`INSERT INTO fact (key, value) VALUES
    ('deep', '{"a":[1,null,{"b":12345678901234567890.5}]}'), ('text', '"[\\"rows\\",\\"fact\\"]"'), ('null', 'null')`)
  await db.sql(`UPDATE organization SET created_at = '2011-11-10 23:59:59.999+07'`)
}

/** A place for a database, with nothing in it. */
async function emptyPlace(kind: Database['kind']): Promise<string> {
  if (kind === 'embedded') {
    const path = await mkdtemp(join(tmpdir(), 'giao-ban-restored-'))
    undo.push(() => rm(path, { recursive: true, force: true }))
    return `pglite:${path}`
  }
  const { url, drop } = await createServerDatabase()
  undo.push(drop)
  return url
}

const restore = (url: string, from = file, replace = false) =>
  withSession(url, session => restoreBackup(session, from, { replace }))

async function use<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

/** The rows of a backup, in an order that does not depend on where they lay. */
async function rowsOf(path: string): Promise<string[]> {
  const rows: string[] = []
  await readBackup(path, (table, row) => void rows.push(`${table.table} ${row}`))
  return rows.sort()
}

describe.each(databases)('a backup of an embedded database, restored (%s)', kind => {
  test('is the same to the last value, takes new rows, and keeps its rules', async () => {
    const url = await emptyPlace(kind)
    const contents = await restore(url)
    expect(contents.madeAt).toBe(madeAt.toISOString())
    const again = join(folder, `again-${kind}.gz`)
    await use(url, async db => {
      await writeBackup(db, again, madeAt)
      const [unit] = await db.sql<{ id: number; max: number }>(
        `WITH org AS (SELECT min(id) AS id FROM organization), top AS (SELECT max(id) AS id FROM unit)
         INSERT INTO unit (org_id, name, kind, search_text) SELECT org.id, 'Mới', 'ward', 'moi' FROM org
         RETURNING id, (SELECT id FROM top) AS max`,
      )
      // Old buttons name numbers that were given out after the backup: new rows do not get them.
      expect(unit!.id).toBeGreaterThan(unit!.max + 1_000)
      await expect(db.sql('DELETE FROM assignment_event')).rejects.toThrow(/append-only/)
      await expect(db.sql('UPDATE task SET org_id = -1 WHERE no = 1')).rejects.toThrow(/foreign key/)
      expect(await db.sql('SELECT * FROM lease')).toEqual([])
    })
    expect(await rowsOf(again)).toEqual(await rowsOf(file))
    expect((await stat(again)).mode & 0o777).toBe(0o600)
  })

  test('does not take the place of anything, unless it is told to', async () => {
    const url = await emptyPlace(kind)
    await use(url, db => db.sql(`INSERT INTO fact (key, value) VALUES ('precious', '1')`))
    await expect(restore(url)).rejects.toThrow(RestoreRefused)
    expect(await use(url, db => db.sql('SELECT key FROM fact'))).toEqual([{ key: 'precious' }])
    await restore(url, file, true)
    const facts = await use(url, db => db.sql<{ key: string }>('SELECT key FROM fact ORDER BY key'))
    expect(facts.map(one => one.key)).toEqual([
      'deep',
      expect.stringMatching(/^demonstration:/),
      'null',
      'text',
    ])
  })

  test('a damaged one costs nothing of what is there', async () => {
    const url = await emptyPlace(kind)
    await use(url, db => db.sql(`INSERT INTO fact (key, value) VALUES ('precious', '1')`))
    const text = gunzipSync(await readFile(file)).toString()
    const damages: Record<string, Uint8Array> = {
      'cut off while it was copied': (await readFile(file)).subarray(0, 5_000),
      'without its end': gzipSync(text.slice(0, text.lastIndexOf('{"end"'))),
      'with another word in it': gzipSync(text.replace('Phường', 'Phuong')),
      'with a row less': gzipSync(text.replace(/^\[.*\n/m, '')),
      'with something after its end': gzipSync(`${text}[]\n`),
      'something else': gzipSync('{"hello":1}\n'),
      'no gzip': Buffer.from('hello'),
      'of a later format': gzipSync(text.replace('"version":1', '"version":2')),
    }
    for (const [name, bytes] of Object.entries(damages)) {
      const damaged = join(folder, 'damaged.gz')
      await writeFile(damaged, bytes)
      await expect(restore(url, damaged, true), name).rejects.toThrow(UnusableBackup)
    }
    expect(await use(url, db => db.sql('SELECT key FROM fact'))).toEqual([{ key: 'precious' }])
  })

  test('one that breaks a rule of the database is undone whole', async () => {
    const url = await emptyPlace(kind)
    await use(url, db => db.sql(`INSERT INTO fact (key, value) VALUES ('precious', '1')`))
    // A task of an office that is not there, in a file that is sound in itself.
    const source = await freshDatabase('embedded')
    await fill(source)
    await source.sql('ALTER TABLE task DROP CONSTRAINT task_org_id_fkey')
    await source.sql('UPDATE task SET org_id = 999 WHERE id = (SELECT min(id) FROM task)')
    const orphaned = join(folder, `orphaned-${kind}.gz`)
    await writeBackup(source, orphaned, madeAt)
    await source.close()
    await expect(restore(url, orphaned, true)).rejects.toThrow(/foreign key/)
    expect(await use(url, db => db.sql('SELECT key FROM fact'))).toEqual([{ key: 'precious' }])
  })

  test('made by an older version, it is brought to this one; made by a newer one, it is refused', async () => {
    const old = await emptyPlace(kind)
    await withSession(old, async session => {
      const first = await mkdtemp(join(tmpdir(), 'giao-ban-first-'))
      undo.push(() => rm(first, { recursive: true }))
      await cp(new URL('0001_initial', migrationFolder), join(first, '0001_initial'), { recursive: true })
      const keepOpen = { ...session, close: async () => {} }
      await migrate(
        session.sql,
        async () => keepOpen,
        () => {},
        pathToFileURL(`${first}/`),
      )
      await session.sql(`INSERT INTO fact (key, value) VALUES ('from the past', '1')`)
    })
    const past = join(folder, `past-${kind}.gz`)
    const asItIs = await openDatabaseAsItIs(old)
    await writeBackup(asItIs, past, madeAt)
    await asItIs.close()

    const url = await emptyPlace(kind)
    const { migrations } = await restore(url, past)
    expect(migrations.map(one => one.name)).toEqual(['0001_initial'])
    await use(url, async db => {
      expect(await db.sql('SELECT key FROM fact')).toEqual([{ key: 'from the past' }])
      const applied = await db.sql<{ name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
      )
      expect(applied.length).toBeGreaterThan(2)
    })

    const header = /^\{"backup".*\n/
    const future = gunzipSync(await readFile(past)).toString()
    const rewritten = future.replace(header, line => line.replace('0001_initial', '9999_future'))
    const { createHash } = await import('node:crypto')
    const end = rewritten.lastIndexOf('{"end"')
    const sha256 = createHash('sha256').update(rewritten.slice(0, end)).digest('hex')
    const newer = join(folder, 'newer.gz')
    await writeFile(newer, gzipSync(rewritten.replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`)))
    await expect(restore(url, newer, true)).rejects.toThrow(/newer version/)
  })
})

describe.runIf(serverListens)('on a server', () => {
  test('a backup is one state, though others go on writing while it is made', async () => {
    const url = await emptyPlace('server')
    await use(url, async db => {
      await fill(db)
      const torn = join(folder, 'while-writing.gz')
      // Every writer adds a row to two tables at once; a backup that is no snapshot sees more of the later table.
      let stopped = false
      const writers = Array.from({ length: 3 }, async (_, n) => {
        for (let i = 0; !stopped; i++)
          await db.transaction(async tx => {
            await tx.sql(`INSERT INTO chat_pause (chat_id, not_before) VALUES ($1, now())`, [
              BigInt(n * 1e6 + i),
            ])
            await tx.sql(`INSERT INTO fact (key, value) VALUES ($1, '1')`, [`pair ${n * 1e6 + i}`])
          })
      })
      await writeBackup(db, torn, madeAt)
      stopped = true
      await Promise.all(writers)
      const rows = await rowsOf(torn)
      const pairs = rows.filter(row => row.includes('"pair ')).length
      expect(rows.filter(row => row.startsWith('chat_pause')).length).toBe(pairs)
    })
  })

  test('nothing is restored under the feet of a bot, nor over the tables of something else', async () => {
    const url = await emptyPlace('server')
    await use(url, () => expect(restore(url, file, true)).rejects.toThrow(/stop it first/))
    const other = await emptyPlace('server')
    await withSession(other, session => session.runScript('CREATE TABLE accounts (id int)'))
    await expect(restore(other, file, true)).rejects.toThrow(/not of Giao Ban/)
  })

  test('an embedded office grows into a server, and back', async () => {
    const server = await emptyPlace('server')
    await restore(server)
    const moved = join(folder, 'moved.gz')
    await use(server, db => writeBackup(db, moved, madeAt))
    const back = await emptyPlace('embedded')
    await restore(back, moved)
    const returned = join(folder, 'returned.gz')
    await use(back, db => writeBackup(db, returned, madeAt))
    expect(await rowsOf(returned)).toEqual(await rowsOf(file))
  })
})
