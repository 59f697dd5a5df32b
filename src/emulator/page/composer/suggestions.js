// @ts-check
import { byId, element } from '../elements/element.js'

/**
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} description
 * @property {() => void} choose
 * @property {string} [completion] what Tab writes in the place of what was typed
 */

/**
 * The list above the composer, moved through with the arrow keys while the text keeps the focus.
 * @param {HTMLTextAreaElement} input
 */
export function createSuggestions(input) {
  const box = byId('suggestions', HTMLElement)
  /** @type {Suggestion[]} */
  let shown = []
  let active = 0

  function mark() {
    const options = [...box.children]
    options.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === active))
    })
    options[active]?.scrollIntoView({ block: 'nearest' })
    if (shown.length > 0) input.setAttribute('aria-activedescendant', `suggestion-${active}`)
    else input.removeAttribute('aria-activedescendant')
  }

  /** @param {Suggestion[]} suggestions */
  function show(suggestions) {
    shown = suggestions
    active = 0
    box.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(suggestions.length > 0))
    box.replaceChildren(
      ...suggestions.map(({ title, description, choose }, index) =>
        element(
          'div',
          {
            id: `suggestion-${index}`,
            class: 'suggestion',
            role: 'option',
            // Before the click would take the focus, and with it a phone's keyboard, from the text.
            onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
            onclick: choose,
          },
          element('span', { class: 'suggestion-title' }, title),
          element('span', { class: 'suggestion-description' }, description),
        ),
      ),
    )
    mark()
  }

  return {
    show,
    hide: () => show([]),
    isOpen: () => shown.length > 0,

    /** @returns {Suggestion | undefined} the one that Enter chooses */
    selected: () => shown[active],

    /** @param {1 | -1} step */
    move(step) {
      active = (active + step + shown.length) % shown.length
      mark()
    },
  }
}
