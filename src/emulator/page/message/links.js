// @ts-check
/** @import { MessageActions } from '../model.d.ts' */
import { element } from '../elements/element.js'

const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:'])

/**
 * The start payload when the address is a deep link to this bot (t.me/bot?start=X, tg://resolve?domain=bot&start=X).
 * @param {string} address
 * @param {string} botUsername
 * @returns {string | null} '' for a link without a payload; null when it leads elsewhere
 */
function startPayload(address, botUsername) {
  const url = parseAddress(address)
  if (!url) return null
  const inTelegram =
    url.protocol === 'tg:' && (url.hostname || url.pathname.replace(/^\/+/, '')) === 'resolve'
  const onWeb = /^(www\.)?(t|telegram)\.me$/.test(url.hostname)
  const name = inTelegram ? url.searchParams.get('domain') : onWeb ? url.pathname.slice(1) : null
  if (name?.toLowerCase() !== botUsername.toLowerCase()) return null
  return url.searchParams.get('start') ?? ''
}

/**
 * @param {string} address as written; "baohanoi.vn/tin" means https
 * @returns {URL | null} null for anything a messenger must not open, such as javascript:
 */
function parseAddress(address) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  const url = URL.parse(full)
  return url && safeProtocols.has(url.protocol) ? url : null
}

/**
 * Follows a link: one to this bot starts it as the current person, any other opens in a new tab.
 * @param {string} address
 * @param {string} botUsername
 * @param {MessageActions} actions
 */
export function follow(address, botUsername, actions) {
  const payload = startPayload(address, botUsername)
  if (payload !== null) actions.start(payload)
  else {
    const url = parseAddress(address)
    if (url) window.open(url.href, '_blank', 'noopener')
  }
}

/**
 * A link around `content`; where the address may not be opened, the content alone.
 * @param {string} address
 * @param {Node[]} content
 * @param {string} botUsername
 * @param {MessageActions} actions
 * @returns {HTMLElement}
 */
export function link(address, content, botUsername, actions) {
  const url = parseAddress(address)
  if (!url) return element('span', {}, ...content)
  const onclick = (/** @type {MouseEvent} */ event) => {
    event.preventDefault()
    follow(address, botUsername, actions)
  }
  return element('a', { href: url.href, target: '_blank', rel: 'noopener', onclick }, ...content)
}
