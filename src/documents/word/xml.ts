import { SaxesParser } from 'saxes'
import { limits } from '../limits.ts'
import { Refused } from '../refusal.ts'

/** Names as the readers here write them, whatever prefix a document binds to the namespace. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
])

/** An attribute of the element by its name ("w:val"); undefined when it has none. */
export type Attributes = (name: string) => string | undefined

export type XmlEvents = {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML in pieces, with the names of `prefixes`. Throws Refused: `suspicious` for a document type (Word writes none; it
 * is where entities and outside files are declared) and for endless nesting, `too_long` for endless elements, `damaged` for
 * what is not well-formed.
 */
export function xmlReader(events: XmlEvents): { write(piece: string): void; end(): void } {
  const names = namesOf()
  // saxes' own namespaces halve its speed, for scopes that no writer of Word documents uses.
  const parser = new SaxesParser()
  let depth = 0
  let elements = 0
  let attributes = 0

  parser.on('doctype', () => {
    throw new Refused('suspicious')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.xmlAttributes) throw new Refused('suspicious')
  })
  parser.on('opentag', tag => {
    depth += 1
    elements += 1
    attributes = 0
    if (depth > limits.xmlDepth) throw new Refused('suspicious')
    if (elements > limits.xmlElements) throw new Refused('too_long')
    names.declare(tag.attributes)
    events.open(names.canonical(tag.name), name => tag.attributes[names.written(name)])
  })
  parser.on('closetag', tag => {
    depth -= 1
    events.close?.(names.canonical(tag.name))
  })
  if (events.text) parser.on('text', events.text)
  parser.on('error', () => {
    throw new Refused('damaged')
  })
  return {
    write: piece => void parser.write(piece),
    end: () => void parser.close(),
  }
}

function namesOf() {
  const canonicalOf = new Map<string, string>()
  const writtenOf = new Map<string, string>()
  const memory = new Map<string, string>()

  return {
    declare(attributes: Record<string, string>): void {
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue
        const known = prefixes.get(attributes[name]!)
        if (known === undefined) continue
        const written = name.startsWith('xmlns:') ? `${name.slice(6)}:` : ''
        canonicalOf.set(written, known)
        writtenOf.set(known, written)
        memory.clear()
      }
    },
    canonical(name: string): string {
      const known = memory.get(name)
      if (known !== undefined) return known
      const colon = name.indexOf(':') + 1
      const prefix = canonicalOf.get(name.slice(0, colon))
      const canonical = prefix === undefined ? name : prefix + name.slice(colon)
      memory.set(name, canonical)
      return canonical
    },
    written(name: string): string {
      const colon = name.indexOf(':') + 1
      return colon === 0
        ? name
        : (writtenOf.get(name.slice(0, colon)) ?? name.slice(0, colon)) + name.slice(colon)
    },
  }
}
