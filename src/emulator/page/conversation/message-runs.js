// @ts-check
/** @import { Message } from '../model.d.ts' */
import { senderOf } from '../message/bubble.js'
import { serviceText } from '../message/service-message.js'
import { dayKey } from '../vietnam-time.js'

/** Messages of one sender this close together, in seconds, look like one piece. */
const runGap = 300

/**
 * The days of a conversation, oldest first, each with its messages.
 * @param {Message[]} messages oldest first
 * @returns {{ key: string, messages: Message[] }[]}
 */
export function byDay(messages) {
  return [...Map.groupBy(messages, message => dayKey(new Date(message.date * 1000)))].map(([key, day]) => ({
    key,
    messages: day,
  }))
}

/**
 * Whether `next` belongs to the same run of bubbles as `message`.
 * @param {Message | undefined} message
 * @param {Message | undefined} next
 */
export function sameRun(message, next) {
  if (!message || !next) return false
  if (serviceText(message) || serviceText(next)) return false
  return senderOf(message).id === senderOf(next).id && Math.abs(next.date - message.date) < runGap
}
