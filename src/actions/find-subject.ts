import { seesTitle } from '../domain/permissions.ts'
import { searchTasks } from '../storage/task-rows.ts'
import { plainWords } from '../vietnamese/plain-letters.ts'
import { matchUnit } from '../vietnamese/unit-names.ts'
import { taskCode, taskNoOf } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { unitsToday } from './office-units.ts'

export type Subject =
  | { kind: 'task_no'; no: number }
  | { kind: 'one_unit'; unitId: number }
  | { kind: 'one_task'; taskId: number }
  | {
      kind: 'several'
      units: { unitId: number; name: string }[]
      tasks: { taskId: number; code: string; title: string | null }[]
    }
  | { kind: 'nothing' }

/** More than this many choices are not read on a phone. */
const maxChoices = 8

/** What the words after /trangthai mean: a task's code, a unit, or words of a title; without diacritics as well. */
export async function findSubject(call: Call, me: Me, words: string): Promise<Subject> {
  const no = taskNoOf(words)
  if (no !== null) return { kind: 'task_no', no }
  const units = await unitsToday(call, me)
  const match = matchUnit(words, units)
  if (match.kind === 'one') return { kind: 'one_unit', unitId: match.unit.id }
  const wanted = plainWords(words)
  const found = wanted.length === 0 ? [] : await searchTasks(call.db.sql, me.orgId, wanted, maxChoices)
  const tasks = found
    .filter(task => seesTitle(me, { confidential: task.confidential, unitIds: [] }))
    .map(task => ({ taskId: task.taskId, code: taskCode(task.no), title: task.title }))
  if (match.kind === 'many')
    return {
      kind: 'several',
      units: match.units.slice(0, maxChoices).map(unit => ({ unitId: unit.id, name: unit.name })),
      tasks,
    }
  const [only] = tasks
  if (!only) return { kind: 'nothing' }
  return tasks.length === 1
    ? { kind: 'one_task', taskId: only.taskId }
    : { kind: 'several', units: [], tasks }
}
