import type { Message, RichBlock, RichText } from 'grammy/types'
import { plainText } from '../markup/rich-text.ts'

const LONGEST = 120

/** One line that stands for a message in the chat list; '' for what has no words. */
export function preview(message: Message): string {
  const rich = message.rich_message?.blocks.map(wordsOf).find(words => words !== '')
  const words = message.text ?? rich ?? message.caption ?? message.document?.file_name ?? ''
  return words.replace(/\s+/g, ' ').slice(0, LONGEST)
}

function wordsOf(block: RichBlock): string {
  return 'text' in block ? plainText(block.text as RichText) : ''
}
