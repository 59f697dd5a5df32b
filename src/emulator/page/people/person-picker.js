// @ts-check
/** @import { Person } from '../model.d.ts' */
import { avatar, hueClass } from '../elements/avatar.js'
import { byId, element } from '../elements/element.js'

/**
 * The list of all people with a search field, and a form that adds a stranger.
 * @param {object} given
 * @param {Person[]} given.people
 * @param {number | null} given.current
 * @param {(person: Person) => void} given.choose
 * @param {(person: { firstName: string, about?: string }) => Promise<void>} given.add
 */
export function openPersonPicker({ people, current, choose, add }) {
  const dialog = byId('person-picker', HTMLDialogElement)
  const search = byId('person-search', HTMLInputElement)
  const list = byId('person-list', HTMLElement)
  const form = byId('new-person', HTMLFormElement)

  const draw = () => {
    const wanted = plain(search.value)
    const found = people.filter(({ firstName, about = '' }) =>
      plain(`${firstName} ${about}`).includes(wanted),
    )
    const rows = found.map(person =>
      element(
        'button',
        {
          type: 'button',
          class: 'person-row',
          'aria-current': person.id === current ? 'true' : null,
          onclick: () => {
            dialog.close()
            choose(person)
          },
        },
        avatar(person.firstName, hueClass(person.id)),
        element(
          'span',
          { class: 'person-row-text' },
          element('span', { class: 'person-row-name' }, person.firstName),
          person.about && element('span', { class: 'person-row-about' }, person.about),
        ),
      ),
    )
    list.replaceChildren(
      ...(rows.length > 0 ? rows : [element('p', { class: 'empty' }, 'Không tìm thấy ai.')]),
    )
  }

  search.value = ''
  search.oninput = draw
  form.onsubmit = async event => {
    event.preventDefault()
    const values = new FormData(form)
    const firstName = String(values.get('firstName') ?? '').trim()
    const about = String(values.get('about') ?? '').trim()
    if (!firstName) return
    dialog.close()
    form.reset()
    await add({ firstName, ...(about && { about }) })
  }
  byId('person-close', HTMLButtonElement).onclick = () => dialog.close()
  draw()
  dialog.showModal()
}

/**
 * For searching: "Phường Đội Cấn" is found by "doi can".
 * @param {string} text
 */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
