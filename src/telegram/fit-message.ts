/** Telegram's limits, in characters after the markup is read. */
export const maxText = 4096
export const maxCaption = 1024

/** A tag, a character written as an entity, or one character. */
const piece = /<(\/?)([a-z-]+)[^>]*>|&#?\w+;|./gsu
const ending = '…'

/**
 * The message as it stands, or its beginning where it is too long to be sent: cut at the end of a line if one is near,
 * with its tags closed. A long list that ends in “…” is of more use than the refusal that Telegram would give.
 */
export function fitHtml(html: string, limit: number): string {
  if (html.length <= limit) return html
  let length = 0
  let open: string[] = []
  let here = { at: 0, length, open }
  let line = here
  for (const { 0: whole, 1: closes, 2: tag, index } of html.matchAll(piece)) {
    if (length + ending.length <= limit) {
      here = { at: index, length, open }
      if (whole === '\n') line = here
    }
    if (tag) open = closes ? open.slice(0, -1) : [...open, tag]
    else length += whole.startsWith('&') ? 1 : whole.length
  }
  if (length <= limit) return html
  const cut = line.length > limit / 2 ? line : here
  const closing = cut.open.toReversed().map(tag => `</${tag}>`)
  return html.slice(0, cut.at) + ending + closing.join('')
}
