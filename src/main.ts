import { pino } from 'pino'
import { type StartStep, startApp } from './app.ts'
import { readConfig } from './config.ts'
import { explainFailure, explainStart } from './start-report.ts'

const read = readConfig(process.env)
if (!read.ok) {
  process.stderr.write(
    `The configuration is not usable:\n${read.problems.map(line => `  ${line}\n`).join('')}`,
  )
  process.exit(1)
}
const { config } = read
const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
const stopping = new AbortController()
const say = (line: string) => process.stdout.write(`${line}\n`)
const onStep = (step: StartStep) => {
  for (const line of explainStart(step, config)) say(line)
}

process.once('SIGINT', () => stopping.abort())
process.once('SIGTERM', () => stopping.abort())

try {
  say('Giao Ban')
  const app = await startApp(config, { log, onStep, signal: stopping.signal })
  say('  ready          Ctrl-C stops')
  const stopped = new Promise<void>(resolve => {
    if (stopping.signal.aborted) resolve()
    stopping.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await Promise.race([stopped, app.failed])
  } finally {
    say('  stopping       finishing what is in flight')
    await app.stop()
    say('  stopped')
  }
} catch (error) {
  if (!stopping.signal.aborted) {
    process.stderr.write(`${explainFailure(error)}\n`)
    process.exitCode = 1
  }
}
