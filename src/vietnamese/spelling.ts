/** Edits (insert, delete, replace) between two short words, or `limit + 1` when there are more than `limit`. */
function editsWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** Spellings that sound alike somewhere in the country: s and x, tr and ch, l and n, r, d and gi, y and i, k, q and c. */
export function soundOf(plain: string): string {
  return plain.replace(/ngh|gh|gi(?=[aeou])|tr|[xlrykq]/g, spelling => sounds[spelling]!)
}

const sounds: Readonly<Record<string, string>> = {
  ngh: 'ng',
  gh: 'g',
  gi: 'd',
  tr: 'ch',
  x: 's',
  l: 'n',
  r: 'd',
  y: 'i',
  k: 'c',
  q: 'c',
}

/** Shorter words are not searched for slips: a letter more or less makes another word of them (letters). */
const shortest = 7

/**
 * Finds a known word although one letter is wrong, missing, added or swapped with its neighbour; null when none or
 * more than one is so near. A word and its slip share a form with one letter left out, so a search is a few look-ups
 * and never a walk over all known words.
 */
export function slipFinder(known: Iterable<string>): (written: string) => string | null {
  // Numbers instead of words: an office of a hundred tasks has some ten thousand forms.
  const words: string[] = []
  const sounding: string[] = []
  const byForm = new Map<string, number[]>()
  for (const word of known) {
    if (word.length < shortest) continue
    const number = words.push(word) - 1
    sounding.push(soundOf(word))
    for (const form of formsOf(sounding[number]!)) {
      const numbers = byForm.get(form)
      if (numbers) numbers.push(number)
      else byForm.set(form, [number])
    }
  }
  return written => {
    if (written.length < shortest - 1) return null
    const sound = soundOf(written)
    const found = new Set<number>()
    for (const form of formsOf(sound))
      for (const number of byForm.get(form) ?? []) if (isSlip(sound, sounding[number]!)) found.add(number)
    const [only] = found
    return found.size === 1 ? words[only!]! : null
  }
}

function formsOf(sound: string): string[] {
  const forms = [sound]
  for (let at = 0; at < sound.length; at += 1) forms.push(sound.slice(0, at) + sound.slice(at + 1))
  return forms
}

function isSlip(a: string, b: string): boolean {
  if (editsWithin(a, b, 1) <= 1) return true
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
