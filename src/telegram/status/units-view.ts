import type { UnitPage } from '../../actions/list-units.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from './list-view.ts'

/** The organisation's units as buttons, two in a row, a page of them. */
export function unitsScreen(t: Texts, units: UnitPage, officeName: string): Screen {
  const rows: Key[][] = []
  for (let i = 0; i < units.items.length; i += 2)
    rows.push(
      units.items
        .slice(i, i + 2)
        .map(unit => ({ text: cutLabel(unit.name), data: pressData('ls', 'a', unit.id, 0) })),
    )
  const turn: Key[] = []
  if (units.page > 0) turn.push({ text: t.plain('button-previous'), data: pressData('ul', units.page - 1) })
  if (units.page + 1 < units.pages)
    turn.push({ text: t.plain('button-next'), data: pressData('ul', units.page + 1) })
  return {
    html: `<b>${t.html('units-title', { office: officeName })}</b> (${units.total})`,
    keys: [...rows, turn, [{ text: t.plain('button-tasks'), data: pressData('tl', 0) }]],
  }
}

/** Several units or tasks fit the words: which one? */
export function choiceScreen(
  t: Texts,
  choices: {
    units: { unitId: number; name: string }[]
    tasks: { taskId: number; code: string; title: string | null }[]
  },
): Screen {
  return {
    html: t.html('search-choose'),
    keys: [
      ...choices.units.map((unit): Key[] => [
        { text: cutLabel(unit.name), data: pressData('ls', 'a', unit.unitId, 0) },
      ]),
      ...choices.tasks.map((task): Key[] => [
        { text: cutLabel(`${task.code} · ${task.title ?? ''}`), data: pressData('tk', task.taskId, 'a') },
      ]),
    ],
  }
}
