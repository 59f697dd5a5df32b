import { Refused } from '../refusal.ts'

/** Deeper than any program nests fields; every piece of text asks all that are open. */
const deepest = 50

/** Fields as Word nests them: their instruction is no text, and the result of a page number's is none of the document's. */
export function fieldTracker() {
  const open: { instruction: string; inResult: boolean }[] = []
  const isPageNumber = (instruction: string) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction)

  return {
    change(type: string | undefined): void {
      const last = open.at(-1)
      if (open.length > deepest) throw new Refused('suspicious')
      if (type === 'begin') open.push({ instruction: '', inResult: false })
      else if (type === 'separate' && last) last.inResult = true
      else if (type === 'end') open.pop()
    },
    simple(instruction: string): void {
      open.push({ instruction, inResult: true })
    },
    endSimple(): void {
      open.pop()
    },
    addInstruction(text: string): void {
      const last = open.at(-1)
      if (last && last.instruction.length < 100) last.instruction += text
    },
    /** Whether text here is part of what the page says. */
    shows: () => open.every(field => field.inResult && !isPageNumber(field.instruction)),
  }
}
