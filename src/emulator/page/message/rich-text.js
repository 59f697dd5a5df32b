// @ts-check
/** @import { RichText, RichSpan, MessageActions } from '../model.d.ts' */
import { element } from '../elements/element.js'
import { link } from './links.js'
import { spoiler } from './spoiler.js'

/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const plainTags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  marked: 'mark',
  code: 'code',
}

/**
 * A rich text as nodes.
 * @param {RichText | undefined} text
 * @param {{ botUsername: string, actions: MessageActions }} context
 * @returns {Node[]}
 */
export function richText(text, context) {
  if (text === undefined) return []
  if (typeof text === 'string') return [document.createTextNode(text)]
  if (Array.isArray(text)) return text.flatMap(part => richText(part, context))
  return [richSpan(text, context)]
}

/**
 * @param {RichSpan} span
 * @param {{ botUsername: string, actions: MessageActions }} context
 * @returns {Node}
 */
function richSpan(span, context) {
  const content = richText(span.text, context)
  const tag = plainTags[span.type]
  if (tag) return element(tag, {}, ...content)
  const to = (/** @type {string} */ address) => link(address, content, context.botUsername, context.actions)
  switch (span.type) {
    case 'spoiler':
      return spoiler(content)
    case 'url':
      return to(span.url ?? plainText(span))
    case 'email_address':
      return to(`mailto:${span.email_address}`)
    case 'phone_number':
      return to(`tel:${span.phone_number}`)
    case 'bot_command': {
      const onclick = () => context.actions.sendCommand(span.bot_command ?? plainText(span))
      return element('button', { type: 'button', class: 'inline-link', onclick }, ...content)
    }
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return element('span', { class: 'mention' }, ...content)
    case 'mathematical_expression':
      return element('code', {}, span.expression)
    case 'custom_emoji':
      return element('span', {}, span.alternative_text)
    default:
      return element('span', {}, ...content)
  }
}

/**
 * A rich text without its formatting.
 * @param {RichText | undefined} text
 * @returns {string}
 */
export function plainText(text) {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  if (Array.isArray(text)) return text.map(plainText).join('')
  return text.alternative_text ?? text.expression ?? plainText(text.text)
}
