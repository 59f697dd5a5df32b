// @ts-check
import { element } from './element.js'
import { icon } from './icons.js'

/**
 * Shows one photo over the whole page until it is tapped or Escape is pressed.
 * @param {string} url
 * @param {string} description
 */
export function openLightbox(url, description) {
  const close = () => dialog.close()
  const dialog = element(
    'dialog',
    { class: 'lightbox', 'aria-label': 'Ảnh', onclick: close, onclose: () => dialog.remove() },
    element('img', { src: url, alt: description || 'Ảnh' }),
    description ? element('p', {}, description) : null,
    element(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Đóng', onclick: close },
      icon('close'),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}
