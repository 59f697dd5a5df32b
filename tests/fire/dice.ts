import { chanceOf } from '../../src/emulator/seeded-chance.ts'

/** Throws that follow from the seed and the name of what they decide: the same run, the same throws. */
export type Dice = {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from `from` up to and without `to`. */
  between(from: number, to: number): number
}

export function dice(seed: number, name: string): Dice {
  let throws = 0
  const next = () => chanceOf(seed, `${name} ${throws++}`)
  return { next, between: (from, to) => from + Math.floor(next() * (to - from)) }
}
