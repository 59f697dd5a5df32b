import type { Message } from 'grammy/types'

/**
 * The command at the start of a message and the words after it: "/trangthai@giaoban_bot iso" → trangthai, "iso".
 * null when there is none, or when it is addressed to another bot.
 */
export function commandOf(message: Message, botUsername: string): { name: string; words: string } | null {
  const match = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)/i.exec(message.text ?? '')
  if (!match?.[1]) return null
  if (match[2] && match[2].toLowerCase() !== botUsername.toLowerCase()) return null
  return { name: match[1].toLowerCase(), words: (message.text ?? '').slice(match[0].length).trim() }
}
