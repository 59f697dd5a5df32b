import type {
  DeadlineAnswer,
  DeadlineCase,
  DirectiveAnswer,
  DirectiveCase,
  QuestionAnswer,
  QuestionCase,
} from './corpora.ts'
import {
  isActedOn,
  judgeDirective,
  percent,
  precisionAndRecall,
  reasonOfMiss,
  wrongInDeadline,
  wrongInQuestion,
} from './judge.ts'

/** What a corpus says of the answers: figures to print, classes of misses with their number, and the misses. */
export type Tally = {
  figures: Record<string, string>
  classes: Map<string, number>
  misses: string[]
}

export function tallyDeadlines(cases: readonly DeadlineCase[], answers: readonly DeadlineAnswer[]): Tally {
  const { classes, misses, count } = counter()
  for (const [i, { phrase, ref, expected }] of cases.entries()) {
    const got = answers[i]!
    const wrong = wrongInDeadline(expected, got)
    if (wrong.length === 0) continue
    count(classOfDeadline(expected, got, wrong))
    misses.push(
      `${ref}  ${phrase}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`,
    )
  }
  const figures = {
    phrases: String(cases.length),
    right: percent(cases.length - misses.length, cases.length),
  }
  return { figures, classes, misses }
}

function classOfDeadline(expected: DeadlineAnswer, got: DeadlineAnswer, wrong: readonly string[]): string {
  const isNothing = ({ date, recurring }: DeadlineAnswer) => date === null && recurring === null
  if (isNothing(expected)) return 'a deadline where there is none'
  if (isNothing(got)) return 'deadline not seen'
  return `${wrong.join(', ')} wrong`
}

export function tallyDirectives(cases: readonly DirectiveCase[], answers: readonly DirectiveAnswer[]): Tally {
  const { classes, misses, count } = counter()
  const tasks = { expected: 0, got: 0, right: 0 }
  const documents = { expected: 0, got: 0, right: 0 }
  let coordinating = 0
  let recurring = 0
  for (const [i, { name, expected }] of cases.entries()) {
    const got = answers[i]!
    const verdict = judgeDirective(expected, got)
    tasks.expected += expected.tasks.length
    tasks.got += got.tasks.length
    tasks.right += verdict.pairs.length
    coordinating += verdict.rightCoordinating
    recurring += verdict.rightRecurring
    for (const side of ['expected', 'got', 'right'] as const) documents[side] += verdict.documents[side]
    for (const task of verdict.missed) count(reasonOfMiss(task, verdict.surplus))
    const invented = Math.max(0, verdict.surplus.length - verdict.missed.length)
    for (let n = 0; n < invented; n += 1) count('a task where there is none')
    if (verdict.missed.length + verdict.surplus.length > 0) misses.push(missOfDirective(name, verdict))
    if (verdict.documents.right < Math.max(verdict.documents.expected, verdict.documents.got))
      misses.push(
        `${name} documents\n    expected ${JSON.stringify(expected.documents)}\n    got      ${JSON.stringify(got.documents)}`,
      )
  }
  const figures = {
    directives: String(cases.length),
    tasks: String(tasks.expected),
    ...precisionAndRecall(tasks),
    coordinating: percent(coordinating, tasks.right),
    recurring: percent(recurring, tasks.right),
    'documents F1': precisionAndRecall(documents).f1,
  }
  return { figures, classes, misses }
}

function missOfDirective(name: string, { missed, surplus }: ReturnType<typeof judgeDirective>): string {
  const line = (word: string) => (task: unknown) => `    ${word.padEnd(9)}${JSON.stringify(task)}`
  return [name, ...missed.map(line('expected')), ...surplus.map(line('got'))].join('\n')
}

export function tallyQuestions(cases: readonly QuestionCase[], answers: readonly QuestionAnswer[]): Tally {
  const { classes, misses, count } = counter()
  let actedOn = 0
  for (const [i, { text, asker, expected }] of cases.entries()) {
    const got = answers[i]!
    const wrong = wrongInQuestion(expected, got)
    if (isActedOn(expected, got)) actedOn += 1
    if (wrong.length === 0) continue
    for (const reason of wrong) count(reason)
    misses.push(
      `${asker}  ${text}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`,
    )
  }
  const notForTheBot = cases.filter(({ expected }) => expected.intent === 'none').length
  const figures = {
    messages: String(cases.length),
    'all right': percent(cases.length - misses.length, cases.length),
    'not for the bot': String(notForTheBot),
    'of them acted on': String(actedOn),
  }
  return { figures, classes, misses }
}

function counter() {
  const classes = new Map<string, number>()
  const misses: string[] = []
  const count = (name: string) => classes.set(name, (classes.get(name) ?? 0) + 1)
  return { classes, misses, count }
}
