/** A start or end tag, and the position after it. The name of `<br/>` is "br/": Telegram's parse mode knows no such tag. */
export type Tag = {
  kind: 'start' | 'end'
  name: string
  attributes: Map<string, string>
  selfClosing: boolean
  next: number
}

/** What is wrong with a piece of markup, in Telegram's words. */
export type MarkupProblem = { problem: string }

/** Tells a problem from a result of parsing. */
export function isProblem(value: object): value is MarkupProblem {
  return 'problem' in value
}

/** Telegram counts positions in bytes of UTF-8. */
export function byteOffset(html: string, index: number): number {
  return Buffer.byteLength(html.slice(0, index))
}

/** Reads the tag that begins with the `<` at `start`. The name is lower case; it may be one nobody knows. */
export function readTag(html: string, start: number): Tag | MarkupProblem {
  return html[start + 1] === '/' ? readEndTag(html, start) : readStartTag(html, start)
}

function readEndTag(html: string, start: number): Tag | MarkupProblem {
  const match = /^<\/([^\s>]*)\s*>/.exec(html.slice(start))
  if (!match) return { problem: `Unclosed end tag at byte offset ${byteOffset(html, start)}` }
  const name = (match[1] as string).toLowerCase()
  return { kind: 'end', name, attributes: new Map(), selfClosing: false, next: start + match[0].length }
}

function readStartTag(html: string, start: number): Tag | MarkupProblem {
  const at = `at byte offset ${byteOffset(html, start)}`
  const unclosed = { problem: `Unclosed start tag ${at}` }
  const name = (/^[^\s>]*/.exec(html.slice(start + 1))?.[0] ?? '').toLowerCase()
  const attributes = new Map<string, string>()
  let position = start + 1 + name.length
  let selfClosing = name.endsWith('/')
  for (;;) {
    position = skipSpace(html, position)
    if (position >= html.length) return unclosed
    if (html[position] === '>') break
    if (html[position] === '/') {
      selfClosing = true
      position++
      continue
    }
    const attribute = /^[^\s=>/"']+/.exec(html.slice(position))?.[0]
    if (!attribute) return { problem: `Empty attribute name in the tag "${name}" ${at}` }
    position = skipSpace(html, position + attribute.length)
    if (html[position] !== '=') {
      attributes.set(attribute.toLowerCase(), '')
      continue
    }
    const value = readValue(html, skipSpace(html, position + 1))
    if (isProblem(value)) return value
    if (value.next >= html.length) return unclosed
    attributes.set(attribute.toLowerCase(), value.text)
    position = value.next
  }
  return { kind: 'start', name, attributes, selfClosing, next: position + 1 }
}

function readValue(html: string, start: number): { text: string; next: number } | MarkupProblem {
  const quote = html[start]
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, start + 1)
    if (end < 0) return { text: '', next: html.length }
    return { text: decodeReferences(html.slice(start + 1, end)), next: end + 1 }
  }
  const token = /^[a-z0-9.-]*/i.exec(html.slice(start))?.[0] ?? ''
  const next = start + token.length
  if (next < html.length && !/[\s>]/.test(html[next] as string)) {
    return { problem: `Unexpected end of name token at byte offset ${byteOffset(html, start)}` }
  }
  return { text: token.toLowerCase(), next }
}

function skipSpace(html: string, position: number): number {
  while (position < html.length && /\s/.test(html[position] as string)) position++
  return position
}

const NAMED_REFERENCES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));?/gi

/** Replaces the character references that Telegram knows; all others stay as they were written. */
export function decodeReferences(html: string): string {
  return html.replace(REFERENCE, (written, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED_REFERENCES[name] ?? written
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
  })
}
