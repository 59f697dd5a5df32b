/**
 * Reads Vietnamese deadlines at the command line, without a database or a network:
 *   npm run -s read -- --deadlines < phrases.jsonl
 * One JSON line {"phrase","ref"} in, one {"date","time","before","recurring"} out: the day and 'HH:mm', whether the
 * wording is exclusive (trước), and "weekly", "monthly", "quarterly" or "yearly"; nulls where there is none.
 */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { isPlainDate } from './domain/calendar/plain-date.ts'
import { publicCalendar } from './domain/calendar/working-days.ts'
import { readDeadline } from './vietnamese/deadlines/find-deadlines.ts'
import { rhythmName } from './vietnamese/deadlines/recurrence.ts'

const line = z.object({ phrase: z.string(), ref: z.string().refine(isPlainDate, 'not a day YYYY-MM-DD') })
const nothing = { date: null, time: null, before: null, recurring: null }

if (process.argv.includes('--deadlines')) await readPhrases()
else {
  process.stderr.write('usage: npm run -s read -- --deadlines\n')
  process.exitCode = 2
}

async function readPhrases(): Promise<void> {
  let number = 0
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1
    if (text.trim() !== '') process.stdout.write(`${JSON.stringify(answerTo(text, number))}\n`)
  }
}

/** A broken line is answered too, so that answers stay beside their questions. */
function answerTo(text: string, number: number) {
  const parsed = line.safeParse(jsonOf(text))
  if (!parsed.success) {
    process.stderr.write(`line ${number}: ${z.prettifyError(parsed.error)}\n`)
    return nothing
  }
  const { phrase, ref } = parsed.data
  const reading = readDeadline(phrase, { reference: ref, calendar: publicCalendar })
  if (reading === null || (reading.date === null && reading.recurring === null)) return nothing
  const { date, time, before, recurring } = reading
  return { date, time, before, recurring: recurring && rhythmName(recurring) }
}

/** undefined when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
