import { z } from 'zod'
import { localOf } from '../domain/calendar/zone.ts'
import { readAssignment } from '../vietnamese/assignment-words.ts'
import { readDeadlineWords } from '../vietnamese/deadlines/deadline-words.ts'
import { blocksOfText } from '../vietnamese/directives/blocks-of-text.ts'
import { secretMark } from '../vietnamese/directives/secrecy.ts'
import { findListedUnits } from '../vietnamese/unit-list-words.ts'
import { matchUnit } from '../vietnamese/unit-names.ts'
import { deadlineProblem, titleProblem } from './assign-task.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import { changeDirectiveDraft } from './change-directive-draft.ts'
import type { DirectiveDraft, DraftedTask, OpenDraft } from './directive-draft.ts'
import {
  editTask,
  withDeadline,
  withIssuedOn,
  withLead,
  withNamed,
  withToggled,
} from './edit-drafted-task.ts'
import type { Me } from './identify-member.ts'
import { type OfficeUnits, officeUnits } from './office-units.ts'

/** Under this kind a conversation waits for something typed about a draft. */
export const directiveDraftKind = 'directive-draft'

/** What is asked of a draft: `n` the task (0: the draft itself), `key` the name that is open. */
export const draftAsked = z.object({
  draftId: z.number(),
  n: z.number(),
  part: z.enum(['title', 'deadline', 'lead', 'units', 'name', 'date', 'add']),
  key: z.number().optional(),
})
export type DraftAsked = z.infer<typeof draftAsked>

/** A typed answer about a draft. Words that cannot be read are refused, and asked for still. */
export async function answerDirectiveDraft(
  call: Call,
  me: Me,
  asked: DraftAsked,
  typed: string,
): Promise<{ ok: true; open: OpenDraft; n: number } | Refusal> {
  const words = typed
    .normalize('NFC')
    .trim()
    .replace(/[^\S\n]+/g, ' ')
  if (secretMark(blocksOfText(words))) return refusal('state_secret')
  const office = await officeUnits(call, me)
  const edit = editOf(call, me, asked, words, office)
  if ('ok' in edit) return edit
  const changed = await changeDirectiveDraft(call, me, asked.draftId, edit)
  if (!changed.ok) return changed
  return { ...changed, n: asked.part === 'add' ? (changed.open.draft.tasks.at(-1)?.n ?? 0) : asked.n }
}

function editOf(
  call: Call,
  me: Me,
  { n, part, key }: DraftAsked,
  words: string,
  office: OfficeUnits,
): ((draft: DirectiveDraft) => DirectiveDraft | Refusal) | Refusal {
  const today = localOf(call.now, me.office.zone).date
  switch (part) {
    case 'title': {
      const title = words.replace(/\s+/g, ' ')
      return titleProblem(title) ?? editTask(n, task => ({ ...task, title }))
    }
    case 'deadline': {
      const read = readDeadlineWords(words, today, me.office.calendar)
      if (!read.ok) return refusal(read.code, { words: read.words })
      return (
        deadlineProblem(me.office, read.deadline, call.now) ??
        editTask(n, task => withDeadline(task, read.deadline))
      )
    }
    case 'date': {
      const read = readDeadlineWords(words, today, me.office.calendar)
      if (!read.ok) return refusal(read.code, { words: read.words })
      if (read.deadline.date > today) return refusal('directive_from_future')
      return withIssuedOn(read.deadline.date, me.office.calendar)
    }
    case 'lead':
    case 'name': {
      const match = matchUnit(words, office.units)
      if (match.kind === 'none') return refusal('unit_unknown', { words })
      if (match.kind === 'many') return unclear(words, match.units)
      const { id } = match.unit
      return editTask(n, task => (part === 'lead' ? withLead(task, id) : withNamed(task, key ?? -1, id)))
    }
    case 'units':
      return unitsEdit(n, words, office)
    case 'add':
      return added(call, me, words, office)
  }
}

function unitsEdit(n: number, words: string, { units, groups }: OfficeUnits) {
  const read = findListedUnits(words, units, groups)
  const [first] = read.unclear
  if (first) return unclear(first.words, first.units)
  if (read.unknown.length > 0 || words === '')
    return refusal('unit_unknown', { words: read.unknown.join(', ') })
  const grouped = groups.filter(group => read.groupIds.includes(group.id)).flatMap(group => group.unitIds)
  const wanted = [...new Set([...read.units.map(unit => unit.id), ...grouped])]
  return editTask(n, task => {
    const fresh = wanted.filter(id => !task.leadIds.includes(id) && !task.coordinatingIds.includes(id))
    return fresh.length > 0 ? withToggled(task, fresh) : task
  })
}

/** A task that the text does not hold, typed like the line of /giaoviec; what is missing in it becomes a question. */
function added(call: Call, me: Me, words: string, { units, groups }: OfficeUnits) {
  const { zone, calendar } = me.office
  const read = readAssignment(words, localOf(call.now, zone).date, units, groups, calendar)
  if (read.secret) return refusal('state_secret')
  const problem =
    titleProblem(read.title) ??
    (read.deadline ? deadlineProblem(me.office, read.deadline, call.now) : null) ??
    (read.problems[0] ? refusal(read.problems[0].code, { words: read.problems[0].words }) : null)
  if (problem) return problem
  const leadIds = typeof read.leadUnitId === 'number' ? [read.leadUnitId] : []
  return (draft: DirectiveDraft): DirectiveDraft => {
    const task: DraftedTask = {
      n: draft.lastN + 1,
      title: read.title,
      deadline: read.deadline ?? null,
      choices: [],
      written: null,
      rhythm: null,
      leadIds,
      coordinatingIds: read.unitIds.filter(unitId => !leadIds.includes(unitId)),
      together: leadIds.length === 0,
      names: [],
      sentence: '',
      like: null,
    }
    return { ...draft, tasks: [...draft.tasks, task], lastN: task.n }
  }
}

function unclear(words: string, units: readonly { name: string }[]): Refusal {
  const names = units.slice(0, 6).map(unit => unit.name)
  const all = units.length > names.length ? `${names.join(', ')}…` : names.join(', ')
  return refusal('unit_unclear_which', { words, units: all })
}
