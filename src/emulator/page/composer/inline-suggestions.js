// @ts-check
/** @import { InlineOffer } from '../model.d.ts' */
/** @import { Suggestion } from './suggestions.js' */

/** The bot is asked when the person pauses, not with every letter (ms). */
const pauseMs = 250

/**
 * @typedef {object} InlineMode
 * @property {() => string} botUsername
 * @property {(query: string) => Promise<InlineOffer | null>} ask
 * @property {(result: string) => void} send
 * @property {(payload: string) => void} start opens the private chat with the bot
 */

/**
 * What the bot offers while somebody types "@bot words": results that are sent by choosing one.
 * @param {InlineMode} mode
 * @param {(suggestions: Suggestion[]) => void} show
 */
export function createInlineMode(mode, show) {
  let timer = 0
  let asked = 0

  /** @param {string} query */
  async function ask(query) {
    asked += 1
    const mine = asked
    const offer = await mode.ask(query)
    // Another query was typed meanwhile, or none any more.
    if (mine === asked) show(suggestionsIn(offer))
  }

  /**
   * @param {InlineOffer | null} offer
   * @returns {Suggestion[]}
   */
  function suggestionsIn(offer) {
    const { results = [], button } = offer ?? {}
    const above = button && {
      title: button.text,
      description: '',
      choose: () => mode.start(button.start_parameter ?? ''),
    }
    const cards = results.map(({ id, title, description = '' }) => ({
      title,
      description,
      choose: () => mode.send(id),
    }))
    return above ? [above, ...cards] : cards
  }

  return {
    /**
     * Follows what is typed; true when it is for the bot.
     * @param {string} text
     */
    follow(text) {
      clearTimeout(timer)
      asked += 1
      const name = `@${mode.botUsername()} `
      if (!text.toLowerCase().startsWith(name.toLowerCase())) return false
      timer = window.setTimeout(() => ask(text.slice(name.length).trim()), pauseMs)
      return true
    },

    /**
     * The bot's name, offered once an "@" and its first letters are typed.
     * @param {string} text
     * @param {(name: string) => void} complete
     * @returns {Suggestion[]}
     */
    nameFor(text, complete) {
      const name = `@${mode.botUsername()}`
      const isBeginning = text.startsWith('@') && name.toLowerCase().startsWith(text.toLowerCase())
      if (!isBeginning) return []
      const completion = `${name} `
      const description = 'chọn một thẻ để gửi vào đây'
      return [{ title: name, description, completion, choose: () => complete(completion) }]
    },
  }
}
