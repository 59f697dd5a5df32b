import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { PGlite, types } from '@electric-sql/pglite'

// V8's optimising compiler takes 600 MB for a moment to translate one function of PostgreSQL, the one with the greatest
// switch, and keeps 100 MB of the rest; the plain translation runs 10 to 40 % slower and starts a second sooner. An office
// that needs more speed than memory needs a server (docs/decisions/0016).
setFlagsFromString('--no-wasm-tier-up')
setFlagsFromString('--no-wasm-dynamic-tiering')

/** A freshly initialised database as a file: starting from it takes a quarter of the time that initdb takes. */
export async function emptyDatabase(): Promise<Blob> {
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs')
  return dataDir()
}

/** Starts PGlite in a folder, or in memory, with the types that `Sql` promises. `loadDataDir` fills a new one. */
export async function startPglite(options: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const asText = (value: string) => value
  const pglite = await PGlite.create({
    ...options,
    // PostgreSQL's default of 128 MB is for a server. An office's database fits into a few of them, and the
    // process needs a third less memory and starts a quarter faster.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
    parsers: { [types.INT8]: BigInt, [types.DATE]: asText },
  })
  keepNeededParsers(pglite)
  if (options.loadDataDir) collectGarbage()
  return pglite
}

/** Unpacking leaves some 90 MB of buffers behind, and V8 is in no hurry to see that nobody needs them. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
}

/**
 * PGlite copies its table of parsers for every query, and has some 350, one for each array type that
 * PostgreSQL knows. With those that are needed a query takes a third of the time (0.13 instead of 0.45 ms).
 */
export function keepNeededParsers(pglite: PGlite): void {
  const needed = new Set([...Object.keys(types.parsers), ...Object.values(arrays).map(String)])
  for (const oid of Object.keys(pglite.parsers)) if (!needed.has(oid)) delete pglite.parsers[oid]
}

const arrays = { BOOL: 1000, INT4: 1007, TEXT: 1009, VARCHAR: 1015, INT8: 1016, TIMESTAMPTZ: 1185 }
