export type ListMarker = {
  /** Markers of one kind are on one level: 'roman', 'number', 'number.number', 'letter', 'dash', 'plus', 'article'. */
  kind: string
  /** Its place in its list, from 1; 0 where markers do not count. */
  ordinal: number
  /** Where the text after it begins. */
  end: number
}

const signs: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['article', /^(?:điều|dieu)\s+(\d{1,3})\s*[.:]\s*/iu],
  ['roman', /^([IVX]{1,5})\s*[.)/-]\s+/u],
  ['number', /^(\d{1,3}(?:\.\d{1,2}){0,3})\s*(?:[.)/]\s*(?=\D)|\s(?=\p{Lu}))/u],
  ['letter', /^(?:\(?([a-zđ])\)|([a-zđ])\.\s)\s*/iu],
  ['dash', /^[-–—•●▪■*·‣o](?=\s|\p{L})\s*/u],
  ['plus', /^\+\s*/u],
]
const lettersInOrder = 'abcdđeghiklmnopqrstuvxy'

/** "1. ", "1.2. ", "a) ", "- ", "Điều 2. ", "II. " in front of a paragraph; null where there is none. */
export function listMarker(text: string): ListMarker | null {
  for (const [kind, pattern] of signs) {
    const match = pattern.exec(text)
    if (!match || (kind === 'dash' && match[0] === 'o')) continue
    const sign = match[1] ?? match[2] ?? ''
    if (kind === 'number') {
      const parts = sign.split('.')
      return {
        kind: parts.map(() => 'number').join('.'),
        ordinal: Number(parts.at(-1)),
        end: match[0].length,
      }
    }
    const ordinal = kind === 'letter' ? lettersInOrder.indexOf(sign.toLowerCase()) + 1 : Number(sign) || 0
    return { kind, ordinal, end: match[0].length }
  }
  return null
}
