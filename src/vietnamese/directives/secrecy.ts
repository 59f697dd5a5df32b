import type { DocumentBlock } from '../../domain/document.ts'

export type SecretMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT'

/** Marks stand in the head; further down the same word alone on its line is one too, a stamp that a PDF put there. */
const headLines = 20
const mark = /^(?:độ\s+mật\s*:?\s*)?(tuyệt\s+mật|tối\s+mật|mật)$/iu
const plainMark = /^(?:DO MAT:?\s*)?(TUYET MAT|TOI MAT|MAT)$/
const stamp = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u
/** After an issuer in capitals, on one line with it; "BÍ MẬT" and "BẢO MẬT" are words of a title. */
const lastWord = /^(?=\P{Ll}*$).*(?<!BÍ|BẢO|CƠ)\s(TUYỆT MẬT|TỐI MẬT|MẬT)$/u
/** What a mark may stand beside on its line. */
const edges = /\s{2,}|[|[\]()\t;,.!*:–—-]+/

/**
 * The mark of a state secret, or null. A mark stands alone or set apart, at the head; "bảo mật" and "bí mật nhà nước"
 * in a sentence are none.
 */
export function secretMark(blocks: readonly DocumentBlock[]): SecretMark | null {
  let line = 0
  for (const block of blocks) {
    const texts = block.kind === 'table' ? block.rows.flat() : [block.text]
    for (const text of texts.flatMap(one => one.normalize('NFC').split('\n'))) {
      const words = text.trim()
      if (words === '') continue
      line += 1
      const found = stamp.test(words) ? words : line <= headLines ? markIn(words) : null
      if (found) return found.toUpperCase().replace(/\s+/g, ' ') as SecretMark
    }
  }
  return null
}

function markIn(line: string): string | null {
  const atEnd = lastWord.exec(line)?.[1]
  if (atEnd) return atEnd
  for (const part of [line, ...line.split(edges)]) {
    const words = part.trim()
    const plain = plainMark.exec(words)?.[1]
    if (plain) return plain.replace('TUYET', 'TUYỆT').replace('TOI', 'TỐI').replace('MAT', 'MẬT')
    const marked = mark.exec(words)?.[1]
    // Small letters are a mark only where the whole part says nothing else, and not "mật" as one word of a list.
    if (marked && (part === line || /^\p{Lu}/u.test(marked) || /độ\s+mật/iu.test(line))) return marked
  }
  return null
}
