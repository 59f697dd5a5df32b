import { byteOffset, isProblem, type MarkupProblem, readTag } from './html-tags.ts'

/** An element of rich HTML and what is in it. */
export type RichElement = { name: string; attributes: Map<string, string>; children: RichNode[] }
/** Text is kept as written: references decoded, white space untouched. */
export type RichNode = RichElement | string

const INLINE_TAGS = new Set(
  'b strong i em u ins s strike del code mark sub sup tg-spoiler a br tg-reference'.split(' '),
)
const BLOCK_TAGS = new Set(
  'p h1 h2 h3 h4 h5 h6 pre footer hr ul ol li input blockquote cite aside table caption tr th td details summary'.split(
    ' ',
  ),
)
const VOID_TAGS = new Set(['br', 'hr', 'input'])
const MAX_DEPTH = 16

const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** Reads rich HTML into a tree. Stricter than a browser: every tag must be known and closed in order. */
export function parseRichTree(html: string): RichNode[] | MarkupProblem {
  const root: RichElement = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  let position = 0
  while (position < html.length) {
    const parent = open.at(-1) as RichElement
    if (html[position] !== '<') {
      const end = html.indexOf('<', position)
      const plain = html.slice(position, end < 0 ? html.length : end)
      parent.children.push(decode(plain))
      position += plain.length
      continue
    }
    const tag = readTag(html, position)
    if (isProblem(tag)) return tag
    const name = tag.name.replace(/\/$/, '')
    const at = `at byte offset ${byteOffset(html, position)}`
    if (tag.kind === 'start') {
      if (!INLINE_TAGS.has(name) && !BLOCK_TAGS.has(name))
        return { problem: `Unsupported start tag "${name}" ${at}` }
      const element: RichElement = { name, attributes: tag.attributes, children: [] }
      parent.children.push(element)
      if (!VOID_TAGS.has(name) && !tag.selfClosing) open.push(element)
      if (open.length - 1 > MAX_DEPTH) return { problem: `Too many nested tags ${at}` }
    } else if (!VOID_TAGS.has(name)) {
      if (open.length === 1) return { problem: `Unexpected end tag ${at}` }
      if (name !== parent.name) {
        return { problem: `Unmatched end tag ${at}, expected "</${parent.name}>", found "</${name}>"` }
      }
      open.pop()
    }
    position = tag.next
  }
  const last = open.at(-1) as RichElement
  return last === root
    ? root.children
    : { problem: `Can't find end tag corresponding to start tag "${last.name}"` }
}

function decode(plain: string): string {
  return plain.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (written, hex, decimal, name) => {
    if (name) return NAMED[name] ?? written
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
  })
}

/** Whether a node stands in a line of text. */
export function isInline(node: RichNode): boolean {
  return typeof node === 'string' || INLINE_TAGS.has(node.name)
}
