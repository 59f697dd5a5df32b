/** What one person may ask of the bot: so much at once, and so much for as long as it likes. */
export type PaceLimit = { burst: number; perSecond: number }

/** Where a person stands. `closed`: was too fast, and is not answered until some of the burst has come back. */
export type PersonPace = { left: number; atMs: number; closed: boolean }

/**
 * `answer`: as always. `say`: the first one too many; the person is told, once, that what follows is not taken.
 * `ignore`: one of those that follow.
 */
export type PaceVerdict = 'answer' | 'say' | 'ignore'

/** This share of the burst must have come back before a person who was too fast is answered again. */
const reopensAt = 1 / 4

/** The limits that follow from how many updates of one member are handled in a minute; strangers get a sixth. */
export function paceLimits(perMinute: number): { member: PaceLimit; stranger: PaceLimit } {
  return {
    member: { burst: perMinute / 4, perSecond: perMinute / 60 },
    stranger: { burst: perMinute / 16, perSecond: perMinute / 360 },
  }
}

/** Counts one update at `nowMs`, a clock that only goes forward. `before` is null for somebody new. */
export function countUpdate(
  before: PersonPace | null,
  nowMs: number,
  limit: PaceLimit,
): { pace: PersonPace; verdict: PaceVerdict } {
  const left = before
    ? Math.min(limit.burst, before.left + ((nowMs - before.atMs) / 1_000) * limit.perSecond)
    : limit.burst
  const isClosed = before?.closed === true && left < limit.burst * reopensAt
  if (isClosed) return { pace: { left, atMs: nowMs, closed: true }, verdict: 'ignore' }
  if (left < 1) return { pace: { left, atMs: nowMs, closed: true }, verdict: 'say' }
  return { pace: { left: left - 1, atMs: nowMs, closed: false }, verdict: 'answer' }
}
