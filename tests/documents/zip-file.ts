import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is written; what a liar would write instead can be given for each field. */
export type ZipEntry = {
  name: string
  content: string | Uint8Array
  stored?: boolean
  encrypted?: boolean
  /** Already compressed, for contents too large to be made here. */
  compressed?: Buffer
  claimedSize?: number
  /** The entry's data is that of an earlier one. */
  at?: number
}

/** A zip archive, byte by byte, so that it can also be a false one. */
export function zipFile(entries: ZipEntry[], options: { claimedEntries?: number } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const data = entry.compressed ?? (entry.stored ? content : deflateRawSync(content))
    const name = Buffer.from(entry.name)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), 2)
    fixed.writeUInt16LE(entry.stored ? 0 : 8, 4)
    fixed.writeUInt32LE(entry.compressed ? 0 : crc32(content), 10)
    fixed.writeUInt32LE(data.length, 14)
    fixed.writeUInt32LE(entry.claimedSize ?? content.length, 18)
    fixed.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, name, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.at ?? offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fixed, tail, name]))
    if (entry.at === undefined) {
      parts.push(local)
      offset += local.length
    }
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(options.claimedEntries ?? entries.length, 4)
  end.writeUInt16LE(options.claimedEntries ?? entries.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06'), end])
}
