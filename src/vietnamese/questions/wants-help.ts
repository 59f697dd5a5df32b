import { phrases } from '../deadlines/phrases.ts'
import { isOnly, type Reading, says } from './reading.ts'

const please = phrases('giúp')

/** The bot itself is asked about: what it can do, how a thing is done, why it does not work. */
export function wantsHelp({ has, unit, task, isAsked, sentence }: Reading): boolean {
  if (has('bot') && has('howto', 'failed', 'trouble', 'howfar', 'help', 'what')) return true
  const isCalled = has('bot') || sentence.size <= 3
  if (isCalled && says(sentence, please) && isOnly(sentence, 'polite', 'me', 'bot', 'small')) return true
  if (unit || has('lacking', 'reason')) return false
  if (has('howdo') && !has('already')) return true
  if (has('screen') && has('howto', 'failed', 'help')) return true
  if (has('screen') && has('howfar') && !task) return true
  const howTo = sentence.marks.find(mark => mark.cue === 'howto')
  if (howTo) {
    const next = sentence.marks.find(mark => mark.from === howTo.to)
    return (
      next?.cue !== 'already' &&
      (has('submit', 'extend', 'status', 'screen', 'help', 'bot') || (has('show') && has('work')))
    )
  }
  return (
    has('help') && !task && !(isAsked && has('finish', 'submit', 'doing', 'howfar', 'who', 'count', 'when'))
  )
}
