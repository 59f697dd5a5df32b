/**
 * Reads Vietnamese directives and deadlines at the command line, without a database or a network:
 *   npm run -s read -- FILE [--issued 2011-11-10]      ('-' for standard input)
 * One JSON object with the documents that the directive cites and the tasks it gives.
 *   npm run -s read -- --deadlines < phrases.jsonl
 * One JSON line {"phrase","ref"} in, one {"date","time","before","recurring"} out: the day and 'HH:mm', whether the
 * wording is exclusive (trước), and "weekly", "monthly", "quarterly" or "yearly"; nulls where there is none.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { isPlainDate } from './domain/calendar/plain-date.ts'
import { publicCalendar } from './domain/calendar/working-days.ts'
import { rhythmName } from './domain/recurrence.ts'
import { readDirectiveFile } from './read-file.ts'
import { readDeadline } from './vietnamese/deadlines/find-deadlines.ts'

const line = z.object({ phrase: z.string(), ref: z.string().refine(isPlainDate, 'not a day YYYY-MM-DD') })
const nothing = { date: null, time: null, before: null, recurring: null }

if (process.argv.includes('--deadlines')) await readPhrases()
else readFile()

function readFile(): void {
  const asked = fileAsked()
  const answer = asked && readDirectiveFile(asked.file, asked.issued)
  if (!answer) fail(2, 'usage: npm run -s read -- FILE|- [--issued YYYY-MM-DD], or --deadlines')
  else if (answer.ok) process.stdout.write(`${JSON.stringify(answer.json, null, 2)}\n`)
  else if (answer.code === 'secret')
    fail(1, `the document is marked ${answer.detail}: it is not read, and must not be entered here`)
  else fail(2, `the file cannot be read: ${answer.detail}`)
}

/** Null when the words are no proper use of the command. */
function fileAsked(): { file: string; issued: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { issued: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...others] = positionals
    const issued = values.issued ?? null
    if (!file || others.length > 0 || (issued !== null && !isPlainDate(issued))) return null
    return { file, issued }
  } catch {
    return null
  }
}

function fail(code: number, line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = code
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
