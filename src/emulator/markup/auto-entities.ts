import type { MessageEntity } from 'grammy/types'
import type { FormattedText } from './html-entities.ts'

type Found = { type: MessageEntity['type']; pattern: RegExp }

// Letters of every language count as word characters, so that "953/UBND" and "đã/chưa" hold no command.
const PATTERNS: Found[] = [
  { type: 'url', pattern: /(?<![\p{L}\p{N}_@.])https?:\/\/[^\s<>"]+/giu },
  { type: 'email', pattern: /(?<![\p{L}\p{N}_.+-])[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu },
  {
    type: 'url',
    pattern:
      /(?<![\p{L}\p{N}_@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|vn|me|io|info)(?![\p{L}\p{N}_])(?:[/?][^\s<>"]*)?/giu,
  },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu,
  },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_`@/])@[a-z0-9_]{3,32}(?![\p{L}\p{N}_])/giu },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_/#])#(?=\p{N}*[\p{L}_])[\p{L}\p{N}_]{1,256}/gu },
]

const EXPLICIT_WINS = new Set(['code', 'pre', 'text_link', 'text_mention'])

/** Adds what Telegram recognises by itself in plain text: commands, links, addresses, mentions, hashtags. */
export function detectEntities({ text, entities }: FormattedText): FormattedText {
  const taken = entities.filter(entity => EXPLICIT_WINS.has(entity.type))
  const found: MessageEntity[] = []
  for (const { type, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? match[0].replace(/[.,:;!?)]+$/, '').length : match[0].length
      const entity = { type, offset: match.index, length } as MessageEntity
      if (![...taken, ...found].some(other => overlap(other, entity))) found.push(entity)
    }
  }
  return {
    text,
    entities: [...entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length),
  }
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
