/** What Telegram puts up with. Beyond it a message is refused with 429, and the more so the longer one insists. */
export type RateLimits = {
  /** Messages a second to everybody together, on the average of three: a network bunches what was sent evenly. */
  perSecond: number
  /** Messages to one chat: so many may come at once, then one a second. */
  chatBurst: number
  /** Messages in any minute to one group. */
  groupPerMinute: number
  /** These chats are punished for so many seconds, from the first message to them. */
  punished?: readonly { chat: number; seconds: number }[]
  /** From the n-th message on, once, everybody is refused for so many seconds. */
  everybody?: readonly { fromMessage: number; seconds: number }[]
}

export type RateLimiter = {
  /** Seconds to wait; null when this message may pass. Asking counts as sending. */
  refuse(chatId: number): number | null
}

/** Whoever sends while refused waits half as long again. */
const growth = 1.5
const secondMs = 1_000
const averagedOver = 3
const minuteMs = 60_000
const everyChat = 0

/** `monotonic` tells real time in ms. */
export function createRateLimiter(
  limits: RateLimits,
  monotonic: () => number = () => performance.now(),
): RateLimiter {
  const refusedUntil = new Map<number, { at: number; seconds: number }>()
  const sentTo = new Map<number, number[]>()
  let sent: number[] = []
  let count = 0
  const punished = new Map(limits.punished?.map(({ chat, seconds }) => [chat, seconds]))
  const everybody = [...(limits.everybody ?? [])]

  const begin = (whom: number, seconds: number): number => {
    refusedUntil.set(whom, { at: monotonic() + seconds * secondMs, seconds })
    return Math.ceil(seconds)
  }

  const insisted = (whom: number): number | null => {
    const refused = refusedUntil.get(whom)
    if (!refused || refused.at <= monotonic()) return null
    const left = (refused.at - monotonic()) / secondMs
    return begin(whom, Math.max(left, refused.seconds * (growth - 1)))
  }

  const tooMany = (chatId: number): number | null => {
    const now = monotonic()
    sent = sent.filter(at => at > now - averagedOver * secondMs)
    if (sent.length >= averagedOver * limits.perSecond) return begin(everyChat, 3)
    const here = (sentTo.get(chatId) ?? []).filter(at => at > now - minuteMs)
    const recent = here.filter(at => at > now - limits.chatBurst * secondMs)
    if (recent.length >= limits.chatBurst) return begin(chatId, 5)
    if (chatId < 0 && here.length >= limits.groupPerMinute) return begin(chatId, 20)
    sent.push(now)
    sentTo.set(chatId, [...here, now])
    return null
  }

  return {
    refuse(chatId) {
      count += 1
      const waits = insisted(everyChat) ?? insisted(chatId)
      if (waits !== null) return waits
      const next = everybody[0]
      if (next && count >= next.fromMessage) {
        everybody.shift()
        return begin(everyChat, next.seconds)
      }
      const seconds = punished.get(chatId)
      if (seconds !== undefined) {
        punished.delete(chatId)
        return begin(chatId, seconds)
      }
      return tooMany(chatId)
    },
  }
}
