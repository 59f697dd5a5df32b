import type { PeoplePage } from '../../actions/list-people.ts'
import { placementOf, placements } from '../../actions/placement.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import { letterOfPlacement, unitWords } from './placement-words.ts'

/** How many units without anybody are named before the rest is counted. */
const maxEmptyNamed = 6

type Person = PeoplePage['items'][number]

/** A page of people, and what waits for an administrator. */
export function peopleScreen(t: Texts, list: PeoplePage, officeName: string): Screen {
  const where = list.unit?.id ?? 0
  const heading = t.html('people-title', { place: list.unit?.name ?? officeName })
  const lines = list.items.map(person => personLine(t, person))
  const turn: Key[] = []
  if (list.page > 0)
    turn.push({ text: t.plain('button-previous'), data: pressData('pl', where, list.page - 1) })
  if (list.page + 1 < list.pages)
    turn.push({ text: t.plain('button-next'), data: pressData('pl', where, list.page + 1) })
  return {
    html: [
      `<b>${heading}</b> (${list.total})`,
      '',
      ...(lines.length > 0 ? lines : [t.html('people-none')]),
      ...(list.unit ? [] : emptyUnits(t, list.emptyUnits)),
    ].join('\n'),
    keys: [
      ...list.items.map((person): Key[] => [
        { text: cutLabel(person.title), data: pressData('pp', person.memberId) },
      ]),
      turn,
      [{ text: t.plain('button-invite'), data: pressData('pi'), style: 'primary' }],
      waiting(t, list),
      list.unit ? [{ text: t.plain('button-all-people'), data: pressData('pl', 0, 0) }] : [],
    ],
  }
}

function personLine(t: Texts, person: Person): string {
  const args = { title: person.title, placement: t.plain(`placement-${placementOf(person)}`) }
  const line = t.html('people-line', { ...args, unit: unitWords(t, person.unitName) })
  return person.reachable ? line : `${line} ${t.html('people-unreachable')}`
}

function emptyUnits(t: Texts, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const units = names.slice(0, maxEmptyNamed).join(', ')
  const others = names.length - maxEmptyNamed
  return [
    '',
    others > 0
      ? t.html('people-empty-units-more', { units, others })
      : t.html('people-empty-units', { units }),
  ]
}

function waiting(t: Texts, { requests, invitations }: PeoplePage): Key[] {
  const keys: Key[] = []
  if (requests > 0)
    keys.push({ text: t.plain('button-requests', { count: requests }), data: pressData('pq') })
  if (invitations > 0)
    keys.push({ text: t.plain('button-invitations', { count: invitations }), data: pressData('pw') })
  return keys
}

/** One person, and what an administrator can change. */
export function personScreen(t: Texts, person: Person, said?: string): Screen {
  const id = person.memberId
  return {
    html: [
      ...(said ? [said, ''] : []),
      `<b>${t.html('person-title', { title: person.title })}</b>`,
      t.html('person-place', {
        placement: t.plain(`placement-${placementOf(person)}`),
        unit: unitWords(t, person.unitName),
      }),
      ...(person.reachable ? [] : [t.html('person-unreachable')]),
    ].join('\n'),
    keys: [
      [
        { text: t.plain('button-move'), data: pressData('pu', id, 0) },
        { text: t.plain('button-change-role'), data: pressData('pr', id) },
      ],
      [
        { text: t.plain('button-change-title'), data: pressData('pt', id) },
        { text: t.plain('button-remove'), data: pressData('px', id), style: 'danger' },
      ],
      [{ text: t.plain('button-all-people'), data: pressData('pl', 0, 0) }],
    ],
  }
}

/** Every placement as a button; `data` is what choosing it sends. */
export function placementKeys(
  t: Texts,
  data: (letter: ReturnType<typeof letterOfPlacement>) => string,
): Key[][] {
  return placements.map(placement => [
    { text: t.plain(`button-placement-${placement}`), data: data(letterOfPlacement(placement)) },
  ])
}
