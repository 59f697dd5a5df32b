// @ts-check
/** @import { Person } from '../model.d.ts' */

import { unreadBadge } from '../chat-list.js'
import { avatar, hueClass } from '../elements/avatar.js'
import { byId, element } from '../elements/element.js'
import { patchChildren } from '../elements/keyed-children.js'

/**
 * The people through whose eyes the page can be seen, each with the number of unread messages: after the clock has
 * moved one sees at a glance whom the bot wrote to.
 * @param {object} shown
 * @param {Person[]} shown.people
 * @param {number | null} shown.current
 * @param {Map<number, number>} shown.unread
 * @param {(person: Person) => void} choose
 */
export function drawPeopleRail({ people, current, unread }, choose) {
  const rail = byId('people', HTMLElement)
  const before = rail.querySelector('[aria-pressed=true]')?.getAttribute('data-testid')
  patchChildren(
    rail,
    people.map(person => {
      const count = unread.get(person.id) ?? 0
      const isCurrent = person.id === current
      return {
        key: String(person.id),
        version: JSON.stringify([person, isCurrent, count]),
        create: () => personButton(person, isCurrent, count, choose),
      }
    }),
  )
  const chosen = rail.querySelector('[aria-pressed=true]')
  if (chosen?.getAttribute('data-testid') !== before)
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/**
 * @param {Person} person
 * @param {boolean} isCurrent
 * @param {number} count
 * @param {(person: Person) => void} choose
 */
function personButton(person, isCurrent, count, choose) {
  const title = person.about ? `${person.firstName}: ${person.about}` : person.firstName
  return element(
    'button',
    {
      type: 'button',
      class: 'person',
      'data-testid': `person-${person.id}`,
      'aria-pressed': isCurrent ? 'true' : 'false',
      'aria-label': `Xem với tư cách ${title}${count > 0 ? `, ${count} tin chưa đọc` : ''}`,
      title,
      onclick: () => choose(person),
    },
    element(
      'span',
      { class: 'person-picture' },
      avatar(person.firstName, hueClass(person.id)),
      count > 0 && unreadBadge(count),
    ),
    element('span', { class: 'person-name' }, person.firstName),
  )
}
