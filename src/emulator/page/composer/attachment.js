// @ts-check
import { element } from '../elements/element.js'
import { fileSize } from '../message/media.js'

/** @typedef {{ caption: string, as: 'photo' | 'document' }} Attachment */

/**
 * Shows a file before it is sent and asks for a caption.
 * @param {File} file
 * @returns {Promise<Attachment | null>} null when the person changed their mind
 */
export function askAboutFile(file) {
  const isPicture = /^image\/(jpeg|png|webp|gif)$/.test(file.type)
  const { promise, resolve } = /** @type {PromiseWithResolvers<Attachment | null>} */ (
    Promise.withResolvers()
  )
  const previewUrl = isPicture ? URL.createObjectURL(file) : null
  const caption = element('textarea', {
    id: 'caption',
    rows: 2,
    maxlength: 1024,
    placeholder: 'Thêm chú thích…',
  })
  const asFile = element('input', { type: 'checkbox', id: 'as-file' })

  const close = () => dialog.close()
  const send = (/** @type {Event} */ event) => {
    event.preventDefault()
    resolve({ caption: caption.value.trim(), as: isPicture && !asFile.checked ? 'photo' : 'document' })
    dialog.close()
  }
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event)
  }
  caption.addEventListener('keydown', onkeydown)

  const dialog = element(
    'dialog',
    {
      class: 'sheet attachment',
      'aria-label': isPicture ? 'Gửi ảnh' : 'Gửi tệp',
      onclose: () => {
        resolve(null)
        if (previewUrl) URL.revokeObjectURL(previewUrl)
        dialog.remove()
      },
    },
    element(
      'form',
      { onsubmit: send },
      element('h2', {}, isPicture ? 'Gửi ảnh' : 'Gửi tệp'),
      previewUrl ? element('img', { class: 'attachment-preview', src: previewUrl, alt: file.name }) : null,
      element('p', { class: 'attachment-name' }, `${file.name} · ${fileSize(file.size)}`),
      element('label', { class: 'visually-hidden', for: 'caption' }, 'Chú thích'),
      caption,
      isPicture && element('label', { class: 'check' }, asFile, 'Gửi dạng tệp, giữ nguyên chất lượng'),
      element(
        'div',
        { class: 'sheet-actions' },
        element('button', { type: 'button', class: 'action quiet', onclick: close }, 'Huỷ'),
        element('button', { type: 'submit', class: 'action', 'data-testid': 'send-file' }, 'Gửi'),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
  caption.focus()
  return promise
}
