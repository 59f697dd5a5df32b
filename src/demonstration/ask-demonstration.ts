import { publicCalendar } from '../domain/calendar/working-days.ts'
import { prepareOffice } from '../vietnamese/questions/office.ts'
import { understand } from '../vietnamese/questions/understand.ts'
import type { Intent, Named, Progress } from '../vietnamese/questions/understanding.ts'
import { unitGroups, units } from './district.ts'
import { people } from './people.ts'
import { tasks } from './tasks.ts'

/** The day after whose meeting the demonstration begins. */
const today = '2011-11-10'

const namedUnits = units.map((unit, index) => ({ ...unit, id: index + 1 }))
const namedTasks = tasks.map(({ slug, title }, index) => ({
  id: index + 1,
  no: index + 1,
  title,
  aliases: [slug.replaceAll('-', ' ')],
}))
const office = prepareOffice({
  units: namedUnits,
  groups: unitGroups.map((group, index) => ({ ...group, id: index + 1 })),
  tasks: namedTasks,
})
const officer = people.find(person => person.role === 'officer')!
const askers = {
  officer: { role: officer.role, unitId: namedUnits.find(unit => unit.name === officer.unit)!.id },
  leader: { role: 'leader', unitId: null },
} as const

/** What a message means in the demonstration office; several units or tasks, to be asked about, are null here. */
export function askDemonstration(
  text: string,
  asker: keyof typeof askers,
): { intent: Intent; unit: string | null; task: string | null; progress: Progress | null } {
  const { intent, unit, task, progress } = understand(text, {
    asker: askers[asker],
    office,
    reference: today,
    calendar: publicCalendar,
  })
  return {
    intent,
    unit: only(unit, namedUnits)?.name ?? null,
    task: slugOf(only(task, namedTasks)),
    progress,
  }
}

function only<T extends { id: number }>(named: Named | null, all: readonly T[]): T | undefined {
  return named?.kind === 'one' ? all.find(one => one.id === named.id) : undefined
}

const slugOf = (task: { id: number } | undefined) => (task ? tasks[task.id - 1]!.slug : null)
