// @ts-check
/** @import { Command } from '../model.d.ts' */
import { byId, element } from '../elements/element.js'

/**
 * The commands that a beginning like "/tr" can become; none once a space follows.
 * @param {string} text
 * @param {Command[]} commands
 */
export function matchingCommands(text, commands) {
  const typed = /^\/(\w*)$/.exec(text)?.[1]
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed.toLowerCase()))
}

/**
 * The list of commands above the composer, moved through with the arrow keys while the text keeps the focus.
 * @param {HTMLTextAreaElement} input
 * @param {(command: Command) => void} choose
 */
export function createSuggestions(input, choose) {
  const box = byId('suggestions', HTMLElement)
  /** @type {Command[]} */
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

  /** @param {Command[]} commands */
  function show(commands) {
    shown = commands
    active = 0
    box.hidden = commands.length === 0
    input.setAttribute('aria-expanded', String(commands.length > 0))
    box.replaceChildren(
      ...commands.map((command, index) =>
        element(
          'div',
          {
            id: `suggestion-${index}`,
            class: 'suggestion',
            role: 'option',
            // Before the click would take the focus, and with it a phone's keyboard, from the text.
            onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
            onclick: () => choose(command),
          },
          element('span', { class: 'suggestion-command' }, `/${command.command}`),
          element('span', { class: 'suggestion-description' }, command.description),
        ),
      ),
    )
    mark()
  }

  return {
    show,
    hide: () => show([]),
    isOpen: () => shown.length > 0,

    /** @returns {Command | undefined} the one that Enter chooses */
    selected: () => shown[active],

    /** @param {1 | -1} step */
    move(step) {
      active = (active + step + shown.length) % shown.length
      mark()
    },
  }
}
