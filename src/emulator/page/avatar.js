// @ts-check
import { element } from './element.js'

const hueCount = 8

/**
 * One of the eight colours of style sheets (`hue-0` … `hue-7`), always the same for the same id.
 * @param {number} id
 */
export const hueClass = id => `hue-${Math.abs(id) % hueCount}`

/**
 * A round picture with the initials of a person, group or bot.
 * @param {number} id
 * @param {string} name
 */
export function avatar(id, name) {
  return element('span', { class: `avatar ${hueClass(id)}`, 'aria-hidden': 'true' }, initials(name))
}

/**
 * First letters of the first and last word that begin with a letter or digit: "Phòng Nội vụ" is PV.
 * @param {string} name
 */
function initials(name) {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['?']
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]]
  return chosen.map(word => word?.[0] ?? '').join('').toLocaleUpperCase('vi')
}
