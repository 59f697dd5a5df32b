import { plainLetters } from './plain-letters.ts'

/** "12/20", "12/20 thủ tục", "12 trên 20", "60%", "60 phần trăm"; null when the words hold no measure. */
export function readProgressWords(
  words: string,
): { done: number; total: number } | { percent: number } | null {
  const text = plainLetters(words)
  const count = /(?<!\d)(\d{1,7})\s*(?:\/|tren|tren tong so)\s*(\d{1,7})(?!\d)/.exec(text)
  if (count) return { done: Number(count[1]), total: Number(count[2]) }
  const percent = /(?<![\d.,])(\d{1,3})\s*(?:%|phan tram)/.exec(text)
  return percent ? { percent: Number(percent[1]) } : null
}
