import type { RichBlock, RichBlockTableCell } from 'grammy/types'
import { plainText } from './rich-text.ts'

// https://core.telegram.org/bots/api#rich-message-limits
const MAX_CHARACTERS = 32_768
const MAX_BLOCKS = 500
const MAX_COLUMNS = 20

/** Why a rich message is too big, or undefined when it is not. */
export function problemWithSize(blocks: RichBlock[]): string | undefined {
  const size = measure(blocks)
  if (size.characters === 0 && size.blocks === 0) return 'message text is empty'
  if (size.characters > MAX_CHARACTERS) return 'message is too long'
  if (size.blocks > MAX_BLOCKS) return 'rich message has too many blocks'
  if (size.columns > MAX_COLUMNS) return 'rich message table has too many columns'
  return undefined
}

type Size = { characters: number; blocks: number; columns: number }

/** Nested blocks, list items and table rows count as blocks too. */
function measure(blocks: RichBlock[]): Size {
  return blocks.map(sizeOf).reduce(add, { characters: 0, blocks: 0, columns: 0 })
}

function add(a: Size, b: Size): Size {
  return {
    characters: a.characters + b.characters,
    blocks: a.blocks + b.blocks,
    columns: Math.max(a.columns, b.columns),
  }
}

function sizeOf(block: RichBlock): Size {
  const text = (...texts: unknown[]) =>
    texts.reduce<number>((sum, each) => sum + [...plainText((each ?? '') as string)].length, 0)
  const one = (characters: number): Size => ({ characters, blocks: 1, columns: 0 })
  switch (block.type) {
    case 'list':
      return block.items.map(item => add(one(0), measure(item.blocks))).reduce(add, one(0))
    case 'blockquote':
      return add(one(text(block.credit)), measure(block.blocks))
    case 'details':
      return add(one(text(block.summary)), measure(block.blocks))
    case 'table': {
      const rows = block.cells.map(row => one(text(...row.map(cell => cell.text))))
      return { ...rows.reduce(add, one(text(block.caption))), columns: columnsOf(block.cells) }
    }
    default:
      return one(text('text' in block ? block.text : '', 'credit' in block ? block.credit : ''))
  }
}

/** Columns that the widest row covers, cells that reach down from rows above included. */
function columnsOf(rows: RichBlockTableCell[][]): number {
  let widest = 0
  // For each row to come: how many columns are taken by cells from above.
  const reaching: number[] = []
  rows.forEach((row, index) => {
    let width = reaching[index] ?? 0
    for (const { colspan = 1, rowspan = 1 } of row) {
      width += colspan
      const end = Math.min(index + rowspan, rows.length)
      for (let below = index + 1; below < end; below++) reaching[below] = (reaching[below] ?? 0) + colspan
    }
    widest = Math.max(widest, width)
  })
  return widest
}
