import type { BotCommand } from 'grammy/types'
import type { Telegram } from '../telegram.ts'

/** Who and what there is: the bot, the people, the groups, the clock. */
export function state(telegram: Telegram) {
  const { bot, world, options } = telegram
  return {
    bot: {
      id: bot.id,
      username: bot.username,
      name: world.profile.name,
      commands: privateCommands(telegram),
    },
    people: [...world.people.values()].map(({ id, firstName, username, about }) => ({
      id,
      firstName,
      username,
      about,
    })),
    groups: [...world.groups.values()]
      .filter(group => group.migratedTo === undefined)
      .map(group => ({
        id: group.id,
        title: group.title,
        type: group.type,
        isForum: group.isForum,
        topics: group.topics,
        memberIds: group.memberIds,
        adminIds: group.adminIds,
        botIsMember: group.bot === 'member',
      })),
    now: options.now().toISOString(),
    clock: options.clock !== undefined,
  }
}

// What people here have set their apps to; see `userOf`.
const LANGUAGE = 'vi'

/** The commands that a private chat offers: the closest scope wins, and within it the list in the person's language. */
function privateCommands(telegram: Telegram): BotCommand[] {
  const lists = telegram.world.profile.commands
  const candidates = ['all_private_chats', 'default'].flatMap(scope => [
    lists.find(list => list.scope === scope && list.language === LANGUAGE),
    lists.find(list => list.scope === scope && list.language === ''),
  ])
  return candidates.find(list => list !== undefined)?.commands ?? []
}
