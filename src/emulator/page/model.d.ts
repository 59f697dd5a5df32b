/** What the emulator's control API tells the page. Telegram's own objects keep Telegram's field names. */

export type Person = { id: number; firstName: string; username?: string; about?: string }

type Topic = { id: number; name: string }

export type Group = {
  id: number
  title: string
  type: 'group' | 'supergroup'
  isForum?: boolean
  topics?: Topic[]
  memberIds: number[]
  adminIds: number[]
  botIsMember: boolean
}

export type Command = { command: string; description: string }

export type Bot = { id: number; username: string; name: string; commands: Command[] }

export type World = { bot: Bot; people: Person[]; groups: Group[]; now: string; clock: boolean }

export type Chat = {
  chatId: number
  topicId?: number
  title: string
  kind: 'private' | 'group'
  /** `date` is in Unix seconds, as in a message. */
  last?: { text: string; date: number; mine: boolean } | null
  unread: number
  started: boolean
  blocked: boolean
}

type User = { id: number; is_bot: boolean; first_name: string; username?: string }

export type Entity = {
  type: string
  /** In UTF-16 code units, which is also how JavaScript counts. */
  offset: number
  length: number
  url?: string
  user?: User
  language?: string
}

export type Button = {
  text: string
  style?: 'primary' | 'success' | 'danger'
  url?: string
  callback_data?: string
  web_app?: { url: string }
  copy_text?: { text: string }
  switch_inline_query_current_chat?: string
}

export type PhotoSize = { file_id: string; width: number; height: number; file_size?: number }

export type Document = { file_id: string; file_name?: string; mime_type?: string; file_size?: number }

export type RichText = string | RichText[] | RichSpan

export type RichSpan = {
  type: string
  text?: RichText
  url?: string
  email_address?: string
  phone_number?: string
  bot_command?: string
  anchor_name?: string
  name?: string
  reference_name?: string
  expression?: string
  alternative_text?: string
}

export type RichCell = {
  text?: RichText
  is_header?: boolean
  colspan?: number
  rowspan?: number
  align: 'left' | 'center' | 'right'
  valign: 'top' | 'middle' | 'bottom'
}

export type RichListItem = {
  label: string
  blocks: RichBlock[]
  has_checkbox?: boolean
  is_checked?: boolean
  value?: number
  type?: 'a' | 'A' | 'i' | 'I' | '1'
}

export type RichBlock =
  | { type: 'paragraph'; text: RichText }
  | { type: 'heading'; text: RichText; size: number }
  | { type: 'pre'; text: RichText; language?: string }
  | { type: 'footer'; text: RichText }
  | { type: 'divider' }
  | { type: 'anchor'; name: string }
  | { type: 'list'; items: RichListItem[] }
  | { type: 'blockquote'; blocks: RichBlock[]; credit?: RichText }
  | { type: 'pullquote'; text: RichText; credit?: RichText }
  | { type: 'table'; cells: RichCell[][]; is_bordered?: boolean; is_striped?: boolean; caption?: RichText }
  | { type: 'details'; summary: RichText; blocks: RichBlock[]; is_open?: boolean }
  | { type: 'photo'; photo: PhotoSize[]; caption?: { text: RichText } }

export type Message = {
  message_id: number
  message_thread_id?: number
  is_topic_message?: boolean
  from?: User
  sender_chat?: { id: number; title?: string }
  via_bot?: { username?: string }
  chat: { id: number; type: string; title?: string }
  /** Unix seconds on the demonstration's clock. */
  date: number
  edit_date?: number
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
  rich_message?: { blocks: RichBlock[] }
  photo?: PhotoSize[]
  document?: Document
  reply_to_message?: Message
  reply_markup?: { inline_keyboard?: Button[][] }
  new_chat_members?: User[]
  left_chat_member?: User
  new_chat_title?: string
  group_chat_created?: boolean
  supergroup_chat_created?: boolean
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
  pinned_message?: Message
  forum_topic_created?: { name: string }
  /** Added by the emulator. */
  mine: boolean
  deleted?: boolean
  silent?: boolean
}

/** What the bot offers for "@bot words". */
export type InlineOffer = {
  results: { id: string; title: string; description?: string }[]
  button?: { text: string; start_parameter?: string }
}

/** The answer of the bot to a pressed button (answerCallbackQuery); null when it gave none in time. */
export type PressAnswer = { text?: string; show_alert?: boolean; url?: string } | null

export type ServerEvent = {
  type: 'message' | 'edit' | 'delete' | 'answer' | 'typing' | 'clock' | 'chats'
  chat?: number
  topic?: number
  /** With `typing`: Telegram's chat action, such as "typing" or "upload_photo". */
  action?: string
  /** With `clock`: ISO. */
  now?: string
}

/** Where the page is: what location.hash says. */
export type Route = { person: number | null; chat: number | null; topic: number | null }

/** What a shown message can ask the page to do. */
export type MessageActions = {
  press(message: Message, button: Button): Promise<void>
  reply(message: Message): void
  edit(message: Message): void
  sendCommand(command: string): void
  start(payload: string): void
  showMessage(id: number): void
}
