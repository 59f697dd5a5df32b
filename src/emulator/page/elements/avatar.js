// @ts-check
import { element } from './element.js'

const hueCount = 8

/**
 * One of the eight colours of style sheets (`hue-0` … `hue-7`), always the same for the same id.
 * @param {number} id
 */
export const hueClass = id => `hue-${Math.abs(id) % hueCount}`

/** The colour that only the bot has. */
export const botHue = 'hue-bot'

/**
 * A round picture with the initials of a person, group or bot.
 * @param {string} name
 * @param {string} hue a colour class
 */
export function avatar(name, hue) {
  return element('span', { class: `avatar ${hue}`, 'aria-hidden': 'true' }, initials(name))
}

/**
 * First letters of the last two words: in Vietnamese the words that tell one name from another come last
 * ("Phòng Nội vụ" and "Phòng Tư pháp" are NV and TP).
 * @param {string} name
 */
function initials(name) {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['?']
  return words
    .slice(-2)
    .map(([letter]) => letter)
    .join('')
    .toLocaleUpperCase('vi')
}
