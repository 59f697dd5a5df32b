import type { RichBlock, RichBlockListItem, RichBlockTableCell, RichText } from 'grammy/types'
import { plainText, type Reading, richText } from './rich-text.ts'
import { isInline, type RichElement, type RichNode } from './rich-tree.ts'

/** The blocks of rich HTML; lines of text outside any block become paragraphs. */
export function richBlocks(nodes: RichNode[], reading: Reading): RichBlock[] {
  const blocks: RichBlock[] = []
  let line: RichNode[] = []
  const endLine = () => {
    const text = richText(line, reading)
    if (text !== '') blocks.push({ type: 'paragraph', text })
    line = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(node)
      continue
    }
    endLine()
    const block = blockOf(node as RichElement, reading)
    if (block) blocks.push(block)
  }
  endLine()
  return blocks
}

function blockOf(element: RichElement, reading: Reading): RichBlock | undefined {
  const text = () => richText(element.children.filter(isInline), reading)
  switch (element.name) {
    case 'p':
      return text() === '' ? undefined : { type: 'paragraph', text: text() }
    case 'footer':
      return { type: 'footer', text: text() }
    case 'hr':
      return { type: 'divider' }
    case 'pre':
      return preformatted(element)
    case 'ul':
    case 'ol':
      return { type: 'list', items: listItems(element, reading) }
    case 'blockquote': {
      const { rest, taken } = take(element, 'cite', reading)
      return { type: 'blockquote', blocks: richBlocks(rest, reading), ...(taken && { credit: taken }) }
    }
    case 'aside': {
      const { rest, taken } = take(element, 'cite', reading)
      return {
        type: 'pullquote',
        text: richText(rest.filter(isInline), reading),
        ...(taken && { credit: taken }),
      }
    }
    case 'details': {
      const { rest, taken } = take(element, 'summary', reading)
      const isOpen = element.attributes.has('open')
      return {
        type: 'details',
        summary: taken ?? '',
        blocks: richBlocks(rest, reading),
        ...(isOpen && { is_open: true }),
      }
    }
    case 'table':
      return table(element, reading)
    default: {
      const level = /^h([1-6])$/.exec(element.name)?.[1]
      return level ? { type: 'heading', text: text(), size: Number(level) as 1 } : undefined
    }
  }
}

function preformatted(element: RichElement): RichBlock {
  const only = element.children.length === 1 ? element.children[0] : undefined
  const code = typeof only === 'object' && only.name === 'code' ? only : undefined
  const language = /^language-(.+)$/.exec(code?.attributes.get('class') ?? '')?.[1]
  const text = richText((code ?? element).children, { preformatted: true, detect: false })
  return { type: 'pre', text, ...(language && { language }) }
}

function take(element: RichElement, name: string, reading: Reading): { rest: RichNode[]; taken?: RichText } {
  const isTaken = (node: RichNode): node is RichElement => typeof node === 'object' && node.name === name
  const found = element.children.find(isTaken)
  return {
    rest: element.children.filter(node => !isTaken(node)),
    ...(found && { taken: richText(found.children, reading) }),
  }
}

function listItems(list: RichElement, reading: Reading): RichBlockListItem[] {
  const items = elements(list, 'li')
  const isOrdered = list.name === 'ol'
  const step = list.attributes.has('reversed') ? -1 : 1
  let value = Number(list.attributes.get('start') ?? (step < 0 ? items.length : 1))
  return items.map(item => {
    const [checkbox] = elements(item, 'input')
    const content = item.children.filter(node => node !== checkbox)
    const box = {
      ...(checkbox && { has_checkbox: true as const }),
      ...(checkbox?.attributes.has('checked') && { is_checked: true as const }),
    }
    const blocks = richBlocks(content, reading)
    if (!isOrdered) return { label: '•', blocks, ...box }
    value = Number(item.attributes.get('value') ?? value)
    const type = (item.attributes.get('type') ?? list.attributes.get('type') ?? '1') as '1'
    const ordered = { label: `${numeral(value, type)}.`, blocks, ...box, value, type }
    value += step
    return ordered
  })
}

function elements(parent: RichElement, name: string): RichElement[] {
  return parent.children.filter((node): node is RichElement => typeof node === 'object' && node.name === name)
}

function numeral(value: number, type: string): string {
  if (value < 1 || type === '1') return String(value)
  const numeral = type.toLowerCase() === 'i' ? roman(value) : letters(value)
  return type === type.toUpperCase() ? numeral.toUpperCase() : numeral
}

function letters(value: number): string {
  const rest = Math.floor((value - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((value - 1) % 26))
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  const next = ROMAN.find(([worth]) => worth <= value)
  return next ? next[1] + roman(value - next[0]) : ''
}

function table(element: RichElement, reading: Reading): RichBlock {
  const [caption] = elements(element, 'caption')
  return {
    type: 'table',
    cells: elements(element, 'tr').map(row =>
      row.children
        .filter((node): node is RichElement => typeof node === 'object' && ['td', 'th'].includes(node.name))
        .map(cell => tableCell(cell, reading)),
    ),
    ...(element.attributes.has('bordered') && { is_bordered: true }),
    ...(element.attributes.has('striped') && { is_striped: true }),
    ...(caption && { caption: richText(caption.children, reading) }),
  }
}

function tableCell(cell: RichElement, reading: Reading): RichBlockTableCell {
  const text = richText(cell.children.filter(isInline), reading)
  const span = (name: string) => Math.max(1, Number(cell.attributes.get(name)) || 1)
  const oneOf = <Value extends string>(name: string, values: Value[], otherwise: Value): Value =>
    values.find(value => value === cell.attributes.get(name)) ?? otherwise
  return {
    ...(plainText(text) !== '' && { text }),
    ...(cell.name === 'th' && { is_header: true }),
    ...(span('colspan') > 1 && { colspan: span('colspan') }),
    ...(span('rowspan') > 1 && { rowspan: span('rowspan') }),
    align: oneOf('align', ['left', 'center', 'right'], 'left'),
    valign: oneOf('valign', ['top', 'middle', 'bottom'], 'top'),
  }
}
