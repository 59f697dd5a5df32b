import { meanings, phrases } from '../deadlines/phrases.ts'
import { plainWords } from '../plain-letters.ts'
import { wordings } from './cue-words/wordings.ts'

/** The longest wording that stands at a token; a wording listed under several cues is of the first. */
export const cueAt = meanings(wordings.map(([cue, list]) => [cue, phrases(...list)] as const))

const known = new Set(wordings.flatMap(([, list]) => list))
const knownPlain = new Set([...known].map(wording => plainWords(wording).join(' ')))

const smallWords = new Set([
  'và',
  'hoặc',
  'để',
  'cần',
  'với',
  'các',
  'của',
  'cho',
  'về',
  'theo',
  'trong',
  'trên',
  'tại',
  'đến',
  'từ',
  'năm',
  'ngày',
  'tháng',
  'là',
  'đối',
  'cùng',
  'những',
  'một',
])

/**
 * Whether these words (small letters) ask, report or fill a sentence by themselves, so that alone they name no task.
 * With diacritics they are taken as written: "đội sổ" says something, "đổi số" does not.
 */
export function isMeaningful(words: string): boolean {
  return /[^\0-\x7f]/.test(words) ? known.has(words) : knownPlain.has(words)
}

/** Words that join the others of a title, in small letters with their diacritics: "cần" joins, "cận" does not. */
export const isSmallWord = (word: string): boolean => smallWords.has(word)

/** Whether a word is listed as it is written here, and not only with other diacritics. */
export const isListed = (word: string): boolean => known.has(word)
