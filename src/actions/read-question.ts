import { addDays } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { seesTitle } from '../domain/permissions.ts'
import { type NamedTaskRow, namedTasks } from '../storage/named-task-rows.ts'
import type { UnitRow } from '../storage/unit-rows.ts'
import { type Office as OfficeNames, prepareOffice } from '../vietnamese/questions/office.ts'
import { understand } from '../vietnamese/questions/understand.ts'
import type { Named, Understanding } from '../vietnamese/questions/understanding.ts'
import { taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { type OfficeUnits, officeUnits, unitsToday } from './office-units.ts'

/** What was understood, with what it names: one unit or task for certain, or those among which the asker must choose. */
export type Heard = Omit<Understanding, 'unit' | 'task' | 'groupIds'> & {
  units: { unitId: number; name: string }[]
  tasks: { taskId: number; code: string; title: string | null }[]
  /** The units that collective names stand for; empty where none is named. */
  groupUnits: UnitRow[]
}

/** A finished task is still asked about for this long after its day (days). */
const rememberedDays = 60

/** What a message wants, read with the names of the asker's office. A title that is not theirs to see is no name. */
export async function readQuestion(call: Call, me: Me, text: string): Promise<Heard> {
  const { zone, calendar } = me.office
  const today = localOf(call.now, zone).date
  const [office, rows] = await Promise.all([
    officeUnits(call, me),
    namedTasks(call.db.sql, me.orgId, me.unitId, addDays(today, -rememberedDays)),
  ])
  const tasks = rows.map(row => ({ ...row, title: titleFor(me, row) }))
  const { unit, task, groupIds, ...understood } = understand(text, {
    asker: { role: me.role, unitId: me.unitId },
    office: namesOf(await unitsToday(call, me), office, tasks),
    reference: today,
    calendar,
  })
  const grouped = new Set(
    office.groups.filter(group => groupIds.includes(group.id)).flatMap(group => group.unitIds),
  )
  return {
    ...understood,
    units: office.units.filter(one => isNamed(unit, one.id)).map(({ id, name }) => ({ unitId: id, name })),
    tasks: tasks
      .filter(one => isNamed(task, one.id))
      .map(({ id, no, title }) => ({ taskId: id, code: taskCode(no), title })),
    groupUnits: office.units.filter(one => grouped.has(one.id)),
  }
}

function titleFor(me: Me, { title, confidential, readersTask }: NamedTaskRow): string | null {
  const unitIds = readersTask && me.unitId !== null ? [me.unitId] : []
  return seesTitle(me, { confidential, unitIds }) ? title : null
}

const isNamed = (named: Named | null, id: number) =>
  named !== null && (named.kind === 'one' ? named.id === id : named.ids.includes(id))

/** How many different sets of titles are kept ready for one office: mostly two, one for officers. */
const maxPrepared = 8

/**
 * Names are made ready for being looked up in some milliseconds and stay so for as long as they stand. Units are told
 * of when they change, and then come as another list: what was made from the old one goes with it. Nobody tells of
 * tasks, whose names are therefore asked for with every message and compared.
 */
const prepared = new WeakMap<readonly UnitRow[], Map<string, OfficeNames>>()

function namesOf(
  units: readonly UnitRow[],
  { groups }: OfficeUnits,
  tasks: readonly { id: number; no: number; title: string | null; slug: string | null }[],
): OfficeNames {
  const named = tasks.map(({ id, no, title, slug }) => ({
    id,
    no,
    title: title ?? '',
    aliases: title !== null && slug !== null ? [slug.replaceAll('-', ' ')] : [],
  }))
  const key = JSON.stringify(named)
  const ready = prepared.get(units) ?? new Map<string, OfficeNames>()
  prepared.set(units, ready)
  let names = ready.get(key)
  if (!names) {
    names = prepareOffice({ units, groups, tasks: named })
    if (ready.size >= maxPrepared) ready.clear()
    ready.set(key, names)
  }
  return names
}
