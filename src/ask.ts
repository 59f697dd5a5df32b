/**
 * Answers what people ask, as the demonstration office's bot would understand it, without a database or a network:
 *   npm run -s ask < questions.jsonl
 * One JSON line {"text","asker":"officer"|"leader"} in, one {"intent","unit","task","progress"} out.
 */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { askDemonstration } from './demonstration/ask-demonstration.ts'

const line = z.object({ text: z.string(), asker: z.enum(['officer', 'leader']) })
const nothing = { intent: 'none', unit: null, task: null, progress: null }

let number = 0
for await (const text of createInterface({ input: process.stdin })) {
  number += 1
  if (text.trim() !== '') process.stdout.write(`${JSON.stringify(answerTo(text))}\n`)
}

/** A broken line is answered too, so that answers stay beside their questions. */
function answerTo(text: string) {
  const parsed = line.safeParse(jsonOf(text))
  if (parsed.success) return askDemonstration(parsed.data.text, parsed.data.asker)
  process.stderr.write(`line ${number}: ${z.prettifyError(parsed.error)}\n`)
  return nothing
}

/** undefined when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
