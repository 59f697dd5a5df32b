// @ts-check
/** @import { Chat, Group, World } from '../model.d.ts' */
/** @import { MenuItem } from '../elements/popup-menu.js' */
import { changeGroup, setBlocked } from '../control-api.js'
import { showAlert } from '../elements/notices.js'

/**
 * What can be done with a chat as a whole.
 * @param {object} given
 * @param {Chat} given.chat
 * @param {World} given.world
 * @param {number} given.person
 * @param {boolean} given.anonymous whether the person now writes as the group
 * @param {() => void} given.toggleAnonymous
 * @param {(doing: Promise<{ chat?: number }>) => void} given.run carries out a call and reports its failure
 * @returns {MenuItem[]}
 */
export function chatMenuItems({ chat, world, person, anonymous, toggleAnonymous, run }) {
  const group = world.groups.find(({ id }) => id === chat.chatId)
  if (!group) {
    const label = chat.blocked ? 'Bỏ chặn bot' : 'Chặn bot'
    return [
      { label, danger: !chat.blocked, choose: () => run(setBlocked({ person, blocked: !chat.blocked })) },
    ]
  }

  const change = (/** @type {string} */ action) => run(changeGroup({ action, chat: group.id, person }))
  /** @type {MenuItem[]} */
  const items = [{ label: 'Xem thành viên', icon: 'people', choose: () => showMembers(group, world) }]
  if (group.type === 'supergroup' && group.adminIds.includes(person)) {
    const label = anonymous ? 'Thôi viết ẩn danh' : 'Viết ẩn danh (với tư cách nhóm)'
    items.push({ label, icon: 'silent', choose: toggleAnonymous })
  }
  if (group.type === 'group')
    items.push({ label: 'Nâng cấp thành siêu nhóm', choose: () => change('migrate') })
  items.push(
    group.botIsMember
      ? { label: 'Đưa bot ra khỏi nhóm', danger: true, choose: () => change('remove_bot') }
      : { label: 'Thêm bot vào nhóm', icon: 'plus', choose: () => change('add_bot') },
  )
  return items
}

/**
 * @param {Group} group
 * @param {World} world
 */
function showMembers(group, world) {
  const lines = group.memberIds.map(id => {
    const person = world.people.find(one => one.id === id)
    const role = group.adminIds.includes(id) ? ' (quản trị viên)' : ''
    return `${person?.firstName ?? id}${role}`
  })
  if (group.botIsMember) lines.push(`${world.bot.name} (bot)`)
  showAlert(group.title, lines.join('\n'))
}
