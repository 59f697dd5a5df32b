// @ts-check
/** @import { Command, InlineOffer, Message } from '../model.d.ts' */

import { byId } from '../elements/element.js'
import { senderOf } from '../message/bubble.js'
import { summary } from '../message/summary.js'
import { matchingCommands, suggestCommand } from './command-suggestions.js'
import { createInlineMode } from './inline-suggestions.js'
import { createSuggestions } from './suggestions.js'

/** @typedef {{ kind: 'reply' | 'edit', message: Message }} Target */

/**
 * @typedef {object} ComposerState
 * @property {string} key which conversation; each keeps its own draft
 * @property {'write' | 'start' | 'unblock'} mode
 * @property {Command[]} commands
 * @property {string} placeholder
 */

/**
 * @typedef {object} ComposerActions
 * @property {(text: string, target: Target | null) => Promise<boolean>} submit true when it was sent
 * @property {(command: Command) => void} sendCommand
 * @property {(file: File) => void} attach
 * @property {() => string} botUsername
 * @property {(query: string) => Promise<InlineOffer | null>} askInline
 * @property {(result: string, target: Target | null) => Promise<boolean>} sendInline true when it was sent
 * @property {(payload: string) => void} start
 * @property {() => void} begin the big button: start the bot, or unblock it
 */

/**
 * The line in which a person writes.
 * @param {ComposerActions} actions
 */
export function createComposer(actions) {
  const form = byId('composer', HTMLFormElement)
  const input = byId('text', HTMLTextAreaElement)
  const send = byId('send', HTMLButtonElement)
  const begin = byId('begin', HTMLButtonElement)
  const commandsButton = byId('commands', HTMLButtonElement)
  const file = byId('file', HTMLInputElement)
  const targetBar = byId('target', HTMLElement)
  const suggestions = createSuggestions(input)
  const inline = createInlineMode(
    {
      botUsername: actions.botUsername,
      ask: actions.askInline,
      send: result => submitWith(sentTarget => actions.sendInline(result, sentTarget)),
      start: payload => {
        setText('')
        suggestions.hide()
        actions.start(payload)
      },
    },
    suggestions.show,
  )

  /** @type {Map<string, string>} */
  const drafts = new Map()
  /** @type {ComposerState | null} */
  let state = null
  /** @type {Target | null} */
  let target = null

  /** @param {string} text */
  function setText(text) {
    input.value = text
    grow()
  }

  function grow() {
    input.style.height = ''
    // Two pixels of border, which scrollHeight leaves out.
    if (input.scrollHeight > input.clientHeight) input.style.height = `${input.scrollHeight + 2}px`
    send.disabled = input.value.trim() === ''
  }

  /** @param {Target | null} next */
  function setTarget(next) {
    if (target?.kind === 'edit' && next?.kind !== 'edit') setText('')
    target = next
    targetBar.hidden = next === null
    if (!next) return
    const name = senderOf(next.message).name
    byId('target-title', HTMLElement).textContent = next.kind === 'edit' ? 'Sửa tin nhắn' : `Trả lời ${name}`
    byId('target-text', HTMLElement).textContent = summary(next.message)
    if (next.kind === 'edit') setText(next.message.text ?? '')
    input.focus()
  }

  async function submit() {
    const text = input.value.trim()
    if (text) await submitWith(sentTarget => actions.submit(text, sentTarget))
  }

  /** @param {(target: Target | null) => Promise<boolean>} send */
  async function submitWith(send) {
    const text = input.value
    const sentTarget = target
    inline.follow('')
    suggestions.hide()
    // Emptied at once and given back on failure: waiting for the answer would feel slow.
    target = null
    setTarget(null)
    setText('')
    if (await send(sentTarget)) return
    setTarget(sentTarget)
    setText(text)
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    submit()
  })

  input.addEventListener('input', () => {
    grow()
    suggest()
  })

  /** What is typed may be the beginning of a command, or words for the bot. */
  function suggest() {
    if (inline.follow(input.value)) return
    const commands = matchingCommands(input.value, state?.commands ?? [])
    suggestions.show([...commands.map(offerCommand), ...inline.nameFor(input.value, complete)])
  }

  /** @param {Command} command */
  function offerCommand(command) {
    return suggestCommand(command, chosen => {
      if (input.value.startsWith('/')) setText('')
      suggestions.hide()
      actions.sendCommand(chosen)
    })
  }

  /** @param {string} text */
  function complete(text) {
    setText(text)
    suggestions.hide()
    suggest()
  }

  input.addEventListener('keydown', event => {
    // Vietnamese input methods compose syllables: their Enter only ends the word.
    if (event.isComposing) return
    if (suggestions.isOpen() && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      suggestions.move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (suggestions.isOpen() && event.key === 'Tab') {
      event.preventDefault()
      const { completion } = suggestions.selected() ?? {}
      if (completion !== undefined) complete(completion)
    } else if (event.key === 'Escape') {
      if (suggestions.isOpen()) suggestions.hide()
      else setTarget(null)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      const chosen = suggestions.selected()
      if (chosen) chosen.choose()
      else submit()
    }
  })
  input.addEventListener('blur', () => suggestions.hide())

  input.addEventListener('paste', event => {
    const pasted = event.clipboardData?.files[0]
    if (!pasted) return
    event.preventDefault()
    actions.attach(pasted)
  })

  // Keeps the text's focus, so that the list it opens is not closed again by its blur.
  commandsButton.addEventListener('pointerdown', event => event.preventDefault())
  commandsButton.addEventListener('click', () => {
    if (suggestions.isOpen()) return suggestions.hide()
    input.focus()
    suggestions.show((state?.commands ?? []).map(offerCommand))
  })

  byId('attach', HTMLButtonElement).addEventListener('click', () => file.click())
  file.addEventListener('change', () => {
    const chosen = file.files?.[0]
    file.value = ''
    if (chosen) actions.attach(chosen)
  })
  byId('target-close', HTMLButtonElement).addEventListener('click', () => setTarget(null))
  begin.addEventListener('click', actions.begin)

  return {
    setTarget,

    /** @returns {number | undefined} the message that an attached file answers */
    takeReply() {
      const id = target?.kind === 'reply' ? target.message.message_id : undefined
      setTarget(null)
      return id
    },

    /** @param {string} text */
    insert(text) {
      setText(input.value + text)
      input.focus()
      suggest()
    },

    focus: () => input.focus(),

    /** @param {ComposerState} next */
    set(next) {
      form.hidden = next.mode !== 'write'
      if (next.key !== state?.key) {
        if (state && target?.kind !== 'edit') drafts.set(state.key, input.value)
        setTarget(null)
        suggestions.hide()
        setText(drafts.get(next.key) ?? '')
      }
      state = next
      begin.hidden = next.mode === 'write'
      begin.textContent = next.mode === 'unblock' ? 'Bỏ chặn bot' : 'Bắt đầu'
      commandsButton.hidden = next.commands.length === 0
      input.placeholder = next.placeholder
    },
  }
}
