import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the command line says of one phrase; all null where there is no deadline. */
export type DeadlineAnswer = {
  date: string | null
  time: string | null
  before: boolean | null
  recurring: string | null
}

export type TaskAnswer = {
  title: string
  deadline: (DeadlineAnswer & { phrase: string }) | null
  lead: string[]
  coordinating: string[]
}

export type DirectiveAnswer = {
  documents: { number: string; date: string | null }[]
  tasks: TaskAnswer[]
}

export type QuestionAnswer = {
  intent: string
  unit: string | null
  task: string | null
  progress: { done: number; total: number } | { percent: number } | null
}

export type DeadlineCase = { phrase: string; ref: string; expected: DeadlineAnswer }
export type DirectiveCase = {
  name: string
  file: string
  text: string
  issued: string
  expected: DirectiveAnswer
}
export type QuestionCase = { text: string; asker: 'officer' | 'leader'; expected: QuestionAnswer }

const directives = join(import.meta.dirname, 'directives')

/** Phrases with the day on which they were written, and what they mean on that day. */
export const deadlineCases = (): DeadlineCase[] => jsonLines('deadlines.jsonl')

/** Messages about the demonstration's office. The intent `none`: not for the bot, nothing may happen. */
export const questionCases = (): QuestionCase[] => jsonLines('questions.jsonl')

/** Whole texts beside what stands in them, in the order of their numbers. */
export function directiveCases(): DirectiveCase[] {
  const texts = readdirSync(directives).filter(name => name.endsWith('.txt'))
  return texts.toSorted().map(textFile => {
    const name = textFile.slice(0, -'.txt'.length)
    const file = join(directives, textFile)
    const answer = readFileSync(join(directives, `${name}.json`), 'utf8')
    const { issued, ...expected } = JSON.parse(answer) as DirectiveAnswer & { issued: string }
    return { name, file, text: readFileSync(file, 'utf8'), issued, expected }
  })
}

function jsonLines<Case>(file: string): Case[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line) as Case)
}
