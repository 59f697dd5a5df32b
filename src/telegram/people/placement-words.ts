import { type Placement, placements } from '../../actions/placement.ts'
import { type Texts, textsFor } from '../../locales/texts.ts'

/** The letters by which a button names a placement. */
export const placementLetters = ['o', 'h', 'm', 'l', 'a'] as const
export type PlacementLetter = (typeof placementLetters)[number]

export const placementOfLetter = (letter: PlacementLetter): Placement =>
  placements[placementLetters.indexOf(letter)]!

export const letterOfPlacement = (placement: Placement): PlacementLetter =>
  placementLetters[placements.indexOf(placement)]!

/**
 * What somebody in this placement is called as long as nobody says otherwise: "Cán bộ Phòng Tư pháp". Always in
 * Vietnamese: a title belongs to the office, whichever language the administrator who lets the person in has chosen.
 */
export function usualTitle(placement: Placement, unitName: string | null): string {
  const t = textsFor('vi')
  return unitName ? t.plain(`title-${placement}-of`, { unit: unitName }) : t.plain(`title-${placement}`)
}

/** "Phòng Tư pháp", or that the person belongs to none. */
export const unitWords = (t: Texts, unitName: string | null): string => unitName ?? t.plain('person-no-unit')
