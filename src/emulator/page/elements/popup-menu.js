// @ts-check
import { element } from './element.js'
import { icon } from './icons.js'

/** @typedef {{ label: string, icon?: Parameters<typeof icon>[0], danger?: boolean, choose: () => void }} MenuItem */

/**
 * A small menu at a point of the page; a tap elsewhere or Escape closes it.
 * @param {MenuItem[]} items
 * @param {{ x: number, y: number }} at
 */
export function openMenu(items, at) {
  const menu = element(
    'div',
    { class: 'popup-menu', role: 'menu', popover: 'auto', onkeydown: moveWithArrows },
    ...items.map(item => {
      const onclick = () => {
        menu.hidePopover()
        item.choose()
      }
      return element(
        'button',
        { type: 'button', role: 'menuitem', class: item.danger ? 'danger' : null, onclick },
        item.icon ? icon(item.icon) : null,
        item.label,
      )
    }),
  )
  menu.addEventListener('toggle', event => {
    if (event.newState === 'closed') menu.remove()
  })
  document.body.append(menu)
  menu.showPopover()
  const margin = 8
  const { width, height } = menu.getBoundingClientRect()
  menu.style.left = `${Math.max(margin, Math.min(at.x, innerWidth - width - margin))}px`
  menu.style.top = `${Math.max(margin, Math.min(at.y, innerHeight - height - margin))}px`
  menu.querySelector('button')?.focus()
}

/** @param {KeyboardEvent} event */
function moveWithArrows(event) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement))
  buttons.at((at + step) % buttons.length)?.focus()
}
