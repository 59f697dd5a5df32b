import type { Message } from 'grammy/types'

/** What the bot answered to a press of a button. */
export type CallbackAnswer = { text?: string; show_alert?: boolean; url?: string }

/** One result of an inline query as the list shows it, and what the message holds that choosing it sends. */
export type InlineResult = {
  id: string
  title: string
  description?: string
  content: Pick<Message, 'text' | 'entities' | 'link_preview_options' | 'reply_markup'>
}

/** What the bot offers for an inline query: results to choose from, and perhaps a button above them. */
export type InlineAnswer = {
  results: InlineResult[]
  button?: { text: string; start_parameter?: string }
}
