import type { Database, OpenStep } from './database.ts'

const memory = 'memory'

/** A DATABASE_URL that names no database. The URL is not in the message: it may hold a password. */
export class UnknownDatabaseUrl extends Error {
  override name = 'UnknownDatabaseUrl'
  constructor() {
    super('DATABASE_URL must be postgresql://USER:PASSWORD@HOST:PORT/NAME, pglite:FOLDER or pglite:memory.')
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
  if (/^postgres(ql)?:\/\//.test(url)) {
    // The driver would refuse it too, with an error that carries the whole URL.
    if (!URL.canParse(url)) throw new UnknownDatabaseUrl()
    const { openServer } = await import('./server.ts')
    return openServer(url, onStep, signal)
  }
  const folder = /^pglite:(?<folder>.+)$/.exec(url)?.groups?.folder
  if (!folder) throw new UnknownDatabaseUrl()
  const { openEmbeddedFolder, openEmbeddedMemory } = await import('./embedded.ts')
  return folder === memory ? openEmbeddedMemory(onStep) : openEmbeddedFolder(folder, onStep)
}
