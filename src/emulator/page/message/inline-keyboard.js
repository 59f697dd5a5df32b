// @ts-check
/** @import { Button, Message, MessageActions } from '../model.d.ts' */
import { element } from '../elements/element.js'
import { icon } from '../elements/icons.js'

/**
 * The rows of buttons under a message. A pressed button shows that it works until the bot has answered.
 * @param {Message} message
 * @param {Button[][]} rows
 * @param {MessageActions} actions
 */
export function inlineKeyboard(message, rows, actions) {
  const drawn = rows.map(row =>
    element('div', { class: 'keyboard-row' }, ...row.map(button => keyboardButton(message, button, actions))),
  )
  return element('div', { class: 'keyboard' }, ...drawn)
}

/**
 * @param {Message} message
 * @param {Button} button
 * @param {MessageActions} actions
 */
function keyboardButton(message, button, actions) {
  const press = async () => {
    if (node.getAttribute('aria-busy') === 'true') return
    node.setAttribute('aria-busy', 'true')
    await actions.press(message, button).finally(() => node.removeAttribute('aria-busy'))
  }
  const corner = button.url || button.web_app ? icon('open') : button.copy_text ? icon('copy') : null
  const style = button.style ? `keyboard-button ${button.style}` : 'keyboard-button'
  const node = element(
    'button',
    { type: 'button', class: style, onclick: press },
    element('span', { class: 'keyboard-label' }, button.text),
    corner,
  )
  return node
}
