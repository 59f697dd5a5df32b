import { randomInt } from 'node:crypto'

// Without 0 O 1 I L U V: read aloud over a bad line, or off a small screen, no two of these are mistaken.
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const length = 5

function newShortCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** `count` different codes by which people recognise a message; some 20 million of them exist. */
export function newShortCodes(count: number): string[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(newShortCode())
  return [...codes]
}
