/** A number from 0 up to 1 that looks like chance and is always the same for the same seed and words. */
export function chanceOf(seed: number, words: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  // FNV alone leaves the last letters visible in the result; this mixes them in.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
