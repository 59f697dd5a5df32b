// @ts-check
/** @import { Message, RichBlock } from '../model.d.ts' */
import { plainText } from './rich-text.js'

/**
 * A message in one line: for quotes, announcements and the reply bar.
 * @param {Message} message
 * @returns {string}
 */
export function summary(message) {
  const words = message.text ?? message.caption ?? richWords(message.rich_message?.blocks ?? [])
  if (words) return words.replace(/\s+/g, ' ').slice(0, 160)
  if (message.photo) return 'Ảnh'
  return message.document?.file_name ?? 'Tin nhắn'
}

/**
 * @param {RichBlock[]} blocks
 * @returns {string}
 */
function richWords(blocks) {
  for (const block of blocks) {
    if ('text' in block) return plainText(block.text)
    if (block.type === 'details') return plainText(block.summary)
    if (block.type === 'table') return plainText(block.caption ?? block.cells[0]?.[0]?.text)
    if (block.type === 'blockquote') return richWords(block.blocks)
    if (block.type === 'list') return richWords(block.items.flatMap(item => item.blocks))
  }
  return ''
}
