import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of what was sent, by the name of their blob. */
export type FileStore = {
  put(blob: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or undefined when they are gone. */
  get(blob: string): Promise<Uint8Array | undefined>
}

/** Bytes in memory, gone with the process. */
export function createMemoryFileStore(): FileStore {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (blob, bytes) => void kept.set(blob, bytes),
    get: async blob => kept.get(blob),
  }
}

/** Bytes in a folder, one file per blob. Blob names are made by `files.ts` and hold only letters, digits, _ and -. */
export function createFolderFileStore(folder: string): FileStore {
  return {
    async put(blob, bytes) {
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, blob), bytes)
    },
    get: blob => readFile(join(folder, blob)).catch(() => undefined),
  }
}
