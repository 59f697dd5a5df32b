import type { FoundDeadline } from '../deadlines/find-deadlines.ts'
import { assigned, coordinated, isConcluding } from './assigned.ts'
import { beneficiaryBefore, coordinatingLabels, leadLabels, performerBefore } from './governing-words.ts'
import { isPerformer, lead, type Mark } from './mark.ts'
import { type Passage, tokenFrom } from './passage.ts'
import { type Place, subject } from './subject.ts'
import { unitsAt } from './unit-phrases.ts'
import { after, stands, wordings } from './wordings.ts'
import { beginsWork } from './work.ts'

/** The marks of a sentence, in its order; `deadlines` with places in this sentence. One pass over the tokens. */
export function marksOf(source: Passage, deadlines: readonly FoundDeadline[]): Mark[] {
  const { tokens } = source
  const marks: Mark[] = []
  let hasLead = false
  let waiting = 0
  for (let at = 0; at < tokens.length; ) {
    const deadline = deadlines[waiting]
    if (deadline && tokens[at]!.start >= deadline.start) {
      const to = Math.max(tokenFrom(tokens, deadline.end), at + 1)
      marks.push({ kind: 'deadline', deadline, from: at, to })
      waiting += 1
      at = to
      continue
    }
    const mark = markAt({ source, at, hasLead, last: marks.at(-1) ?? null })
    if (mark && 'kind' in mark) {
      marks.push(mark)
      hasLead ||= isPerformer(mark)
    }
    at = Math.max(mark?.to ?? 0, at + 1)
  }
  return marks
}

/** A mark, or units that say nothing here (a recipient, a place) and are stepped over as one. */
function markAt(place: Place): Mark | { to: number } | null {
  const { source, at } = place
  const { tokens } = source
  if (tokens[at]!.joined && /^[/-]$/.test(tokens[at - 1]?.text ?? '')) return null
  return (
    assigned(source, at) ??
    coordinated(source, at) ??
    labelled(source, at) ??
    performed(place) ??
    concerned(place) ??
    subject(place)
  )
}

function labelled(source: Passage, at: number): Mark | null {
  const { tokens } = source
  const leads = after(leadLabels, tokens, at)
  const label = leads === -1 ? after(coordinatingLabels, tokens, at) : leads
  const units = label === -1 ? null : unitsAt(source, label)
  if (!units) return null
  const place = { units: units.units, from: at, to: units.next }
  return leads === -1
    ? { kind: 'coordinating', ...place }
    : { kind: 'lead', by: 'label', firm: true, ...place }
}

/** "… do Phòng Nội vụ chủ trì", "… được Phòng Nội vụ tổng hợp". */
function performed({ source, at, hasLead }: Place): Mark | null {
  const { tokens } = source
  const start = after(performerBefore, tokens, at)
  if (start === -1 || hasLead) return null
  const units = unitsAt(source, start)
  if (!units) return null
  const isDone = stands(granting, tokens, units.next) || !beginsWork(tokens, units.next)
  return isDone ? null : { ...lead(source, units, 'performer'), from: at, to: units.next }
}

/** What is granted or issued is an attribute: "kế hoạch được UBND quận phê duyệt". */
const granting = wordings(
  'phê duyệt',
  'giao',
  'cho phép',
  'chấp thuận',
  'đồng ý',
  'thông qua',
  'ban hành',
  'cấp',
  'quản lý',
  'đầu tư',
  'công nhận',
  'quyết định',
  'tổ chức',
)

/** "Đối với UBND các phường: …", "trước 20/11 đối với các phường", "của các phường" where a deadline is moved. */
function concerned({ source, at }: Place): Mark | null {
  const { tokens } = source
  const start = after(beneficiaryBefore, tokens, at)
  if (start === -1) return null
  const units = unitsAt(source, start)
  if (!units) return null
  if (isConcluding(source, units.next)) return null
  const by = stands(regarding, tokens, at) ? 'concerned' : 'beneficiary'
  return { ...lead(source, units, by), from: at, to: units.next }
}

const regarding = wordings('đối với', 'phê bình', 'nhắc nhở')
