// @ts-check
import { byId } from './element.js'
import { icon } from './icons.js'

/** Puts the icons into the buttons of index.html. */
export function drawStaticIcons() {
  /** @type {[string, Parameters<typeof icon>[0]][]} */
  const places = [
    ['back', 'back'],
    ['chat-menu', 'more'],
    ['all-people', 'search'],
    ['commands', 'menu'],
    ['attach', 'attach'],
    ['send', 'send'],
    ['target-close', 'close'],
    ['person-close', 'close'],
    ['to-end', 'down'],
  ]
  for (const [id, name] of places) byId(id, HTMLElement).prepend(icon(name))
}
