// @ts-check
/** @import { PhotoSize, Document } from '../model.d.ts' */
import { fileUrl } from '../control-api.js'
import { element } from '../elements/element.js'
import { icon } from '../elements/icons.js'
import { openLightbox } from '../elements/lightbox.js'

/**
 * A photo that opens large when tapped. Its width and height are told in advance, so that the conversation does
 * not jump when the bytes arrive.
 * @param {PhotoSize[]} sizes
 * @param {string} description what a screen reader says
 */
export function photo(sizes, description) {
  const largest = sizes.reduce((best, size) => (size.width > best.width ? size : best))
  const url = fileUrl(largest.file_id)
  const { width, height } = largest
  const image = element('img', { src: url, width, height, alt: description || 'Ảnh', decoding: 'async' })
  const onclick = () => openLightbox(url, description)
  const button = element(
    'button',
    { type: 'button', class: 'photo', 'aria-label': 'Xem ảnh lớn', onclick },
    image,
  )
  button.style.setProperty('--photo-width', `${width}px`)
  button.style.setProperty('--photo-ratio', String(width / height))
  return button
}

/**
 * A document: name, size, and a tap saves it.
 * @param {Document} file
 */
export function documentCard(file) {
  const name = file.file_name ?? 'Tệp'
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]
  return element(
    'a',
    { class: 'document', href: fileUrl(file.file_id), download: name, 'aria-label': `Tải tệp ${name}` },
    element('span', { class: 'document-icon' }, extension ? extension.toUpperCase() : icon('file')),
    element(
      'span',
      { class: 'document-text' },
      element('span', { class: 'document-name' }, name),
      element('span', { class: 'document-size' }, fileSize(file.file_size ?? 0)),
    ),
  )
}

/**
 * "1,4 MB": binary multiples with a decimal comma, as Telegram shows them.
 * @param {number} bytes
 */
export function fileSize(bytes) {
  const units = ['B', 'KB', 'MB', 'GB']
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10))
  const value = (bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1).replace(/\.0$/, '')
  return `${value.replace('.', ',')} ${units[step]}`
}
