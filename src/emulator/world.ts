import type { BotCommand, Message, Update } from 'grammy/types'
import type { EmulatorOptions, GroupOptions, PersonOptions } from './options.ts'

/** A person; `started` and `blocked` are the two switches a private chat with a bot has. */
export type Person = PersonOptions & { started: boolean; blocked: boolean }

/** How the bot stands in a group. `never`: it was not added yet, so it does not even know the chat. */
export type BotStanding = 'never' | 'member' | 'left' | 'kicked'

/** A group as people see it. After an upgrade the old one stays, pointing at its successor. */
export type Group = {
  id: number
  title: string
  type: 'group' | 'supergroup'
  isForum: boolean
  topics: { id: number; name: string }[]
  memberIds: number[]
  adminIds: number[]
  bot: BotStanding
  migratedTo?: number
}

/** One message with what Telegram knows about it but does not tell the bot. */
export type StoredMessage = {
  message: Message
  /** The real author, also behind an anonymous administrator. */
  authorId: number
  silent: boolean
  deleted: boolean
}

/** The history of one chat. A private chat has the id of its person. */
export type History = {
  lastMessageId: number
  messages: StoredMessage[]
  /** Highest message id read, by `person` or `person/topic`. */
  readUpTo: Record<string, number>
  pinned: number[]
}

/** A file that someone or the bot has sent. The bytes live beside, in the file store. */
export type StoredFile = {
  id: string
  uniqueId: string
  /** The name of its bytes in the file store; all sizes of a photo share them. */
  blob: string
  path: string
  name: string
  mimeType: string
  size: number
  kind: 'photo' | 'document'
  width?: number
  height?: number
}

/** A list of commands as the bot set it for one scope and one language. */
type CommandList = { scope: string; language: string; commands: BotCommand[] }

/** Where updates are posted to, when the bot asked for a webhook. */
export type Webhook = {
  url: string
  secretToken?: string
  maxConnections: number
  lastError?: { date: number; message: string }
}

/** What the bot has set about itself. */
type BotProfile = {
  name: string
  descriptions: Record<string, string>
  shortDescriptions: Record<string, string>
  names: Record<string, string>
  menuButtons: Record<string, unknown>
  commands: CommandList[]
}

/** Everything that outlives a restart, as plain data. */
export type World = {
  people: Map<number, Person>
  groups: Map<number, Group>
  histories: Map<number, History>
  files: Map<string, StoredFile>
  profile: BotProfile
  webhook?: Webhook
  allowedUpdates: string[]
  nextUpdateId: number
  pendingUpdates: Update[]
}

/** An empty world with the bot in it; people and groups are added by `populate`. */
export function emptyWorld(botName: string): World {
  return {
    people: new Map(),
    groups: new Map(),
    histories: new Map(),
    files: new Map(),
    profile: {
      name: botName,
      names: {},
      descriptions: {},
      shortDescriptions: {},
      menuButtons: {},
      commands: [],
    },
    allowedUpdates: [],
    nextUpdateId: 100_000_001,
    pendingUpdates: [],
  }
}

/** A person who has not opened the chat with the bot yet. */
export function newPerson(options: PersonOptions): Person {
  return { ...options, started: options.started ?? false, blocked: false }
}

/** Ids of supergroups begin with -100 and have ten more digits; those of ordinary groups are above this. */
export const SUPERGROUP_IDS = -1_000_000_000_000

/** A group from its options; without a type, a forum or a supergroup's id makes it a supergroup. */
export function newGroup(options: GroupOptions): Group {
  const isSupergroup = options.isForum || options.id < SUPERGROUP_IDS
  return {
    id: options.id,
    title: options.title,
    type: options.type ?? (isSupergroup ? 'supergroup' : 'group'),
    isForum: options.isForum ?? false,
    topics: options.topics ?? [],
    memberIds: [...options.memberIds],
    adminIds: [...(options.adminIds ?? [])],
    bot: (options.botIsMember ?? true) ? 'member' : 'never',
  }
}

/** The history of a chat, begun when first asked for. */
export function historyOf(world: World, chatId: number): History {
  let history = world.histories.get(chatId)
  if (!history) {
    history = { lastMessageId: 0, messages: [], readUpTo: {}, pinned: [] }
    world.histories.set(chatId, history)
  }
  return history
}

/** The people and groups of the options that a kept world does not have yet. */
export function missingFrom(world: World, options: EmulatorOptions): { people: Person[]; groups: Group[] } {
  return {
    people: options.people.filter(person => !world.people.has(person.id)).map(newPerson),
    groups: options.groups.filter(group => !world.groups.has(group.id)).map(newGroup),
  }
}
