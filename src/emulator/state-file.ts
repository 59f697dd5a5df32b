import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { World } from './world.ts'

// Raised when a World of an older emulator could no longer be read.
const VERSION = 1
const DELAY_MS = 200

const MAPS = ['people', 'groups', 'histories', 'files'] as const

/** The world kept in the file, or undefined when there is none yet. Throws when the file is no such world. */
export function loadWorld(file: string): World | undefined {
  let json: string
  try {
    json = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const kept = JSON.parse(json) as { version: number; world: World }
  if (kept.version !== VERSION) {
    throw new Error(`${file} was written by another version of the emulator; delete it to begin anew`)
  }
  const maps = MAPS.map(name => [name, new Map(kept.world[name] as Iterable<[never, never]>)])
  return { ...kept.world, ...(Object.fromEntries(maps) as Pick<World, (typeof MAPS)[number]>) }
}

/** Writes a world to a file: soon after `save`, and at once with `flush`. */
type WorldWriter = { save(): void; flush(): void }

/** Many changes close together are one write; the file is replaced as a whole, so that it is never half written. */
export function createWorldWriter(file: string, world: World): WorldWriter {
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    if (!timer) return
    clearTimeout(timer)
    timer = undefined
    mkdirSync(dirname(file), { recursive: true })
    const plain = { ...world, ...Object.fromEntries(MAPS.map(name => [name, [...world[name]]])) }
    writeFileSync(`${file}.new`, JSON.stringify({ version: VERSION, world: plain }))
    renameSync(`${file}.new`, file)
  }
  return {
    save() {
      timer ??= setTimeout(flush, DELAY_MS)
    },
    flush,
  }
}
