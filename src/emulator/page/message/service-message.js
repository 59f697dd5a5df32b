// @ts-check
/** @import { Message } from '../model.d.ts' */
import { summary } from './summary.js'

/**
 * What the line in the middle of a conversation says; null for an ordinary message.
 * @param {Message} message
 * @returns {string | null}
 */
export function serviceText(message) {
  const who = message.from?.first_name ?? 'Ai đó'
  if (message.new_chat_members) {
    const names = message.new_chat_members.map(user => user.first_name).join(', ')
    const joinedAlone = message.new_chat_members.every(user => user.id === message.from?.id)
    return joinedAlone ? `${names} đã vào nhóm` : `${who} đã thêm ${names} vào nhóm`
  }
  if (message.left_chat_member) {
    const name = message.left_chat_member.first_name
    return message.left_chat_member.id === message.from?.id
      ? `${name} đã rời nhóm`
      : `${who} đã đưa ${name} ra khỏi nhóm`
  }
  if (message.group_chat_created || message.supergroup_chat_created) return `${who} đã tạo nhóm`
  if (message.migrate_to_chat_id || message.migrate_from_chat_id)
    return 'Nhóm đã được nâng cấp thành siêu nhóm'
  if (message.new_chat_title) return `${who} đã đổi tên nhóm thành “${message.new_chat_title}”`
  if (message.forum_topic_created) return `${who} đã mở chủ đề “${message.forum_topic_created.name}”`
  if (message.pinned_message) return `${who} đã ghim “${summary(message.pinned_message)}”`
  return null
}
