/** The one source of "now". Everything else takes `now` as an argument. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that starts elsewhere and runs on at the usual pace; demonstrations and tests move it. */
export type MovableClock = Clock & { moveTo(instant: Date): void }

/** Starts at `start` and runs on from there. */
export function movableClock(start: Date): MovableClock {
  let offsetMs = start.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + offsetMs),
    moveTo: instant => {
      offsetMs = instant.getTime() - Date.now()
    },
  }
}
