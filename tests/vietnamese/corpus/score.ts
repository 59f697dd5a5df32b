// Asks the command lines what the corpora hold, and prints how often they are right and in what they are wrong.
//   node tests/vietnamese/corpus/score.ts                         all three corpora
//   node tests/vietnamese/corpus/score.ts questions               one of them (or several)
//   node tests/vietnamese/corpus/score.ts deadlines --misses      with every miss: expected and got
// The classes alone are what the grammar's authors may see: a corpus that they have read measures nothing.
import { spawnSync } from 'node:child_process'
import type { DeadlineAnswer, DirectiveAnswer, QuestionAnswer } from './corpora.ts'
import { deadlineCases, directiveCases, questionCases } from './corpora.ts'
import { type Tally, tallyDeadlines, tallyDirectives, tallyQuestions } from './tally.ts'

const corpora: Record<string, () => Tally> = {
  deadlines: () => {
    const cases = deadlineCases()
    const questions = cases.map(({ phrase, ref }) => ({ phrase, ref }))
    return tallyDeadlines(cases, askInLines<DeadlineAnswer>(['read', '--', '--deadlines'], questions))
  },
  directives: () => {
    const cases = directiveCases()
    const answers = cases.map(({ file, issued }) => run(['read', '--', file, '--issued', issued], ''))
    return tallyDirectives(
      cases,
      answers.map(answer => JSON.parse(answer) as DirectiveAnswer),
    )
  },
  questions: () => {
    const cases = questionCases()
    const questions = cases.map(({ text, asker }) => ({ text, asker }))
    return tallyQuestions(cases, askInLines<QuestionAnswer>(['ask'], questions))
  },
}

function askInLines<Answer>(command: readonly string[], questions: readonly object[]): Answer[] {
  const input = questions.map(question => `${JSON.stringify(question)}\n`).join('')
  const lines = run(command, input).trim().split('\n')
  if (lines.length !== questions.length)
    throw new Error(`${command.join(' ')}: ${questions.length} lines in, ${lines.length} out`)
  return lines.map(line => JSON.parse(line) as Answer)
}

function run(command: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', ...command], {
    input,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`npm run ${command.join(' ')} ended with ${status}\n${stderr}`)
  return stdout
}

const words = process.argv.slice(2)
const withMisses = words.includes('--misses')
const wanted = words.filter(word => word !== '--misses')
for (const [name, score] of Object.entries(corpora)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    print(name, score())
  } catch (error) {
    console.log(`\n${name}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}

function print(name: string, { figures, classes, misses }: Tally): void {
  const line = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`)
  console.log(`\n${name}: ${line.join(' · ')}`)
  const mostFirst = [...classes].toSorted(([, a], [, b]) => b - a)
  for (const [reason, number] of mostFirst) console.log(`  ${String(number).padStart(3)}  ${reason}`)
  if (withMisses) for (const miss of misses) console.log(`\n  ${miss}`)
}
