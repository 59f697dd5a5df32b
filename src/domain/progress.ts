import { isSettled, type Progress, type WorkState } from './assignment.ts'

/** What a person can say or decide about one assignment. */
export type ProgressStep =
  | { step: 'begin' }
  | { step: 'count'; done: number; total: number }
  | { step: 'percent'; percent: number }
  | { step: 'note'; note: string }
  | {
      step: 'evidence'
      kind: 'photo' | 'document'
      fileId: string
      fileName: string | null
      caption: string | null
    }
  | { step: 'obstacle'; reason: string }
  | { step: 'obstacle_cleared' }
  | { step: 'done' }
  | { step: 'confirm' }
  | { step: 'return'; reason: string }

type StepRefusal =
  | 'already_completed'
  | 'already_awaiting'
  | 'withdrawn'
  | 'not_awaiting'
  | 'count_impossible'
  | 'percent_impossible'
  | 'text_too_long'
  | 'text_missing'

/** The part of an assignment that a step may change. */
export type WorkStanding = {
  state: WorkState
  progress: Progress
  note: string | null
  obstacle: string | null
  returnReason: string | null
  reportedDoneAt: Date | null
  confirmedAt: Date | null
}

export const maxNoteLength = 1000
const maxCount = 1_000_000

type StepResult = { ok: true; next: WorkStanding } | { ok: false; code: StepRefusal }

const refuse = (code: StepRefusal): StepResult => ({ ok: false, code })

/** Text a person attached: must be there and short enough to be read on a phone. */
function textProblem(text: string): StepRefusal | null {
  if (text.trim() === '') return 'text_missing'
  return text.length > maxNoteLength ? 'text_too_long' : null
}

/**
 * The state machine of one assignment: what `step` makes of `work` at `now`, or why it may not be.
 * "Done" never completes the work: it asks the monitor, who confirms or returns (verification is a question of its own).
 */
export function applyStep(work: WorkStanding, step: ProgressStep, now: Date): StepResult {
  if (work.state === 'withdrawn') return refuse('withdrawn')
  if (step.step === 'confirm' || step.step === 'return') return decide(work, step, now)
  if (isSettled(work.state)) return refuse('already_completed')
  switch (step.step) {
    case 'begin':
      return work.state === 'not_started' || work.state === 'returned'
        ? { ok: true, next: { ...work, state: 'in_progress' } }
        : refuse(work.state === 'awaiting_confirmation' ? 'already_awaiting' : 'already_completed')
    case 'count':
      return isCount(step.done, step.total)
        ? { ok: true, next: { ...underWay(work), progress: { done: step.done, total: step.total } } }
        : refuse('count_impossible')
    case 'percent':
      return Number.isInteger(step.percent) && step.percent >= 0 && step.percent <= 100
        ? { ok: true, next: { ...underWay(work), progress: { percent: step.percent } } }
        : refuse('percent_impossible')
    case 'note': {
      const problem = textProblem(step.note)
      return problem ? refuse(problem) : { ok: true, next: { ...work, note: step.note.trim() } }
    }
    case 'evidence':
      return { ok: true, next: work }
    case 'obstacle': {
      const problem = textProblem(step.reason)
      return problem
        ? refuse(problem)
        : { ok: true, next: { ...underWay(work), obstacle: step.reason.trim() } }
    }
    case 'obstacle_cleared':
      return { ok: true, next: { ...work, obstacle: null } }
    case 'done':
      return work.state === 'awaiting_confirmation'
        ? refuse('already_awaiting')
        : {
            ok: true,
            next: {
              ...work,
              state: 'awaiting_confirmation',
              progress: completeProgress(work.progress),
              obstacle: null,
              returnReason: null,
              reportedDoneAt: now,
            },
          }
  }
}

function decide(
  work: WorkStanding,
  step: Extract<ProgressStep, { step: 'confirm' | 'return' }>,
  now: Date,
): StepResult {
  if (work.state === 'completed') return refuse('already_completed')
  if (work.state !== 'awaiting_confirmation') return refuse('not_awaiting')
  if (step.step === 'confirm') return { ok: true, next: { ...work, state: 'completed', confirmedAt: now } }
  const problem = textProblem(step.reason)
  if (problem) return refuse(problem)
  return {
    ok: true,
    // The date of the report is dropped: work that came back was not done in time on that day.
    next: { ...work, state: 'returned', returnReason: step.reason.trim(), reportedDoneAt: null },
  }
}

/** Saying how far one is means having begun; it also takes back a "done" that was said too early. */
function underWay(work: WorkStanding): WorkStanding {
  return { ...work, state: 'in_progress', reportedDoneAt: null }
}

function completeProgress(progress: Progress): Progress {
  if (progress === null) return null
  return 'total' in progress ? { done: progress.total, total: progress.total } : { percent: 100 }
}

function isCount(done: number, total: number): boolean {
  return (
    Number.isInteger(done) &&
    Number.isInteger(total) &&
    total > 0 &&
    total <= maxCount &&
    done >= 0 &&
    done <= total
  )
}
