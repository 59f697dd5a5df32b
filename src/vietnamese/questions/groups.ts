import { keysAt, type Message } from './message.ts'
import type { Office } from './office.ts'
import { type UnitMention, wordsOf } from './units.ts'

/** A collective name, and its tokens (`to` not included). */
export type Group = { id: number; from: number; to: number }

/** Collective names; one at the beginning of a unit's name is none: "UBND phường Thành Công". */
export function findGroups({ words }: Message, office: Office, units: readonly UnitMention[]): Group[] {
  const inUnits = new Set(units.flatMap(wordsOf))
  const found: Group[] = []
  for (let at = 0; at < words.length; ) {
    let group: Group | null = null
    for (const { key, next } of keysAt(words, at, 8)) {
      const id = office.groups.get(key)
      // "các phường nào" asks which; it is not all of them.
      if (id !== undefined && words[next]?.plain !== 'nao' && !inUnits.has(next - 1))
        group = { id, from: words[at]!.token, to: words[next - 1]!.token + 1 }
    }
    if (group) found.push(group)
    at = group ? words.findIndex(word => word.token >= group.to) : at + 1
    if (at === -1) break
  }
  return found
}
