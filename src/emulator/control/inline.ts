import type { Message } from 'grammy/types'
import { userOf } from '../messages.ts'
import type { Telegram } from '../telegram.ts'
import { fail } from './failure.ts'
import { requireParticipant } from './lookup.ts'
import { type Writing, write } from './write.ts'

const QUERY_LIMIT = 256

/** What a person sees above the line they type in: results to choose from, and perhaps a button. */
type Offer = {
  results: { id: string; title: string; description?: string }[]
  button?: { text: string; start_parameter?: string }
}

/**
 * A person types "@bot words" in a chat, whether or not the bot is in it; resolves with what the bot offers, or null
 * when it offers nothing in 10 s. Telegram keeps answers for the time that the bot allows; here each is asked for.
 */
export async function askInline(
  telegram: Telegram,
  { person: personId, chat, query }: { person: number; chat: number; query: string },
): Promise<Offer | null> {
  const { person, group } = requireParticipant(telegram, personId, chat)
  if (query.length > QUERY_LIMIT) fail(`a query is up to ${QUERY_LIMIT} characters long`)
  const { id, answered } = telegram.inlineQueries.open(chat)
  telegram.updates.push({
    inline_query: {
      id,
      from: userOf(person),
      query,
      offset: '',
      chat_type: group?.type ?? 'sender',
    },
  })
  const answer = await answered
  if (!answer) return null
  telegram.offered.set(personId, answer.results)
  return {
    results: answer.results.map(({ content: _, ...shown }) => shown),
    ...(answer.button && { button: answer.button }),
  }
}

/** A person chooses one of the results that they were offered last: it is sent in their name, through the bot. */
export function chooseInline(telegram: Telegram, choice: Writing & { result: string }): Message {
  const result = telegram.offered.get(choice.person)?.find(one => one.id === choice.result)
  if (!result) fail('that result is not offered any more')
  return write(telegram, choice, { ...structuredClone(result.content), via_bot: telegram.bot })
}
