import { environmentWithFile, readConfig } from './config.ts'
import { examine } from './operations/doctor/examine.ts'
import { type Finding, lineOf, problem } from './operations/doctor/finding.ts'

let problems = 0
const tell = (finding: Finding): void => {
  if (finding.level === 'problem') problems += 1
  process.stdout.write(`${lineOf(finding)}\n`)
}

const read = readConfig(environmentWithFile())
if (read.ok) for await (const finding of examine(read.config)) tell(finding)
else
  for (const line of read.problems)
    tell(problem('configuration', line, 'correct it in the environment or in .env (.env.example lists all)'))
process.exitCode = problems > 0 ? 1 : 0
