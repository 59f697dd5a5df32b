import type { RichText } from 'grammy/types'
import { detectEntities } from './auto-entities.ts'
import { checkedLink } from './links.ts'
import type { RichNode } from './rich-tree.ts'

/** How text is read: `preformatted` keeps white space; `detect` finds links, commands and mentions by itself. */
export type Reading = { preformatted?: boolean; detect: boolean }

const STYLES: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  mark: 'marked',
  sub: 'subscript',
  sup: 'superscript',
  'tg-spoiler': 'spoiler',
}

/** The rich text of inline nodes; '' when there is nothing but white space. */
export function richText(nodes: RichNode[], reading: Reading): RichText {
  const parts = nodes.flatMap(node => partsOf(node, reading))
  if (!reading.preformatted) trimEnds(parts)
  const joined = parts.filter(part => part !== '')
  if (joined.length === 0) return ''
  return joined.length === 1 ? (joined[0] as RichText) : joined
}

function partsOf(node: RichNode, reading: Reading): RichText[] {
  if (typeof node === 'string') {
    const text = reading.preformatted ? node : node.replace(/[ \t\r\n]+/g, ' ')
    return reading.detect ? withDetected(text) : [text]
  }
  if (node.name === 'br') return ['\n']
  const inner = (detect: boolean): RichText => {
    const parts = node.children.flatMap(child => partsOf(child, { ...reading, detect }))
    return parts.length === 1 ? (parts[0] as RichText) : parts
  }
  if (node.name === 'a') return [linkOf(node.attributes, inner(false), inner)]
  if (node.name === 'tg-reference') {
    return [{ type: 'reference', text: inner(reading.detect), name: node.attributes.get('name') ?? '' }]
  }
  const type = STYLES[node.name] as 'bold'
  return [{ type, text: inner(reading.detect && node.name !== 'code') }]
}

function linkOf(
  attributes: Map<string, string>,
  text: RichText,
  inner: (detect: boolean) => RichText,
): RichText {
  const name = attributes.get('name')
  if (name !== undefined) return { type: 'anchor', name }
  const href = attributes.get('href') ?? plainText(text)
  if (href.startsWith('#')) return { type: 'anchor_link', text, anchor_name: href.slice(1) }
  if (href.startsWith('mailto:')) return { type: 'email_address', text, email_address: href.slice(7) }
  if (href.startsWith('tel:')) return { type: 'phone_number', text, phone_number: href.slice(4) }
  const url = checkedLink(href)
  return url ? { type: 'url', text, url } : inner(true)
}

function withDetected(text: string): RichText[] {
  const parts: RichText[] = []
  let position = 0
  for (const { type, offset, length } of detectEntities({ text, entities: [] }).entities) {
    const found = text.slice(offset, offset + length)
    parts.push(text.slice(position, offset))
    if (type === 'url') parts.push({ type: 'url', text: found, url: checkedLink(found) })
    else if (type === 'email') parts.push({ type: 'email_address', text: found, email_address: found })
    else if (type === 'mention') parts.push({ type: 'mention', text: found, username: found.slice(1) })
    else if (type === 'hashtag') parts.push({ type: 'hashtag', text: found, hashtag: found.slice(1) })
    else parts.push({ type: 'bot_command', text: found, bot_command: found })
    position = offset + length
  }
  return [...parts, text.slice(position)].filter(part => part !== '')
}

function trimEnds(parts: RichText[]): void {
  const first = parts[0]
  if (typeof first === 'string') parts[0] = first.trimStart()
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd()
}

/** The bare characters of a rich text. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text
  if (Array.isArray(text)) return text.map(plainText).join('')
  return 'text' in text ? plainText(text.text as RichText) : ''
}
