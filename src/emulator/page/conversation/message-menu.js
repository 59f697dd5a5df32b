// @ts-check
/** @import { Message, MessageActions } from '../model.d.ts' */
/** @import { MenuItem } from '../elements/popup-menu.js' */
import { toast } from '../elements/notices.js'

/**
 * What the menu of one message offers.
 * @param {Message} message
 * @param {MessageActions} actions
 * @returns {MenuItem[]}
 */
export function messageMenuItems(message, actions) {
  const text = message.text ?? message.caption
  /** @type {MenuItem[]} */
  const items = [{ label: 'Trả lời', icon: 'reply', choose: () => actions.reply(message) }]
  if (text !== undefined) {
    const copy = async () => {
      await navigator.clipboard.writeText(text)
      toast('Đã chép nội dung')
    }
    items.push({ label: 'Chép nội dung', icon: 'copy', choose: copy })
  }
  if (message.mine && message.text !== undefined) {
    items.push({ label: 'Sửa', icon: 'edit', choose: () => actions.edit(message) })
  }
  return items
}
