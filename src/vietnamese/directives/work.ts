import type { Mark } from './mark.ts'
import type { Tokens } from './tokens.ts'
import { after, stands } from './wordings.ts'
import { afterNoun, deliveringVerbs, exhortations, manner, workingVerbs } from './work-words.ts'

/** The first work that is named: something delivered, something that goes on, a mere exhortation; none at all. */
export type Work = 'delivery' | 'work' | 'exhortation' | 'none'
/** Token by token outside the marks: what work begins there. */
export type Verbs = readonly { at: number; work: Exclude<Work, 'none'> }[]

/** Whether work begins here, or the manner of it. */
export function beginsWork(tokens: Tokens, at: number): boolean {
  if (afterNoun(tokens, at) !== -1) return false
  return [deliveringVerbs, workingVerbs, exhortations, manner].some(words => stands(words, tokens, at))
}

/** The work that a sentence names outside its marks. */
export function verbsOf(tokens: Tokens, marks: readonly Mark[]): Verbs {
  const verbs: { at: number; work: Exclude<Work, 'none'> }[] = []
  let mark = 0
  for (let at = 0; at < tokens.length; ) {
    while (mark < marks.length && marks[mark]!.to <= at) mark += 1
    if (mark < marks.length && at >= marks[mark]!.from) {
      at = marks[mark]!.to
      continue
    }
    const noun = afterNoun(tokens, at)
    // What somebody was given ("nhiệm vụ được phân công") is no work of this sentence.
    const found = noun === -1 && tokens[at - 1]?.text !== 'được' ? workAt(tokens, at) : null
    if (found) verbs.push({ at, work: found.work })
    at = Math.max(noun, found?.next ?? 0, at + 1)
  }
  return verbs
}

function workAt(tokens: Tokens, at: number): { work: Exclude<Work, 'none'>; next: number } | null {
  const delivery = after(deliveringVerbs, tokens, at)
  const exhortation = after(exhortations, tokens, at)
  const work = after(workingVerbs, tokens, at)
  const next = Math.max(delivery, exhortation, work)
  if (next === -1) return null
  return { work: next === delivery ? 'delivery' : next === exhortation ? 'exhortation' : 'work', next }
}
