// @ts-check
/** @import { Bot, MessageActions } from '../model.d.ts' */
/** @import { Target } from '../composer/composer.js' */
import { pressButton } from '../control-api.js'
import { attempt } from '../deeds.js'
import { showAlert, toast } from '../elements/notices.js'
import { follow } from '../message/links.js'

/**
 * What shown messages can ask for: pressing their buttons, following their links, answering them.
 * @param {object} page
 * @param {() => Bot} page.bot
 * @param {() => { person: number, chat: number }} page.where
 * @param {{ setTarget: (target: Target) => void, insert: (text: string) => void }} page.composer
 * @param {(text: string) => Promise<boolean>} page.write
 * @param {(payload: string) => Promise<boolean>} page.start
 * @param {(id: number) => void} page.reveal
 * @returns {MessageActions}
 */
export function createMessageActions({ bot, where, composer, write, start, reveal }) {
  /** @type {MessageActions} */
  const actions = {
    async press(message, button) {
      if (button.callback_data !== undefined)
        await attempt(pressAndShow(message.message_id, button.callback_data))
      else if (button.url !== undefined) follow(button.url, bot().username, actions)
      else if (button.web_app) follow(button.web_app.url, bot().username, actions)
      else if (button.copy_text) {
        await navigator.clipboard.writeText(button.copy_text.text)
        toast('Đã chép')
      } else if (button.switch_inline_query_current_chat !== undefined) {
        composer.insert(`@${bot().username} ${button.switch_inline_query_current_chat}`)
      }
    },
    reply: message => composer.setTarget({ kind: 'reply', message }),
    edit: message => composer.setTarget({ kind: 'edit', message }),
    sendCommand(command) {
      const { person, chat } = where()
      // In a group a command names the bot it is for, as Telegram's own apps send it.
      const isNamed = person === chat || command.includes('@')
      write(isNamed ? command : `${command}@${bot().username}`)
    },
    start,
    showMessage: reveal,
  }
  return actions

  /**
   * @param {number} message_id
   * @param {string} data
   */
  async function pressAndShow(message_id, data) {
    const { person, chat } = where()
    const answer = await pressButton({ person, chat, message_id, data })
    if (answer?.url) follow(answer.url, bot().username, actions)
    if (!answer?.text) return
    if (answer.show_alert) showAlert(bot().name, answer.text)
    else toast(answer.text)
  }
}
