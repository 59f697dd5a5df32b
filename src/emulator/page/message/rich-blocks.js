// @ts-check
/** @import { RichBlock, RichCell, RichListItem, MessageActions } from '../model.d.ts' */
import { element } from '../elements/element.js'
import { photo } from './media.js'
import { richText } from './rich-text.js'

/** @typedef {{ botUsername: string, actions: MessageActions }} Context */

/**
 * The blocks of a rich message as elements.
 * @param {RichBlock[]} blocks
 * @param {Context} context
 * @returns {HTMLElement[]}
 */
export function richBlocks(blocks, context) {
  return blocks.map(block => richBlock(block, context))
}

/**
 * @param {RichBlock} block
 * @param {Context} context
 * @returns {HTMLElement}
 */
function richBlock(block, context) {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, ...richText(block.text, context))
    case 'heading':
      // The page itself has no headings inside the log, so a message's own begin at level 3.
      return element(
        'div',
        { class: `heading size-${block.size}`, role: 'heading', 'aria-level': Math.min(6, block.size + 2) },
        ...richText(block.text, context),
      )
    case 'pre':
      return element('pre', { 'data-language': block.language }, ...richText(block.text, context))
    case 'footer':
      return element('footer', {}, ...richText(block.text, context))
    case 'divider':
      return element('hr')
    case 'anchor':
      return element('span', { class: 'anchor' })
    case 'list':
      return list(block.items, context)
    case 'blockquote':
      return element('blockquote', {}, ...richBlocks(block.blocks, context), credit(block.credit, context))
    case 'pullquote':
      return element(
        'blockquote',
        { class: 'pull' },
        ...richText(block.text, context),
        credit(block.credit, context),
      )
    case 'table':
      return table(block, context)
    case 'details':
      return element(
        'details',
        { open: block.is_open },
        element('summary', {}, ...richText(block.summary, context)),
        ...richBlocks(block.blocks, context),
      )
    case 'photo':
      return element(
        'figure',
        {},
        photo(block.photo, ''),
        block.caption && element('figcaption', {}, ...richText(block.caption.text, context)),
      )
  }
}

/**
 * @param {import('../model.d.ts').RichText | undefined} text
 * @param {Context} context
 */
const credit = (text, context) => text !== undefined && element('cite', {}, ...richText(text, context))

/**
 * The label comes from Telegram ("1.", "•"), so the browser's own numbering stays off.
 * @param {RichListItem[]} items
 * @param {Context} context
 */
function list(items, context) {
  const rows = items.map(item => {
    const label = item.has_checkbox
      ? element('input', {
          type: 'checkbox',
          checked: item.is_checked,
          disabled: true,
          'aria-label': 'Đã xong',
        })
      : element('span', { class: 'label' }, item.label)
    return element('li', {}, label, element('div', {}, ...richBlocks(item.blocks, context)))
  })
  return element('ul', { class: 'rich-list' }, ...rows)
}

/**
 * A table in a frame of its own that scrolls sideways, so that a wide one never widens the bubble or the page.
 * @param {Extract<RichBlock, { type: 'table' }>} block
 * @param {Context} context
 */
function table({ cells, is_bordered, is_striped, caption }, context) {
  const rows = cells.map(row => element('tr', {}, ...row.map(cell => tableCell(cell, context))))
  const classes = ['rich-table', is_bordered && 'bordered', is_striped && 'striped'].filter(Boolean).join(' ')
  return element(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': 'Bảng' },
    element(
      'table',
      { class: classes },
      caption !== undefined && element('caption', {}, ...richText(caption, context)),
      element('tbody', {}, ...rows),
    ),
  )
}

/**
 * @param {RichCell} cell
 * @param {Context} context
 */
function tableCell(cell, context) {
  return element(
    cell.is_header ? 'th' : 'td',
    {
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      class: `align-${cell.align ?? 'left'} valign-${cell.valign ?? 'top'}`,
    },
    ...richText(cell.text, context),
  )
}
