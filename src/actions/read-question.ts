import { localOf } from '../domain/calendar/zone.ts'
import type { UnitRow } from '../storage/unit-rows.ts'
import { understand } from '../vietnamese/questions/understand.ts'
import type { Named, Understanding } from '../vietnamese/questions/understanding.ts'
import { taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { officeNames } from './office-names.ts'

/** What was understood, with what it names: one unit or task for certain, or those among which the asker must choose. */
export type Heard = Omit<Understanding, 'unit' | 'task' | 'groupIds'> & {
  units: { unitId: number; name: string }[]
  tasks: { taskId: number; code: string; title: string | null }[]
  /** The units that collective names stand for; empty where none is named. */
  groupUnits: UnitRow[]
}

/** What a message wants, read with the names of the asker's office. */
export async function readQuestion(call: Call, me: Me, text: string): Promise<Heard> {
  const { zone, calendar } = me.office
  const office = await officeNames(call, me)
  const { unit, task, groupIds, ...understood } = understand(text, {
    asker: { role: me.role, unitId: me.unitId },
    office: office.names,
    reference: localOf(call.now, zone).date,
    calendar,
  })
  const grouped = new Set(
    office.groups.filter(group => groupIds.includes(group.id)).flatMap(group => group.unitIds),
  )
  return {
    ...understood,
    units: office.units.filter(one => isNamed(unit, one.id)).map(({ id, name }) => ({ unitId: id, name })),
    tasks: office.tasks
      .filter(one => isNamed(task, one.id))
      .map(({ id, no, title }) => ({ taskId: id, code: taskCode(no), title })),
    groupUnits: office.units.filter(one => grouped.has(one.id)),
  }
}

const isNamed = (named: Named | null, id: number) =>
  named !== null && (named.kind === 'one' ? named.id === id : named.ids.includes(id))
