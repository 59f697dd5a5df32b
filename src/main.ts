import { enableCompileCache } from 'node:module'
import type { StartStep } from './app.ts'

// From the second start on, types are stripped and modules compiled already: half a second less. It must be on before
// the first module is loaded, and static imports are loaded before the first line runs.
enableCompileCache()
const { pino } = await import('pino')
const { startApp } = await import('./app.ts')
const { configOrExit } = await import('./config.ts')
const { stopOnSignals } = await import('./operations/stop-signals.ts')
const { explainFailure, explainStart } = await import('./start-report.ts')

const config = configOrExit()
const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
const say = (line: string) => process.stdout.write(`${line}\n`)
const onStep = (step: StartStep) => {
  for (const line of explainStart(step, config)) say(line)
}

const stopping = stopOnSignals(line => say(`  stopping       ${line}`))

try {
  say('Giao Ban')
  const app = await startApp(config, { log, onStep, signal: stopping })
  say('  ready          Ctrl-C stops')
  const stopped = new Promise<void>(resolve => {
    if (stopping.aborted) resolve()
    stopping.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await Promise.race([stopped, app.failed])
  } finally {
    say('  stopping       finishing what is in flight')
    await app.stop()
    say('  stopped')
  }
} catch (error) {
  if (!stopping.aborted) {
    process.stderr.write(`${explainFailure(error)}\n`)
    process.exitCode = 1
  }
}
