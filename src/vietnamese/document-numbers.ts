export type DocumentNumber = {
  /** Tidy: no spaces, and capitals where all was typed in small letters. */
  number: string
  /** Its place in the text, the end not included. */
  start: number
  end: number
}

/** Number, perhaps with a letter or a year, and the letters of type, issuer and drafter; never begins inside a date. */
const pattern =
  /(?<![\p{L}\p{N}/.,-])(\d{1,6}[a-zđ]?(?:\s?\/\s?(?:19|20)\d{2})?)(\s?[/-]\s?)(\p{L}[\p{L}\d]*(?:[-/&.–](?=\p{L})[\p{L}\d]+)*)(?![\p{L}\p{N}])/gu
/** Symbols that are met alone, or in small letters. */
const symbols =
  /^(?:qh\d+|ubnd|hđnd|qđ|qd|nđ|nd|nq|tt|ttlt|ct|kh|bc|tb|cv|cđ|cd|hd|ttr|gm|qu|tu|hu|đu|kl|tl|ctr|pl|l|pa|đa|qc|bcđ|vp|nv|ub|lct|pgd|pgdđt)$/iu
const party = /^\p{L}{2,5}\/\p{L}{2}/u
const template = /(?:mẫu|biểu|phụ lục|biểu mẫu)(?:\s+số)?:?\s*$/iu
/** As far back as the words "Biểu mẫu số:" reach (characters). */
const templateReach = 24

/** Every number of a document in the text: 953/UBND-NV, 18/2016/QĐ-UBND, 36-HD/VPTW. Templates' numbers are none. */
export function documentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, digits, sign, letters] = match as unknown as [string, string, string, string]
    if (!isSymbol(letters, sign)) continue
    if (template.test(text.slice(Math.max(0, match.index - templateReach), match.index))) continue
    const number = `${digits}${sign}${letters}`.replace(/\s/g, '').replace(/–/g, '-')
    found.push({
      number: number === number.toLowerCase() ? number.toUpperCase() : number,
      start: match.index,
      end: match.index + whole.length,
    })
  }
  return found
}

/** "7/14 phòng", "2015 - UBND" and "12/TTHC" are no numbers of documents; a dash is the Party's ("01-CĐ/QU"). */
function isSymbol(letters: string, sign: string): boolean {
  if (sign.includes('-')) return party.test(letters) || (sign === '-' && symbols.test(letters))
  if (symbols.test(letters)) return true
  const [first = '', ...others] = letters.split(/[-/&.–]/)
  if (others.length > 0) return letters.length > 2 && (/^\p{Lu}/u.test(letters) || symbols.test(first))
  return /^\p{Lu}{4,}\d*$/u.test(letters) && !/^(?:TTHC|CNTT|CCHC|VBQPPL)$/u.test(letters)
}
