// @ts-check
import { byId, element } from './element.js'

/** How long a toast stays, in ms: two lines can be read calmly. */
const toastTime = 4000

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading

/**
 * A short line over the conversation that goes away by itself.
 * @param {string} text
 */
export function toast(text) {
  const box = byId('toast', HTMLElement)
  box.textContent = text
  box.classList.add('visible')
  clearTimeout(fading)
  fading = setTimeout(() => box.classList.remove('visible'), toastTime)
}

/**
 * A message that must be closed by hand, as for an answer with show_alert.
 * @param {string} title
 * @param {string} text
 */
export function showAlert(title, text) {
  const close = () => dialog.close()
  const dialog = element(
    'dialog',
    { class: 'sheet alert', 'aria-label': title, onclose: () => dialog.remove() },
    element('h2', {}, title),
    element('p', {}, text),
    element(
      'div',
      { class: 'sheet-actions' },
      element('button', { type: 'button', class: 'action', autofocus: true, onclick: close }, 'Đã hiểu'),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}
