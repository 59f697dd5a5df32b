// @ts-check

/**
 * @typedef {object} KeyedItem
 * @property {string} key which child this is, unique among its siblings
 * @property {string} version changes when the child has to be drawn anew
 * @property {() => HTMLElement} create
 */

/** @type {WeakMap<Element, string>} */
const keys = new WeakMap()
/** @type {WeakMap<Element, string>} */
const versions = new WeakMap()

/**
 * Makes the children of `parent` match `items` and leaves those that did not change alone: a full redraw would
 * lose focus, selection, opened details and running animations on every message that arrives.
 * @param {Element} parent
 * @param {KeyedItem[]} items
 */
export function patchChildren(parent, items) {
  const present = new Map([...parent.children].map(child => [keys.get(child), child]))
  const wanted = new Set(items.map(item => item.key))
  for (const [key, child] of present) if (key === undefined || !wanted.has(key)) child.remove()

  let cursor = parent.firstElementChild
  for (const item of items) {
    let child = present.get(item.key)
    if (!child || versions.get(child) !== item.version) {
      const fresh = item.create()
      keys.set(fresh, item.key)
      versions.set(fresh, item.version)
      if (child) {
        if (cursor === child) cursor = fresh
        replaceKeepingFocus(child, fresh)
      }
      child = fresh
    }
    if (child === cursor) cursor = child.nextElementSibling
    else parent.insertBefore(child, cursor)
  }
}

/**
 * A keyboard user who pressed a button in a message that the bot then edits stays in that message.
 * @param {Element} old
 * @param {HTMLElement} fresh
 */
function replaceKeepingFocus(old, fresh) {
  const focused = document.activeElement
  const hadFocus = focused !== null && old.contains(focused)
  const position = [...old.querySelectorAll('button')].indexOf(/** @type {HTMLButtonElement} */ (focused))
  old.replaceWith(fresh)
  if (!hadFocus) return
  const heir = fresh.matches('button') ? fresh : fresh.querySelectorAll('button')[position]
  heir?.focus({ preventScroll: true })
}
