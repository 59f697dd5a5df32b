// @ts-check
import { element } from '../elements/element.js'

/**
 * Content that stays covered until it is tapped.
 * @param {Node[]} content
 */
export function spoiler(content) {
  const reveal = () => {
    cover.classList.add('revealed')
    cover.removeAttribute('role')
    cover.removeAttribute('tabindex')
    cover.removeAttribute('aria-label')
  }
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter') reveal()
  }
  const cover = element(
    'span',
    {
      class: 'spoiler',
      role: 'button',
      tabindex: 0,
      'aria-label': 'Nội dung được che, bấm để xem',
      onclick: reveal,
      onkeydown,
    },
    ...content,
  )
  return cover
}
