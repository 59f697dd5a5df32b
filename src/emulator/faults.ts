/** A disturbance that a test orders: for the next `times` calls that match. */
export type Fault = {
  /** Bot API method; absent: any but getUpdates, so that polling goes on. */
  method?: string
  chat?: number
  /**
   * error: refuse. drop-before: cut the connection, nothing is done. drop-after: do it, then cut the connection.
   * delay: do it, but answer late.
   */
  kind: 'error' | 'drop-before' | 'drop-after' | 'delay'
  error_code?: number
  description?: string
  /** Seconds, for 429. */
  retry_after?: number
  delay_ms?: number
  times: number
}

/** Ordered faults that have not struck yet. */
export type Faults = {
  order(fault: Fault): void
  /** The first fault that fits this call, counted down; undefined when the call goes through. */
  strike(method: string, chatId: unknown): Fault | undefined
}

/** Faults in memory, oldest order first. */
export function createFaults(): Faults {
  let ordered: Fault[] = []
  return {
    order: fault => void ordered.push({ ...fault }),
    strike(method, chatId) {
      const fault = ordered.find(
        each =>
          (each.method
            ? each.method.toLowerCase() === method.toLowerCase()
            : method.toLowerCase() !== 'getupdates') &&
          (each.chat === undefined || String(each.chat) === String(chatId)),
      )
      if (!fault) return undefined
      fault.times--
      ordered = ordered.filter(each => each.times > 0)
      return fault
    },
  }
}
