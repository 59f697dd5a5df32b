/** Telegram's limits with something to spare; answers to people are sent outside the outbox and count as well. */
export type Pace = {
  /** Messages per second to everybody together. */
  perSecond: number
  /** Least time between two messages to one chat (ms). */
  chatGapMs: number
  /** Messages within any minute to one group. */
  groupPerMinute: number
}

export const telegramPace: Pace = { perSecond: 28, chatGapMs: 1_000, groupPerMinute: 20 }

export type Pacer = {
  /** How long until a message may go out, to whomever (ms); 0: now. */
  nextPlaceMs(): number
  /** Notes that a message goes out to this chat now. */
  take(chatId: bigint): void
  /** The chats to which nothing may go just now. */
  resting(): bigint[]
  /** How long until the first of them may get something again (ms); null when none rests. */
  shortestRestMs(): number | null
}

const minuteMs = 60_000
/** A timer that wakes up late may make up for this much, or the rate would fall short by every such delay (ms). */
const catchUpMs = 50

/**
 * Keeps the rate of sending. `monotonic` tells real time in ms: the office's clock may be moved, Telegram's limits
 * do not move with it.
 */
export function createPacer(
  pace: Pace = telegramPace,
  monotonic: () => number = () => performance.now(),
): Pacer {
  const gapMs = 1_000 / pace.perSecond
  let nextPlace = Number.NEGATIVE_INFINITY
  /** By chat: the times of its last messages, oldest first, as far as they still matter. */
  const sent = new Map<bigint, number[]>()

  const isGroup = (chatId: bigint): boolean => chatId < 0n

  const freeAt = (chatId: bigint): number => {
    const places = sent.get(chatId)
    if (!places) return Number.NEGATIVE_INFINITY
    const afterGap = places.at(-1)! + pace.chatGapMs
    const oldestThatCounts = places.at(-pace.groupPerMinute)
    if (!isGroup(chatId) || oldestThatCounts === undefined) return afterGap
    return Math.max(afterGap, oldestThatCounts + minuteMs)
  }

  const forget = (now: number): void => {
    for (const [chatId, places] of sent) {
      const memoryMs = isGroup(chatId) ? minuteMs : pace.chatGapMs
      const kept = places.filter(place => place + memoryMs > now)
      if (kept.length === 0) sent.delete(chatId)
      else sent.set(chatId, kept)
    }
  }

  const restEnds = (now: number): { chatId: bigint; ms: number }[] => {
    forget(now)
    return [...sent.keys()].map(chatId => ({ chatId, ms: freeAt(chatId) - now })).filter(({ ms }) => ms > 0)
  }

  return {
    nextPlaceMs: () => Math.max(0, nextPlace - monotonic()),
    take(chatId) {
      const now = monotonic()
      nextPlace = Math.max(now - catchUpMs, nextPlace) + gapMs
      sent.set(chatId, [...(sent.get(chatId) ?? []), now])
    },
    resting: () => restEnds(monotonic()).map(({ chatId }) => chatId),
    shortestRestMs() {
      const ends = restEnds(monotonic()).map(({ ms }) => ms)
      return ends.length === 0 ? null : Math.min(...ends)
    },
  }
}
