import { plainWords } from '../plain-letters.ts'
import { indexUnits, type UnitIndex } from '../unit-index.ts'
import type { NamedUnit } from '../unit-names.ts'
import { indexTasks, type NamedTask, type TaskIndex } from './tasks.ts'

/** What can be named in an office, made ready for being looked up; as long as units and tasks stay, so does this. */
export type Office = {
  units: UnitIndex
  tasks: TaskIndex
  /** Collective names by their letters: "cacphuong" → the group. */
  groups: ReadonlyMap<string, number>
}

/** Prepares once what every message of the office's people is read with. */
export function prepareOffice(named: {
  units: readonly NamedUnit[]
  groups: readonly NamedUnit[]
  tasks: readonly NamedTask[]
}): Office {
  const groups = new Map<string, number>()
  for (const { id, name, aliases } of named.groups)
    for (const written of [name, ...aliases]) {
      const key = plainWords(written).join('')
      if (key.length > 4) groups.set(key, id)
    }
  return { units: indexUnits(named.units), tasks: indexTasks(named.tasks), groups }
}
