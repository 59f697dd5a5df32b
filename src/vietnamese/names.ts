/** Longer names break the lines of lists and reports (characters). */
const maxName = 120

export type NameReading =
  | { ok: true; name: string }
  | { ok: false; code: 'name_missing' | 'name_too_long' | 'name_has_lines' }

/**
 * A name as a person types it: of an office, a unit, a group of units, or what somebody is called.
 * Composed letters, single spaces; 1 to 120 characters on one line.
 */
export function readName(text: string): NameReading {
  const name = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return { ok: false, code: 'name_has_lines' }
  const spaced = name.replace(/\s+/g, ' ')
  if (!/[\p{L}\p{N}]/u.test(spaced)) return { ok: false, code: 'name_missing' }
  if ([...spaced].length > maxName) return { ok: false, code: 'name_too_long' }
  return { ok: true, name: spaced }
}

/** Two names that differ only in capitals and spaces name the same thing; diacritics do tell names apart. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b)
}

/** What names are compared by. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
}
