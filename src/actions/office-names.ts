import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { seesTitle } from '../domain/permissions.ts'
import { type NamedTaskRow, namedTasks, tasksWithUnit } from '../storage/named-task-rows.ts'
import { type Office as Names, prepareOffice } from '../vietnamese/questions/office.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { type OfficeUnits, officeUnits } from './office-units.ts'

/** A task as this reader may call it; without its title where that is not theirs to see. */
type CalledTask = { id: number; no: number; title: string | null; slug: string | null }

/** Everything in the office that this reader's words can name. */
export type OfficeNames = OfficeUnits & { tasks: CalledTask[]; names: Names }

/** A finished task is still asked about for this long after its day (days). */
const rememberedDays = 60

/** Units, collective names and tasks as the reader may call them, ready for being looked up. */
export async function officeNames(call: Call, me: Me): Promise<OfficeNames> {
  const since = addDays(localOf(call.now, me.office.zone).date, -rememberedDays)
  const [office, all] = await Promise.all([
    officeUnits(call, me),
    call.db.remember(`tasks:${me.orgId}`, () => namedTasks(call.db.sql, me.orgId, since)),
  ])
  const hidden = await hiddenFrom(call, me, all)
  const tasks = spokenOf(all, since).map(({ id, no, title, slug }) =>
    hidden.has(id) ? { id, no, title: null, slug: null } : { id, no, title, slug },
  )
  const key = `${since} ${[...hidden].join(' ')}`
  return { ...office, tasks, names: prepared(key, all, office, tasks) }
}

/** What was finished before `since` is history, and last month's report is not this month's of the same name. */
function spokenOf(all: readonly NamedTaskRow[], since: PlainDate): NamedTaskRow[] {
  const open = new Set(all.filter(task => task.isOpen).map(task => task.title))
  return all.filter(task => task.isOpen || (task.deadlineDate >= since && !open.has(task.title)))
}

/** The tasks whose titles the reader may not see: as names they would give away what they are not to tell. */
async function hiddenFrom(call: Call, me: Me, all: readonly NamedTaskRow[]): Promise<Set<number>> {
  const confidential = all.filter(task => task.confidential).map(task => task.id)
  if (confidential.length === 0) return new Set()
  const { unitId, orgId } = me
  const own = unitId === null ? [] : await tasksWithUnit(call.db.sql, orgId, unitId, confidential)
  const unitIdsOf = (id: number) => (unitId !== null && own.includes(id) ? [unitId] : [])
  return new Set(confidential.filter(id => !seesTitle(me, { confidential: true, unitIds: unitIdsOf(id) })))
}

/** How many sets of titles are kept ready for one office: mostly two, for those who see all and for officers. */
const maxReady = 8

/**
 * Names are made ready in some milliseconds and stay so for as long as they stand: with the lists that they were made
 * of, which are read anew when the database tells of a change, and then forgotten with them.
 */
const ready = new WeakMap<
  readonly NamedTaskRow[],
  Map<string, { units: OfficeUnits['units']; names: Names }>
>()

function prepared(
  key: string,
  all: readonly NamedTaskRow[],
  { units, groups }: OfficeUnits,
  tasks: readonly CalledTask[],
): Names {
  const known = ready.get(all) ?? new Map<string, { units: OfficeUnits['units']; names: Names }>()
  ready.set(all, known)
  const found = known.get(key)
  if (found?.units === units) return found.names
  const named = tasks.map(({ id, no, title, slug }) => ({
    id,
    no,
    title: title ?? '',
    aliases: slug === null ? [] : [slug.replaceAll('-', ' ')],
  }))
  const names = prepareOffice({ units, groups, tasks: named })
  if (known.size >= maxReady) known.clear()
  known.set(key, { units, names })
  return names
}
