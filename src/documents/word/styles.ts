import type { Archive } from './archive.ts'

/** What a paragraph style says about the number before the paragraph. */
type Style = { basedOn?: string; numberingId?: string; level?: number; caps?: boolean }

export type Styles = Map<string, Style>

export async function readStyles(archive: Archive, part: string | undefined): Promise<Styles> {
  const styles: Styles = new Map()
  let style: Style = {}
  if (part === undefined) return styles
  await archive.read(part, {
    open(name, attributes) {
      const value = attributes('w:val')
      if (name === 'w:style') {
        style = {}
        styles.set(attributes('w:styleId') ?? '', style)
      } else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:numId') style.numberingId = value
      else if (name === 'w:ilvl') style.level = Number(value)
      else if (name === 'w:caps') style.caps = isOn(value)
    },
  })
  return styles
}

/** Word's switches are on when they are there without a value. */
export const isOn = (value: string | undefined) => value === undefined || /^(?:1|true|on)$/.test(value)

/** A property of a style, or of the nearest of those it is based on. */
export function styleProperty<K extends keyof Style>(
  styles: Styles,
  styleId: string | undefined,
  property: K,
): Style[K] {
  let style = styles.get(styleId ?? '')
  // Bounded: a damaged file may base two styles on each other.
  for (let step = 0; style !== undefined && step < 20; step++) {
    if (style[property] !== undefined) return style[property]
    style = styles.get(style.basedOn ?? '')
  }
  return undefined
}
