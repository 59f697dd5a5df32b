import { plainWords } from './plain-letters.ts'

/** How much of the shorter title's words the other one has, from 0 to 1; diacritics and order do not count. */
export function titleLikeness(a: string, b: string): number {
  const [short, long] = [new Set(plainWords(a)), new Set(plainWords(b))].toSorted((x, y) => x.size - y.size)
  if (!short || short.size === 0) return 0
  return [...short].filter(word => long!.has(word)).length / short.size
}
