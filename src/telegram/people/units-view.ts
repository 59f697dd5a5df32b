import type { AddedUnits } from '../../actions/add-units.ts'
import type { UnitCard } from '../../actions/show-unit.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'

/** One unit, and what an administrator can change. `said`: what was just done, safe HTML. */
export function unitScreen(t: Texts, card: UnitCard, said?: string): Screen {
  const { unit, people, unfinished, ended } = card
  const lines = [
    ...(said ? [said, ''] : []),
    `<b>${t.html('unit-title', { name: unit.name })}</b> (${t.html(`kind-${unit.kind}`)})`,
    unit.aliases.length > 0
      ? t.html('unit-aliases', { aliases: unit.aliases.join(', ') })
      : t.html('unit-no-aliases'),
    t.html('unit-ties', { people, unfinished }),
  ]
  if (unit.validTo !== null)
    lines.push(t.html(ended ? 'unit-ended' : 'unit-ends', { day: formatDay(unit.validTo, 'year') }))
  const end: Key =
    unit.validTo === null
      ? { text: t.plain('button-unit-end'), data: pressData('p7', unit.id) }
      : { text: t.plain('button-unit-reopen'), data: pressData('p9', unit.id) }
  return {
    html: lines.join('\n'),
    keys: [
      [
        { text: t.plain('button-unit-rename'), data: pressData('p5', unit.id) },
        { text: t.plain('button-unit-aliases'), data: pressData('p6', unit.id) },
      ],
      [
        ended ? [] : [{ text: t.plain('button-unit-people'), data: pressData('pl', unit.id, 0) }],
        [end],
      ].flat(),
      [{ text: t.plain('button-edit-units'), data: pressData('p3', 0) }],
    ],
  }
}

/** How many names of units a message lists before the rest is counted. */
const maxNamed = 30

/** What became of a pasted list. */
export function addedScreen(t: Texts, added: AddedUnits): Screen {
  const part = (key: string, names: readonly string[]) =>
    names.length === 0 ? [] : [t.html(key, { count: names.length, names: someOf(t, names) })]
  return {
    html: [
      ...part('units-added', added.added),
      ...part('units-reopened', added.reopened),
      ...part('units-known', added.known),
      ...part(
        'units-unreadable',
        added.unreadable.map(line => (line.length > 60 ? `${line.slice(0, 59)}…` : line)),
      ),
      '',
      t.html('units-next'),
    ].join('\n'),
    keys: [
      [
        { text: t.plain('button-add-units'), data: pressData('p2') },
        { text: t.plain('button-edit-units'), data: pressData('p3', 0) },
      ],
      [{ text: t.plain('button-invite'), data: pressData('pi'), style: 'primary' }],
    ],
  }
}

function someOf(t: Texts, names: readonly string[]): string {
  const others = names.length - maxNamed
  const named = names.slice(0, maxNamed).join(', ')
  return others > 0 ? t.plain('and-others', { names: named, others }) : named
}
