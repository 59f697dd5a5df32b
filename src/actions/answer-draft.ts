import { localOf } from '../domain/calendar/zone.ts'
import { readDeadlineWords } from '../vietnamese/deadlines/deadline-words.ts'
import { readDirectiveWords } from '../vietnamese/directive-number.ts'
import { findListedUnits } from '../vietnamese/unit-list-words.ts'
import { matchUnit } from '../vietnamese/unit-names.ts'
import { deadlineProblem, titleProblem } from './assign-task.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import { changeDraft } from './change-draft.ts'
import type { Me } from './identify-member.ts'
import { type OfficeUnits, officeUnits } from './office-units.ts'
import { atNextStep, type TaskDraft } from './task-draft.ts'

/** A source is cited, not copied (characters). */
const maxDirectiveLength = 300

/** A typed answer to the question that the draft is at. Words that cannot be read are refused, and asked for still. */
export async function answerDraft(
  call: Call,
  me: Me,
  no: number,
  words: string,
): Promise<{ ok: true; draft: TaskDraft } | Refusal> {
  const office = await officeUnits(call, me)
  return changeDraft(call, me, no, draft => {
    const part = partOf(call, me, draft, words.normalize('NFC').trim(), office)
    if ('ok' in part) return part
    const next = { ...draft, ...part }
    // Units are gathered over several messages: only the button "Xong" ends them.
    return draft.step === 'units' ? next : atNextStep(next)
  })
}

function partOf(
  call: Call,
  me: Me,
  draft: TaskDraft,
  words: string,
  office: OfficeUnits,
): Partial<TaskDraft> | Refusal {
  const today = localOf(call.now, me.office.zone).date
  switch (draft.step) {
    case 'title':
      return titleProblem(words) ?? { title: words.replace(/\s+/g, ' ') }
    case 'deadline': {
      const read = readDeadlineWords(words, today, me.office.calendar)
      if (!read.ok) return refusal(read.code, { words: read.words })
      return deadlineProblem(me.office, read.deadline, call.now) ?? { deadline: read.deadline }
    }
    case 'lead': {
      const match = matchUnit(words, office.units)
      if (match.kind === 'one')
        return { leadUnitId: match.unit.id, unitIds: without(draft.unitIds, match.unit.id) }
      return match.kind === 'none'
        ? refusal('unit_unknown', { words })
        : refusal('unit_unclear_which', { words, units: firstNames(match.units) })
    }
    case 'units':
      return unitsIn(draft, words, office)
    case 'directive': {
      if (words.length > maxDirectiveLength) return refusal('title_too_long', { max: maxDirectiveLength })
      const read = readDirectiveWords(words, today)
      return read.ok ? { directive: read.directive } : refusal(read.code, { words: read.words })
    }
    case 'preview':
      return refusal('draft_waits')
  }
}

function unitsIn(
  draft: TaskDraft,
  words: string,
  { units, groups }: OfficeUnits,
): Partial<TaskDraft> | Refusal {
  const read = findListedUnits(words, units, groups)
  const [unclear] = read.unclear
  if (unclear)
    return refusal('unit_unclear_which', {
      words: unclear.words,
      units: firstNames(unclear.units),
    })
  if (read.unknown.length > 0) return refusal('unit_unknown', { words: read.unknown.join(', ') })
  const grouped = groups.filter(group => read.groupIds.includes(group.id)).flatMap(group => group.unitIds)
  const unitIds = [...new Set([...draft.unitIds, ...read.units.map(unit => unit.id), ...grouped])]
  return { unitIds: without(unitIds, draft.leadUnitId) }
}

/** Enough to see what is meant. */
function firstNames(units: readonly { name: string }[]): string {
  const names = units.slice(0, 6).map(unit => unit.name)
  return units.length > names.length ? `${names.join(', ')}…` : names.join(', ')
}

/** The leading unit is not among the others. */
function without(unitIds: number[], leadUnitId: number | null | undefined): number[] {
  return unitIds.filter(unitId => unitId !== leadUnitId)
}
