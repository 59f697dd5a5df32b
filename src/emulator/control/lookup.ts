import { findMessage } from '../messages.ts'
import type { Telegram } from '../telegram.ts'
import type { Group, Person, StoredMessage } from '../world.ts'
import { fail } from './failure.ts'

/** The person with this id. */
export function requirePerson(telegram: Telegram, id: number): Person {
  return telegram.world.people.get(id) ?? fail(`there is no person ${id}`)
}

/** The group with this id. */
export function requireGroup(telegram: Telegram, id: number): Group {
  return telegram.world.groups.get(id) ?? fail(`there is no group ${id}`)
}

/** The person and the chat they act in: their own private chat, or a group they belong to. */
export function requireParticipant(
  telegram: Telegram,
  personId: number,
  chatId: number,
): { person: Person; group?: Group } {
  const person = requirePerson(telegram, personId)
  if (chatId === personId) return { person }
  const group = requireGroup(telegram, chatId)
  if (!group.memberIds.includes(personId)) fail(`${person.firstName} is not a member of ${group.title}`)
  return { person, group }
}

/** A message that is there and not deleted. */
export function requireMessage(telegram: Telegram, chatId: number, messageId: number): StoredMessage {
  return (
    findMessage(telegram, chatId, messageId) ?? fail(`there is no message ${messageId} in chat ${chatId}`)
  )
}
