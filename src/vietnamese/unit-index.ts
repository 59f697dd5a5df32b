import { slipFinder, soundOf } from './spelling.ts'
import { isKindWord, type UnitForm, unitForms } from './unit-forms.ts'

/** The units that a written form may mean; several where it says no more than they share. */
type Entry = Omit<UnitForm, 'key'> & { ids: number[] }

export type UnitIndex = {
  /** What is written, in plain letters without spaces. */
  named: (key: string) => Readonly<Entry> | null
  /** As `named`, for a name with a letter wrong, or spelt as it sounds; `first` is the first word of what is written. */
  misspelt: (key: string, first: string) => Readonly<Entry> | null
}

/** Every way in which the units are written, to be looked up. */
export function indexUnits(
  units: readonly { id: number; name: string; aliases: readonly string[] }[],
): UnitIndex {
  const written = new Map<string, Entry>()
  for (const unit of units) for (const form of unitForms(unit)) add(written, form, unit.id)
  const keys = [...written].filter(([key, entry]) => isLongEnough(key, entry)).map(([key]) => key)
  const bySound = new Map(keys.map(key => [soundOf(key), key]))
  const slip = slipFinder(keys)
  const named = (key: string) => written.get(key) ?? null
  return {
    named,
    misspelt: (key, first) => {
      if (key.length < shortestSlip) return null
      const known = bySound.get(soundOf(key)) ?? slip(key)
      // A school is no slip of a ward: "trường Thành Công", "phường Thành Công".
      return known === null || (isKindWord(first) && !known.startsWith(first)) ? null : named(known)
    },
  }
}

/** A letter more or less in a shorter name makes other words of it (letters). */
const shortestSlip = 6

function isLongEnough(key: string, { spelt, strength }: Entry): boolean {
  return spelt && key.length > (strength === 'full' ? shortestSlip : shortestSlip + 1)
}

/** A whole name goes before a part of another's: "Thanh tra" is the unit of that name, though two begin so. */
function add(written: Map<string, Entry>, { key, ...form }: UnitForm, id: number): void {
  const known = written.get(key)
  if (!known || (form.whole && !known.whole)) {
    written.set(key, { ids: [id], ...form })
    return
  }
  if (known.whole && !form.whole) return
  if (!known.ids.includes(id)) known.ids.push(id)
  if (form.strength === 'full') known.strength = 'full'
}
