// @ts-check
/** @import { Entity, MessageActions } from '../model.d.ts' */
import { element } from '../elements/element.js'
import { link } from './links.js'
import { spoiler } from './spoiler.js'

/**
 * A text with its entities as nodes. Entities nest (bold inside a quote); Telegram never lets them cross, and one
 * that would reach beyond its parent is cut at the parent's end.
 * @param {string} text
 * @param {Entity[]} entities
 * @param {{ botUsername: string, actions: MessageActions }} context
 * @returns {Node[]}
 */
export function formattedText(text, entities, context) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return span(0, text.length)

  /**
   * @param {number} from
   * @param {number} to
   * @returns {Node[]}
   */
  function span(from, to) {
    /** @type {Node[]} */
    const nodes = []
    let at = from
    for (let next = sorted[0]; next && next.offset < to; next = sorted[0]) {
      sorted.shift()
      if (next.offset < at) continue
      const end = Math.min(next.offset + next.length, to)
      if (next.offset > at) nodes.push(document.createTextNode(text.slice(at, next.offset)))
      const raw = text.slice(next.offset, end)
      nodes.push(wrap(next, raw, span(next.offset, end), context))
      at = end
      // The line break that ends a block belongs to the block: shown as well it would be an empty line.
      if (isBlock(next) && text[at] === '\n') at += 1
    }
    if (at < to) nodes.push(document.createTextNode(text.slice(at, to)))
    return nodes
  }
}

/** @param {Entity} entity */
const isBlock = entity => ['pre', 'blockquote', 'expandable_blockquote'].includes(entity.type)

/**
 * @param {Entity} entity
 * @param {string} raw the covered text
 * @param {Node[]} content the same, formatted
 * @param {{ botUsername: string, actions: MessageActions }} context
 * @returns {Node}
 */
function wrap(entity, raw, content, { botUsername, actions }) {
  switch (entity.type) {
    case 'bold':
      return element('strong', {}, ...content)
    case 'italic':
      return element('em', {}, ...content)
    case 'underline':
      return element('u', {}, ...content)
    case 'strikethrough':
      return element('s', {}, ...content)
    case 'code':
      return element('code', {}, ...content)
    case 'pre':
      return element('pre', { 'data-language': entity.language }, ...content)
    case 'blockquote':
      return element('blockquote', {}, ...content)
    case 'expandable_blockquote':
      return expandableQuote(content)
    case 'spoiler':
      return spoiler(content)
    case 'text_link':
      return link(entity.url ?? raw, content, botUsername, actions)
    case 'url':
      return link(raw, content, botUsername, actions)
    case 'email':
      return link(`mailto:${raw}`, content, botUsername, actions)
    case 'phone_number':
      return link(`tel:${raw}`, content, botUsername, actions)
    case 'bot_command': {
      const onclick = () => actions.sendCommand(raw)
      return element('button', { type: 'button', class: 'inline-link', onclick }, ...content)
    }
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return element('span', { class: 'mention' }, ...content)
    default:
      return element('span', {}, ...content)
  }
}

/**
 * Folded to three lines until it is tapped.
 * @param {Node[]} content
 */
function expandableQuote(content) {
  const toggle = () => {
    const open = quote.classList.toggle('open')
    more.textContent = open ? 'Thu gọn' : 'Xem thêm'
  }
  const more = element('button', { type: 'button', class: 'quote-more', onclick: toggle }, 'Xem thêm')
  const quote = element('blockquote', { class: 'expandable' }, element('div', {}, ...content), more)
  return quote
}
