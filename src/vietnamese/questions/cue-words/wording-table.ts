import type { Cue } from './cue.ts'

/** Wordings by what they contribute. */
export type WordingTable = readonly (readonly [Cue, readonly string[]])[]

/** "đến đâu | tới đâu" → its wordings. */
export const of = (wordings: string) =>
  wordings.split('|').map(wording => wording.trim().replace(/\s+/g, ' '))

/** Every one of the first with every one of the second. */
export const times = (firsts: readonly string[], seconds: readonly string[]) =>
  firsts.flatMap(first => seconds.map(second => `${first} ${second}`))
