import { createEventBus } from './events.ts'
import { createFaults } from './faults.ts'
import { createFolderFileStore, createMemoryFileStore } from './files/file-store.ts'
import { createLedger } from './ledger.ts'
import { post, userOf } from './messages.ts'
import { createOpenQueries } from './open-queries.ts'
import type { EmulatorOptions } from './options.ts'
import { createRateLimiter } from './rate-limits.ts'
import { createWorldWriter, loadWorld } from './state-file.ts'
import type { Telegram } from './telegram.ts'
import { createUpdateQueue } from './updates.ts'
import { emptyWorld, type Group, missingFrom } from './world.ts'

/** Puts the parts together: the world, from the state file if there is one, and the live parts around it. */
export function createTelegram(options: EmulatorOptions): { telegram: Telegram; flush(): void } {
  const { stateFile } = options
  const world = (stateFile && loadWorld(stateFile)) || emptyWorld(options.botName)
  const writer = stateFile ? createWorldWriter(stateFile, world) : { save() {}, flush() {} }
  const repeats = { share: options.repeatedUpdates ?? 0, seed: options.faults?.seed ?? 0 }
  const telegram: Telegram = {
    options,
    bot: {
      id: Number(options.botToken.split(':')[0]),
      is_bot: true,
      first_name: options.botName,
      username: options.botUsername,
    },
    world,
    updates: createUpdateQueue(world, writer.save, repeats),
    events: createEventBus(),
    files: stateFile ? createFolderFileStore(`${stateFile}.files`) : createMemoryFileStore(),
    queries: createOpenQueries(),
    inlineQueries: createOpenQueries(),
    offered: new Map(),
    faults: createFaults(options.faults),
    limiter: options.limits ? createRateLimiter(options.limits) : null,
    ledger: createLedger(options.ledgerFile),
    save: writer.save,
  }
  const missing = missingFrom(world, options)
  for (const person of missing.people) world.people.set(person.id, person)
  for (const group of missing.groups) {
    world.groups.set(group.id, group)
    beginTopics(telegram, group)
  }
  return { telegram, flush: writer.flush }
}

/** Every topic begins with a service message whose number is the topic's id. */
function beginTopics(telegram: Telegram, group: Group): void {
  const creator = telegram.world.people.get(group.adminIds[0] ?? group.memberIds[0] ?? 0)
  for (const topic of [...group.topics].sort((a, b) => a.id - b.id)) {
    post(
      telegram,
      group.id,
      {
        ...(creator && { from: userOf(creator) }),
        message_thread_id: topic.id,
        is_topic_message: true,
        forum_topic_created: { name: topic.name, icon_color: 7322096 },
      },
      { authorId: creator?.id ?? 0, messageId: topic.id },
    )
  }
}
