import { deedWords } from './deed-words.ts'
import { helpWords } from './help-words.ts'
import { overviewWords } from './overview-words.ts'
import { peopleWords } from './people-words.ts'
import { standingWords } from './standing-words.ts'
import { subjectWords } from './subject-words.ts'
import { talkWords } from './talk-words.ts'
import { troubleWords } from './trouble-words.ts'
import { of, type WordingTable } from './wording-table.ts'

/** Typed without diacritics, these are more often this than what is listed elsewhere. */
const plainWords: WordingTable = [
  ['polite', of('a | ạ | nha | anh')],
  ['me', ['toi']],
  ['to', ['cho']],
  ['reason', ['do']],
  ['lacking', ['doi']],
  ['wish', ['muon']],
  ['doing', ['lam']],
  ['small', of('nua | mới | vừa | hay | vi du')],
]

/**
 * Wordings by what they contribute, with their diacritics; one that stands under several cues is of the first.
 * Written without diacritics they are met as well, so that what several share is decided by the order, too.
 */
export const wordings: WordingTable = [
  ...plainWords,
  ...subjectWords,
  ...deedWords,
  ...standingWords,
  ...overviewWords,
  ...helpWords,
  ...troubleWords,
  ...peopleWords,
  ...talkWords,
]
