import type { MessageEntity } from 'grammy/types'
import {
  byteOffset,
  decodeReferences,
  isProblem,
  type MarkupProblem,
  readTag,
  type Tag,
} from './html-tags.ts'
import { checkedLink } from './links.ts'

/** A text and its formatting; offsets and lengths in UTF-16 units. */
export type FormattedText = { text: string; entities: MessageEntity[] }

type OpenTag = { name: string; argument: string; offset: number }

const ENTITY_OF_TAG: Record<string, MessageEntity['type']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

/** Parses Telegram's HTML parse mode; a problem is what Telegram says after "can't parse entities: ". */
export function parseHtml(html: string): FormattedText | MarkupProblem {
  const entities: MessageEntity[] = []
  const open: OpenTag[] = []
  let text = ''
  let position = 0
  while (position < html.length) {
    if (html[position] !== '<') {
      const end = html.indexOf('<', position)
      const plain = html.slice(position, end < 0 ? html.length : end)
      text += decodeReferences(plain)
      position += plain.length
      continue
    }
    const tag = readTag(html, position)
    if (isProblem(tag)) return tag
    const problem = problemWith(tag, open, byteOffset(html, position))
    if (problem) return { problem }
    if (tag.kind === 'start') {
      open.push({ name: tag.name, argument: argumentOf(tag), offset: text.length })
    } else {
      close(open.pop() as OpenTag, text, entities)
    }
    position = tag.next
  }
  const last = open.at(-1)
  if (last) return { problem: `Can't find end tag corresponding to start tag "${last.name}"` }
  return { text, entities: arrange(entities) }
}

function problemWith(tag: Tag, open: OpenTag[], at: number): string | undefined {
  if (tag.kind === 'end') {
    const expected = open.at(-1)?.name
    if (!expected) return `Unexpected end tag at byte offset ${at}`
    // "</>" closes whatever is open.
    if (tag.name && tag.name !== expected) {
      return `Unmatched end tag at byte offset ${at}, expected "</${expected}>", found "</${tag.name}>"`
    }
    return undefined
  }
  if (!(tag.name in ENTITY_OF_TAG)) return `Unsupported start tag "${tag.name}" at byte offset ${at}`
  if (tag.name === 'span' && tag.attributes.get('class') !== 'tg-spoiler') {
    return `Tag "span" must have class "tg-spoiler" at byte offset ${at}`
  }
  return undefined
}

function argumentOf(tag: Tag): string {
  if (tag.name === 'a') return tag.attributes.get('href') ?? ''
  if (tag.name === 'blockquote') return tag.attributes.has('expandable') ? 'expandable' : ''
  const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')
  return tag.name === 'code' && language ? (language[1] as string) : ''
}

function close(tag: OpenTag, text: string, entities: MessageEntity[]): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  if (place.length === 0) return
  if (tag.name === 'a') {
    const url = checkedLink(tag.argument || text.slice(tag.offset))
    // Telegram drops a link it cannot use and keeps its text.
    if (url) entities.push({ type: 'text_link', ...place, url })
    return
  }
  if (tag.name === 'blockquote' && tag.argument) {
    entities.push({ type: 'expandable_blockquote', ...place })
    return
  }
  const inner = entities.at(-1)
  const samePlace = inner?.offset === place.offset && inner.length === place.length
  if (tag.name === 'pre' && inner?.type === 'code' && samePlace) {
    // <pre><code class="language-x"> is one block of code with a language.
    const language = (inner as { language?: string }).language
    entities[entities.length - 1] = { type: 'pre', ...place, ...(language && { language }) }
    return
  }
  entities.push({
    type: ENTITY_OF_TAG[tag.name] as 'bold',
    ...place,
    ...(tag.name === 'code' && tag.argument && { language: tag.argument }),
  })
}

/** Outer entities before inner ones; nothing is formatted inside code. */
function arrange(entities: MessageEntity[]): MessageEntity[] {
  const isCode = (entity: MessageEntity) => entity.type === 'code' || entity.type === 'pre'
  const insideCode = (entity: MessageEntity) =>
    entities.some(
      code =>
        code !== entity &&
        isCode(code) &&
        entity.offset >= code.offset &&
        entity.offset + entity.length <= code.offset + code.length,
    )
  return entities
    .filter(entity => !insideCode(entity))
    .map(entity => (entity.type === 'code' ? withoutLanguage(entity) : entity))
    .sort((a, b) => a.offset - b.offset || b.length - a.length)
}

function withoutLanguage(code: MessageEntity): MessageEntity {
  return { type: 'code', offset: code.offset, length: code.length }
}
