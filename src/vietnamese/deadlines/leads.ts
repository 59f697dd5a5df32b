import { fillers, type Lead, type LeadStrength, words } from './lead-words.ts'
import { past, phrases, stands } from './phrases.ts'
import type { Tokens } from './tokens.ts'

/** Nothing but a deadline's own words lie between, so a handful is enough; more are a list being recited. */
const longest = 5

/** The words in front of a day, however many there are: "xong trước", "chậm nhất là đến hết". Empty when none. */
export function leadWords(tokens: Tokens, at: number): Lead {
  const lead: Lead = {
    strength: 'none',
    before: false,
    within: false,
    needsVerb: false,
    toEnd: false,
    bareDay: false,
    verbs: 0,
    next: at,
  }
  for (let taken = 0; taken < longest; taken += 1) {
    const word = words(tokens, lead.next)
    if (!word || stands(nextPeriods, tokens, lead.next)) break
    if (
      taken > 0 &&
      (lead.strength === 'verb' || lead.needsVerb) &&
      lead.verbs === 0 &&
      !stands(kept, tokens, at)
    )
      lead.verbs = lead.next - at
    const strength = strongest(lead.strength, word.value.strength ?? 'none')
    lead.needsVerb =
      strength === 'loose' && (word.value.needsVerb ?? false) && (taken === 0 || lead.needsVerb)
    lead.strength = strength
    lead.before ||= word.value.before ?? false
    lead.toEnd ||= word.value.toEnd ?? false
    lead.within ||= word.value.within ?? false
    lead.bareDay ||= word.value.bareDay ?? false
    lead.next = pastNow(tokens, past(fillers, tokens, word.next))
  }
  return lead
}

/** "trước ngay mai" says "at once", where without any diacritics "ngay" is the day. */
function pastNow(tokens: Tokens, at: number): number {
  return tokens[at]?.asWritten && tokens[at].text === 'ngay' ? at + 1 : at
}

/** Here "sang" belongs to the period, or is the morning without diacritics. */
const nextPeriods = phrases(
  'sang tuần',
  'sang tháng',
  'sang quý',
  'sang năm',
  'sáng nay',
  'sáng mai',
  'sáng thứ',
  'sáng ngày',
  'sáng chủ nhật',
  'tối nay',
)

/** "xong trước 15/11" is one wording. */
const kept = phrases('xong')

const order: readonly LeadStrength[] = ['none', 'loose', 'verb', 'firm']

function strongest(a: LeadStrength, b: LeadStrength): LeadStrength {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
