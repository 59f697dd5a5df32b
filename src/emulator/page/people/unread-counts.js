// @ts-check
/** @import { Person } from '../model.d.ts' */
import { readChats } from '../control-api.js'

/**
 * How many unread messages each person has, over all their chats.
 * @param {Person[]} people
 * @returns {Promise<Map<number, number>>}
 */
export async function readUnreadCounts(people) {
  const counts = await Promise.all(
    people.map(async ({ id }) => {
      const chats = await readChats(id)
      return /** @type {const} */ ([id, chats.reduce((sum, chat) => sum + chat.unread, 0)])
    }),
  )
  return new Map(counts)
}
