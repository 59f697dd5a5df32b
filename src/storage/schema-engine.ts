import { readFile } from 'node:fs/promises'
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'

// Node has it; the types of Node leave it to the types of browsers, which this project does without.
declare const WebAssembly: {
  instantiate: (
    bytes: Uint8Array,
    imports: Record<string, object>,
  ) => Promise<{ instance: { exports: Record<string, unknown> } }>
}

/** Runs a text of several statements on one connection; the text is whole, functions with `;` in them included. */
export type RunScript = (text: string) => Promise<unknown>

// Once per process: the bindings keep views of the memory of the first instance and read nonsense from a second.
let loaded: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined

async function loadBindings() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  // The package's main file imports its .wasm as a module, which Node does only behind a flag.
  const bindingsFile = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await readFile(new URL(bindingsFile.replace(/\.js$/, '.wasm')))
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': withIdleTimers(bindings),
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
  return bindings
}

/** The engine's timer for its own lock runs ten seconds and is never cleared: it must not keep the process alive. */
function withIdleTimers(bindings: object): object {
  const idleTimer = (run: () => void, ms: number) => setTimeout(run, ms).unref()
  return Object.fromEntries(
    Object.entries(bindings).map(([name, binding]) => [
      name,
      name.startsWith('__wbg_setTimeout_') ? idleTimer : binding,
    ]),
  )
}

/** Begins to load the engine, for who will need it soon: it is compiled on another core meanwhile. */
export function prepareSchemaEngine(): void {
  loaded ??= loadBindings()
  // Whoever needs it will meet the error.
  loaded.catch(() => {})
}

/**
 * Prisma's own schema engine as WebAssembly in this process: what `prisma migrate deploy` would do, booked
 * in the same table, without a second binary. Its 5 MB are loaded only by those who have something to apply.
 */
export async function loadSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: RunScript,
  runShadowScript: RunScript = runScript,
) {
  loaded ??= loadBindings()
  const bindings = await loaded
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(withWholeScripts(factory, runScript, runShadowScript)),
  )
}

/**
 * The adapters' own executeScript does not serve: the one for pg cuts the text at every `;`, through the
 * bodies of functions, and the one for PGlite does not wait for the end, so that an error is nobody's.
 */
function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: RunScript,
  runShadowScript: RunScript,
): SqlMigrationAwareDriverAdapterFactory {
  const asDriverError = (run: RunScript) => (text: string) =>
    run(text).then(
      () => {},
      (error: unknown) => {
        throw new DriverAdapterError({
          kind: 'postgres',
          severity: 'ERROR',
          code: 'XX000',
          detail: undefined,
          column: undefined,
          hint: undefined,
          ...describe(error),
        })
      },
    )
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => Object.assign(await factory.connect(), { executeScript: asDriverError(runScript) }),
    connectToShadowDb: async () =>
      Object.assign(await factory.connectToShadowDb(), { executeScript: asDriverError(runShadowScript) }),
  }
}

function describe(error: unknown): { message: string; code?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  return 'code' in error && typeof error.code === 'string'
    ? { message: error.message, code: error.code }
    : { message: error.message }
}
