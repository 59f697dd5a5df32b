/** The element tree that satori lays out: React elements as plain objects, so that no JSX build step is needed. */
export type Style = Record<string, string | number>
export type Element = { type: 'div'; key: null; props: { style: Style; children: Element[] | string } }

/** Children side by side. */
export function row(style: Style, children: Element[]): Element {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', flexDirection: 'row', ...style }, children },
  }
}

/** Children below each other. */
export function column(style: Style, children: Element[]): Element {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', flexDirection: 'column', ...style }, children },
  }
}

/** Even of the narrowest letters no line holds more; laying out the rest of a page would cost time for nothing. */
const mostLettersInLine = 130

/**
 * Text on at most `lines` lines, ended by "…" where it is longer. Whatever people typed is made drawable first:
 * composed letters (Apple keyboards send a letter and its marks apart, and a cut must not part them), single
 * spaces (a no-break space stays), no invisible characters. Signs that the font lacks are drawn as nothing.
 */
export function text(style: Style, value: string, lines = 1): Element {
  const drawable = value
    .normalize('NFC')
    .replace(/(?:(?!\u00a0)[\s\p{Cc}])+/gu, ' ')
    .slice(0, lines * mostLettersInLine)
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim()
  const wrapping = { display: 'block', lineClamp: lines, wordBreak: 'break-word' }
  return { type: 'div', key: null, props: { style: { ...wrapping, ...style }, children: drawable } }
}
