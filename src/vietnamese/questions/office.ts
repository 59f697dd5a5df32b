import { plainWords } from '../plain-letters.ts'
import { indexUnits, type UnitIndex } from '../unit-index.ts'
import type { NamedUnit } from '../unit-names.ts'
import { indexTasks, type NamedTask, type TaskIndex } from './tasks.ts'

/** What can be named in an office, made ready for being looked up; as long as units and tasks stay, so does this. */
export type Office = {
  units: UnitIndex
  tasks: TaskIndex
  /** What the units' names begin with: "phuong", "trung tam". */
  kinds: ReadonlySet<string>
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
  return {
    units: indexUnits(named.units),
    tasks: indexTasks(named.tasks),
    groups,
    kinds: kindsOf(named.units),
  }
}

/** More words than any noun for a unit: "tổ dân phố". */
const longestNoun = 3

function kindsOf(units: readonly NamedUnit[]): Set<string> {
  const names = units.flatMap(({ name, aliases }) => [name, ...aliases]).map(plainWords)
  return new Set(
    names.flatMap(words => words.slice(0, longestNoun).map((_, at) => words.slice(0, at + 1).join(' '))),
  )
}
