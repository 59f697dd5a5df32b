import { chanceOf } from './seeded-chance.ts'

/**
 * error: refuse. error-after: do it, then answer with an error all the same. drop-unread: cut the connection before
 * the body is read. drop-before: read the request, then cut the connection; nothing is done. drop-after: do it, then cut
 * the connection. delay: do it, but answer late. drip: do it, and let the answer trickle. half-open: do it, and never
 * answer.
 */
export const faultKinds = [
  'error',
  'error-after',
  'drop-unread',
  'drop-before',
  'drop-after',
  'delay',
  'drip',
  'half-open',
] as const

export type Disturbance = {
  /** Bot API method; absent: any but getUpdates, so that polling goes on. */
  method?: string
  chat?: number
  kind: (typeof faultKinds)[number]
  error_code?: number
  description?: string
  /** Seconds, for 429. */
  retry_after?: number
  delay_ms?: number
}

/** A disturbance that a test orders: for the next `times` calls that match. */
type Fault = Disturbance & { times: number }

/** Disturbances by chance: each strikes this share (0 to 1) of the calls that match. The same seed, the same plan. */
export type FaultPlan = { seed: number; faults: readonly (Disturbance & { share: number })[] }

/** Ordered faults that have not struck yet, and planned ones. */
export type Faults = {
  order(fault: Fault): void
  /** The fault that befalls this call before its body is read; undefined when the call goes through. */
  strikeUnread(method: string): Disturbance | undefined
  /** The first fault that fits this call, counted down; undefined when the call goes through. */
  strike(method: string, chatId: unknown): Disturbance | undefined
}

/** Ordered faults in memory, oldest order first; where none fits, the plan decides. */
export function createFaults(plan?: FaultPlan): Faults {
  let ordered: Fault[] = []
  /** By method and chat: how many calls there were, so that the plan does not depend on who was faster. */
  const calls = new Map<string, number>()

  const take = (fits: (fault: Disturbance) => boolean): Disturbance | undefined => {
    const fault = ordered.find(fits)
    if (!fault) return undefined
    fault.times--
    ordered = ordered.filter(each => each.times > 0)
    return fault
  }

  const byPlan = (call: string, fits: (fault: Disturbance) => boolean): Disturbance | undefined => {
    if (!plan) return undefined
    const nth = calls.get(call) ?? 0
    calls.set(call, nth + 1)
    // One throw for all kinds: the shares add up and exclude each other.
    let left = chanceOf(plan.seed, `${call}:${nth}`)
    return plan.faults.filter(fits).find(fault => {
      left -= fault.share
      return left < 0
    })
  }

  return {
    order: fault => void ordered.push({ ...fault }),
    strikeUnread(method) {
      const fits = (fault: Disturbance) => fault.kind === 'drop-unread' && isFor(fault, method)
      return take(fits) ?? byPlan(`${method}:unread`, fits)
    },
    strike(method, chatId) {
      const fits = (fault: Disturbance) =>
        fault.kind !== 'drop-unread' &&
        isFor(fault, method) &&
        (fault.chat === undefined || String(fault.chat) === String(chatId))
      return take(fits) ?? byPlan(`${method}:${chatId}`, fits)
    },
  }
}

function isFor(fault: Disturbance, method: string): boolean {
  const called = method.toLowerCase()
  return fault.method ? fault.method.toLowerCase() === called : called !== 'getupdates'
}
