import { phrases, stands } from '../deadlines/phrases.ts'
import type { Mark } from './marks.ts'
import type { Sentence } from './sentence.ts'
import type { Asker, Intent } from './understanding.ts'

/** The units that a message is about; those it is sent to, worked with or waited for are left out. */
export function unitsAskedAbout(sentence: Sentence, asker: Asker, intent: Intent): number[] {
  const about = sentence.units.filter(unit => {
    const mark = sentence.marks.find(one => one.cue === 'unit' && one.from === unit.token)
    return mark !== undefined && !isOther(sentence, mark, asker, intent)
  })
  return [...new Set(about.flatMap(unit => unit.ids))]
}

function isOther(sentence: Sentence, unit: Mark, asker: Asker, intent: Intent): boolean {
  const before = sentence.marks.filter(mark => mark.to <= unit.from)
  const last = before.at(-1)
  if (last === undefined || last.to < unit.from) return false
  if (last.cue === 'address' || last.cue === 'with') return true
  const sent = before.some(mark => mark.cue === 'submit' || mark.cue === 'finish')
  if (last.cue === 'to' || last.cue === 'more') return sent
  if (last.cue === 'submit') return isRecipient(sentence, last, before, unit, asker)
  // What keeps a unit from going on is not the unit that tells of it.
  return (
    intent === 'report_obstacle' &&
    before.some(mark => ['trouble', 'lacking', 'reason', 'unable'].includes(mark.cue))
  )
}

/** "có báo cáo Kim Mã chưa" */
const having = phrases('có')
const reporting = phrases('báo', 'bc', 'bcao', 'b')

/**
 * "gửi Phòng Nội vụ", "ai chưa báo cáo PNV": it is sent there. "báo cáo Thành Công" is its report, unless a report
 * follows.
 */
function isRecipient(
  { tokens, marks }: Sentence,
  verb: Mark,
  before: readonly Mark[],
  unit: Mark,
  { role }: Asker,
): boolean {
  const isReport = stands(reporting, tokens, verb.from)
  if (!isReport) return !stands(having, tokens, verb.from)
  if (before.some(mark => mark !== verb && ['notyet', 'already', 'who', 'own', 'unit'].includes(mark.cue)))
    return true
  return (
    role !== 'leader' &&
    marks.some(
      mark => mark.from >= unit.to && ['finish', 'already', 'own', 'me', 'number'].includes(mark.cue),
    )
  )
}
