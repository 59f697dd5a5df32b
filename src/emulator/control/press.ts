import { userOf } from '../messages.ts'
import type { CallbackAnswer } from '../query-answers.ts'
import type { Telegram } from '../telegram.ts'
import { fail } from './failure.ts'
import { requireMessage, requireParticipant } from './lookup.ts'

/** A press of a button under a message of the bot. */
export type Press = { person: number; chat: number; message_id: number; data: string }

/**
 * A person presses a button; resolves with the bot's answer, or null when none came in 10 s. The data need not be on
 * the keyboard any more: a screen may lag behind an edit. An anonymous administrator presses under the real id.
 */
export async function press(
  telegram: Telegram,
  { person: personId, chat, message_id, data }: Press,
): Promise<CallbackAnswer | null> {
  const { person, group } = requireParticipant(telegram, personId, chat)
  const { message, authorId } = requireMessage(telegram, chat, message_id)
  if (authorId !== telegram.bot.id) fail('only messages of the bot have buttons')
  if (group && group.bot !== 'member') fail('the bot is no longer in this group')
  if (!group && person.blocked) fail(`${person.firstName} has blocked the bot`)
  const query = telegram.queries.open(chat)
  telegram.updates.push({
    callback_query: {
      id: query.id,
      from: userOf(person),
      message,
      chat_instance: String(-chat * 7919),
      data,
    },
  })
  return query.answered
}
