import type { Texts } from '../../locales/texts.ts'
import type { Key } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'

const pageSize = 14

/** Units to choose from, two in a row, a page of them; `none` stands for no unit at all. */
export function unitChoice(
  t: Texts,
  units: readonly { id: number; name: string }[],
  wish: { page: number; pick(unitId: number): string; turn(page: number): string; none?: Key },
): Key[][] {
  const pages = Math.max(1, Math.ceil(units.length / pageSize))
  const page = Math.min(wish.page, pages - 1)
  const shown = units.slice(page * pageSize, (page + 1) * pageSize)
  const keys = shown.map(({ id, name }) => ({ text: cutLabel(name), data: wish.pick(id) }))
  const rows: Key[][] = []
  for (let i = 0; i < keys.length; i += 2) rows.push(keys.slice(i, i + 2))
  const turn: Key[] = []
  if (page > 0) turn.push({ text: t.plain('button-previous'), data: wish.turn(page - 1) })
  if (page + 1 < pages) turn.push({ text: t.plain('button-next'), data: wish.turn(page + 1) })
  return [...rows, turn, wish.none ? [wish.none] : []]
}
