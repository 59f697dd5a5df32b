import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import type { Passage } from './passage.ts'
import type { Tokens } from './tokens.ts'
import type { UnitPhrase } from './unit-phrases.ts'
import { stands, wordings } from './wordings.ts'

/** What stands where in a sentence, as far as it says who is to do something, with whom and until when. */
export type Mark = { from: number; to: number } & (
  | {
      kind: 'lead'
      units: string[]
      /** By somebody who assigns, as a subject, "do … thực hiện", after a label, "đối với …", "của …", "cho …". */
      by: 'assigning' | 'subject' | 'performer' | 'label' | 'concerned' | 'beneficiary'
      /** "phải", "có trách nhiệm", "chủ trì" follows. */
      firm: boolean
    }
  | { kind: 'coordinating'; units: string[] }
  | { kind: 'deadline'; deadline: FoundDeadline }
  /** Somebody assigns, and names no unit. */
  | { kind: 'governing' }
  /** What was or is, and of whom it is told. */
  | { kind: 'telling'; units: string[] }
)

export type Lead = Mark & { kind: 'lead' }

export type Due = Mark & { kind: 'deadline' }

export const isLead = (mark: Mark): mark is Lead => mark.kind === 'lead' && mark.by !== 'beneficiary'

export const isDue = (mark: Mark): mark is Due => mark.kind === 'deadline'

/** Whether the mark names who does it, not only whom it is about. */
export function isPerformer(mark: Mark): mark is Mark & { kind: 'lead' } {
  return mark.kind === 'lead' && mark.by !== 'concerned' && mark.by !== 'beneficiary'
}

/** The mark of units that must do it; brackets right behind them are looked past. */
export function lead(
  source: Passage,
  { units, start, next }: UnitPhrase,
  by: (Mark & { kind: 'lead' })['by'],
) {
  const firm = stands(bound, source.tokens, afterBrackets(source.tokens, next))
  return { kind: 'lead' as const, units, by, firm, from: start, to: next }
}

export const bound = wordings('phải', 'có trách nhiệm', 'chủ trì', 'chịu trách nhiệm', 'cần', 'làm đầu mối')

/** The token after "(…)" when a short bracket stands here. */
export function afterBrackets(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let end = at + 1; end - at < 14 && end < tokens.length; end += 1)
    if (tokens[end]!.text === ')') return end + 1
  return at
}
