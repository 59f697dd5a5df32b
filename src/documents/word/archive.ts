import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits } from '../limits.ts'
import { Refused } from '../refusal.ts'
import { type XmlEvents, xmlReader } from './xml.ts'

/** How much unpacked XML counts as progress (bytes). */
const stride = 2 * 1024 * 1024

/** A Word file's parts by their names. Only XML parts that are asked for are unpacked, and never more than `limits.partBytes`. */
export type Archive = {
  has(part: string): boolean
  /** Gives the part's XML to `events`; does nothing when there is no such part. */
  read(part: string, events: XmlEvents): Promise<void>
}

/**
 * Opens a zip archive by its directory. Throws Refused for what a Word document never is: overlapping or doubled entries,
 * names that climb out, thousands of entries, sizes beyond reason.
 */
export async function openArchive(bytes: Buffer, progress: () => void): Promise<Archive> {
  const zip = await orRefused(fromBufferPromise(bytes, { strictFileNames: true }))
  if (zip.entryCount > limits.archiveEntries) throw new Refused('suspicious')
  const entries = await orRefused(entriesOf(zip))
  refuseBombs([...entries.values()])
  if ([...entries.keys()].some(name => name.endsWith('vbaproject.bin'))) throw new Refused('macros')

  return {
    has: part => entries.has(part.toLowerCase()),
    async read(part, events) {
      const entry = entries.get(part.toLowerCase())
      if (entry) await orRefused(readEntry(zip, entry, events, progress))
    },
  }
}

/** By name in lower case: to Word, the names of parts have no case. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Refused('encrypted')
    const name = entry.fileName.toLowerCase()
    // Two of one name: two programs would read two different documents.
    if (entries.has(name)) throw new Refused('suspicious')
    entries.set(name, entry)
  }
  return entries
}

function refuseBombs(entries: Entry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unpacked > limits.unpackedBytes) throw new Refused('suspicious')
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new Refused('suspicious')
    // A local header is 30 bytes and the name, at the least.
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
  }
}

async function readEntry(zip: ZipFile, entry: Entry, events: XmlEvents, progress: () => void): Promise<void> {
  if (entry.uncompressedSize > limits.partBytes) throw new Refused('too_long')
  const xml = xmlReader(events)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const piece: Buffer = chunk
    decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8')
    xml.write(decoder.decode(piece, { stream: true }))
    if (Math.floor(size / stride) < Math.floor((size + piece.length) / stride)) progress()
    size += piece.length
  }
  xml.write(decoder?.decode() ?? '')
  xml.end()
}

/** What yauzl or zlib object to, as a refusal. */
async function orRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refused) throw error
    const words = error instanceof Error ? error.message : ''
    const misleading =
      /^(?:absolute path|invalid relative path|invalid characters in fileName|too many bytes)/
    throw new Refused(misleading.test(words) ? 'suspicious' : 'damaged')
  }
}
