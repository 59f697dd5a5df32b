import { posix } from 'node:path'
import { Refused } from '../refusal.ts'
import type { Archive } from './archive.ts'

/** The parts that a part refers to inside the archive. What lies outside (links, remote templates) is left out, so that nothing can follow it. */
export type Relationships = {
  byId: Map<string, string>
  /** By the last word of the type: "styles", "numbering", "header". */
  byType: Map<string, string>
}

/** Relationships of a part, or of the whole archive with ''. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationships> {
  const folder = posix.dirname(part)
  const relationships: Relationships = { byId: new Map(), byType: new Map() }
  await archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, attributes) {
      const target = attributes('Target')
      if (name !== 'Relationship' || target === undefined || attributes('TargetMode') === 'External') return
      const path = posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1)
      relationships.byId.set(attributes('Id') ?? '', path)
      const type = posix.basename(attributes('Type') ?? '')
      if (!relationships.byType.has(type)) relationships.byType.set(type, path)
    },
  })
  return relationships
}

/** The part that holds the document itself. Throws Refused when the archive is no Word document, or one with macros. */
export async function mainPart(archive: Archive): Promise<string> {
  const main = (await relationshipsOf(archive, '')).byType.get('officeDocument')
  if (main === undefined || !archive.has(main)) throw new Refused('unsupported')
  let type = ''
  await archive.read('[Content_Types].xml', {
    open(name, attributes) {
      const contentType = attributes('ContentType') ?? ''
      if (/vbaProject|macroEnabled/i.test(contentType)) throw new Refused('macros')
      if (name === 'Override' && attributes('PartName')?.toLowerCase() === `/${main}`.toLowerCase())
        type = contentType
    },
  })
  if (!type.includes('wordprocessingml')) throw new Refused('unsupported')
  return main
}
