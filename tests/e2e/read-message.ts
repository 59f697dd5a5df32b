import type { Message } from 'grammy/types'

type Rich = { blocks: Block[] }
type Block = {
  type: string
  text?: RichText
  cells?: { text?: RichText }[][]
  items?: { blocks: Block[] }[]
  blocks?: Block[]
}
type RichText = string | RichText[] | { text?: RichText }

/** A message as a person reads it: words only, a table row by row. */
export function readMessage(message: Message): string {
  const rich = (message as { rich_message?: Rich }).rich_message
  if (rich) return rich.blocks.map(readBlock).join('\n')
  return message.text ?? message.caption ?? ''
}

function readBlock(block: Block): string {
  if (block.cells)
    return block.cells.map(row => row.map(cell => readText(cell.text ?? '')).join(' | ')).join('\n')
  if (block.items) return block.items.map(item => item.blocks.map(readBlock).join(' ')).join('\n')
  if (block.blocks) return block.blocks.map(readBlock).join('\n')
  return readText(block.text ?? '')
}

function readText(text: RichText): string {
  if (typeof text === 'string') return text
  return Array.isArray(text) ? text.map(readText).join('') : readText(text.text ?? '')
}
