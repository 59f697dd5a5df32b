import type { Database, OpenStep } from './database.ts'
import type { MigrationSession } from './migrate.ts'

const memory = 'memory'

/** A DATABASE_URL that names no database. The URL is not in the message: it may hold a password. */
export class UnknownDatabaseUrl extends Error {
  override name = 'UnknownDatabaseUrl'
  constructor() {
    super('DATABASE_URL must be postgresql://USER:PASSWORD@HOST:PORT/NAME, pglite:FOLDER or pglite:memory.')
  }
}

/** There is no database in a folder where one must be. */
export class NoDatabase extends Error {
  override name = 'NoDatabase'
  constructor(folder: string) {
    super(`There is no database in ${folder}.`)
  }
}

/**
 * Opens the database, brings it to the schema of this program, and says the steps through `onStep`.
 *
 * `url` is `postgresql://…`, `pglite:FOLDER` (created when missing) or `pglite:memory`. Only the driver of
 * the database that is asked for is loaded.
 * @throws UnknownDatabaseUrl, DatabaseInUse (embedded), MigrationFailed, HistoryDiffers; the reason of `signal`
 */
export async function openDatabase(options: {
  url: string
  onStep?: (step: OpenStep) => void
  signal?: AbortSignal
}): Promise<Database> {
  const { url, onStep = () => {}, signal } = options
  const place = placeOf(url)
  if (place.kind === 'server') {
    const { openServer } = await import('./server.ts')
    return openServer(url, onStep, signal)
  }
  const { openEmbeddedFolder, openEmbeddedMemory } = await import('./embedded.ts')
  return place.folder === null ? openEmbeddedMemory(onStep) : openEmbeddedFolder(place.folder, onStep)
}

/**
 * Opens a database that exists, whatever its schema, and changes nothing in it.
 * @throws UnknownDatabaseUrl, DatabaseInUse, NoDatabase (embedded); what the driver says (server)
 */
export async function openDatabaseAsItIs(url: string): Promise<Database> {
  const place = placeOf(url)
  if (place.kind === 'server') return (await import('./server.ts')).openServerAsItIs(url)
  if (place.folder === null) throw new NoDatabase(memory)
  const { openEmbeddedAsItIs } = await import('./embedded.ts')
  const database = await openEmbeddedAsItIs(place.folder)
  if (!database) throw new NoDatabase(place.folder)
  return database
}

/**
 * Gives `work` a database for itself alone, whatever it holds; an embedded one is made where there is none.
 * @throws UnknownDatabaseUrl, DatabaseInUse (embedded); what `work` throws
 */
export async function withSession<T>(
  url: string,
  work: (session: MigrationSession) => Promise<T>,
): Promise<T> {
  const place = placeOf(url)
  if (place.kind === 'server') return (await import('./server.ts')).withServerSession(url, work)
  if (place.folder === null) throw new NoDatabase(memory)
  const { withEmbeddedSession } = await import('./embedded.ts')
  return withEmbeddedSession(place.folder, work)
}

/**
 * Where the database of an address is; `folder` is null for one that lives in memory only.
 * @throws UnknownDatabaseUrl
 */
export function placeOf(url: string): { kind: 'server' } | { kind: 'embedded'; folder: string | null } {
  if (/^postgres(ql)?:\/\//.test(url)) {
    // The driver would refuse it too, with an error that carries the whole URL.
    if (!URL.canParse(url)) throw new UnknownDatabaseUrl()
    return { kind: 'server' }
  }
  const folder = /^pglite:(?<folder>.+)$/.exec(url)?.groups?.folder
  if (!folder) throw new UnknownDatabaseUrl()
  return { kind: 'embedded', folder: folder === memory ? null : folder }
}
