import { deadlineProblem, titleProblem } from '../../actions/assign-task.ts'
import type { Call, Refusal } from '../../actions/call.ts'
import type { Me } from '../../actions/identify-member.ts'
import { officeUnits } from '../../actions/office-units.ts'
import type { TaskEdit } from '../../actions/task-edit.ts'
import { reasonProblem } from '../../actions/withdraw-task.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { readDeadlineWords } from '../../vietnamese/deadlines/deadline-words.ts'
import { findListedUnits } from '../../vietnamese/unit-list-words.ts'

/** The change with what the person typed for it, or why those words will not do. */
export async function readEditAnswer(
  call: Call,
  me: Me,
  edit: TaskEdit['edit'],
  typed: string,
): Promise<TaskEdit['edit'] | Refusal> {
  const words = typed.normalize('NFC').trim()
  switch (edit.part) {
    case 'title':
      return titleProblem(words) ?? { ...edit, title: words.replace(/\s+/g, ' ') }
    case 'deadline': {
      const read = readDeadlineWords(words, localOf(call.now, me.office.zone).date, me.office.calendar)
      if (!read.ok) return { ok: false, code: read.code, args: { words: read.words } }
      return deadlineProblem(me.office, read.deadline, call.now) ?? { ...edit, deadline: read.deadline }
    }
    case 'add': {
      const { units, groups } = await officeUnits(call, me)
      const read = findListedUnits(words, units, groups)
      const missing = [...read.unknown, ...read.unclear.map(one => one.words)]
      if (missing.length > 0 || words === '')
        return { ok: false, code: 'unit_unknown', args: { words: missing.join(', ') } }
      const grouped = groups.filter(group => read.groupIds.includes(group.id)).flatMap(group => group.unitIds)
      return { ...edit, unitIds: [...new Set([...read.units.map(unit => unit.id), ...grouped])] }
    }
    case 'withdraw':
      return reasonProblem(words) ?? { ...edit, reason: words }
  }
}
