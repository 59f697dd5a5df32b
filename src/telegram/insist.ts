import { setTimeout as pause } from 'node:timers/promises'
import { HttpError, type Transformer } from 'grammy'
import { neverLeft } from './errors.ts'

/** Pauses before the second, third … attempt at an answer that certainly did not arrive (ms). */
const pausesMs = [1_000, 2_000, 5_000, 10_000, 20_000]
/** A longer wait than this for Telegram's leave would answer a question that nobody remembers (s). */
const longestWaitSeconds = 60

/**
 * Answers to a person are tried again, because silence is the worst answer. One that may have arrived (hang-up,
 * time-out, 5xx) is repeated once: the same screen twice is the smaller harm, and an edit shows it once anyway.
 * News does not go this way: the outbox remembers what became of each message and decides for itself.
 */
export const insist: Transformer = async (call, method, payload, signal) => {
  let inDoubt = 0
  for (let attempt = 0; ; attempt++) {
    const outcome = await call(method, payload, signal).catch((error: unknown) => ({ thrown: error }))
    const verdict = 'thrown' in outcome ? verdictOfThrown(outcome.thrown) : verdictOfAnswer(outcome)
    if (verdict.kind === 'in doubt') inDoubt += 1
    const waitMs = verdict.waitMs ?? pausesMs[attempt]
    if (verdict.kind === 'final' || inDoubt > 1 || waitMs === undefined || attempt >= pausesMs.length) {
      if ('thrown' in outcome) throw outcome.thrown
      return outcome
    }
    await pause(waitMs, undefined, { ref: false })
  }
}

type Verdict = { kind: 'final' | 'not arrived' | 'in doubt'; waitMs?: number }

function verdictOfThrown(error: unknown): Verdict {
  if (!(error instanceof HttpError)) return { kind: 'final' }
  return { kind: neverLeft(error) ? 'not arrived' : 'in doubt' }
}

function verdictOfAnswer(answer: {
  ok: boolean
  error_code?: number
  parameters?: { retry_after?: number }
}): Verdict {
  if (answer.ok) return { kind: 'final' }
  const { error_code: code = 0, parameters } = answer
  if (code === 429) {
    const seconds = parameters?.retry_after ?? 1
    return seconds > longestWaitSeconds ? { kind: 'final' } : { kind: 'not arrived', waitMs: seconds * 1_000 }
  }
  return { kind: code >= 500 ? 'in doubt' : 'final' }
}
