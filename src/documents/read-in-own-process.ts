import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readingBounds } from './limits.ts'
import type { Reading } from './reading.ts'
import type { ReadingMessage, ReadingRequest } from './reading-process.ts'
import type { RefusalCode } from './refusal.ts'

const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url))

let turn: Promise<unknown> = Promise.resolve()

/** Reads in a process of its own, bounded in time and memory; one at a time, so that the bounds hold for all together. */
export function readInOwnProcess(request: ReadingRequest): Promise<Reading> {
  const reading = turn.then(() => readNow(request))
  turn = reading
  return reading
}

const folder = (url: string) => fileURLToPath(new URL('./', url))
const sources = folder(import.meta.resolve('../'))
const packages = folder(import.meta.resolve('saxes')).replace(
  /(?<=[\\/]node_modules[\\/])[^\\/]+[\\/].*$/,
  '',
)

/** What a parser that a hostile file took over could still do: read our programs, and answer. No token, no data, no other programs. */
export const confinement = {
  env: {},
  execArgv: [
    '--permission',
    ...[sources, packages].map(path => `--allow-fs-read=${path}`),
    '--allow-worker',
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${readingBounds.heapMegabytes}`,
    '--no-warnings',
  ],
}

async function readNow(request: ReadingRequest): Promise<Reading> {
  const child = fork(program, {
    ...confinement,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    return await answerOf(child, request)
  } finally {
    child.kill('SIGKILL')
  }
}

/** Never rejects: a process that ends or goes silent is an answer too. */
function answerOf(child: ChildProcess, request: ReadingRequest): Promise<Reading> {
  return new Promise(resolve => {
    let begun = false
    const refuse = (code: RefusalCode) => resolve({ ok: false, code: begun ? code : 'unavailable' })
    const patience = shrinkingPatience(() => refuse('suspicious'))
    child.on('message', (message: ReadingMessage) => {
      if (message.sign === 'ready') {
        begun = true
        patience.begin()
      }
      if (message.sign === 'progress') patience.earn()
      if (message.sign === 'done') resolve({ ok: true, blocks: message.blocks })
      if (message.sign === 'refused') refuse(message.code)
    })
    // A signal: from its guard or from V8, because it wanted more memory than any honest document.
    child.on('exit', (_, signal) => {
      patience.end()
      refuse(signal === null ? 'damaged' : 'suspicious')
    })
    child.on('error', () => {
      patience.end()
      refuse('damaged')
    })
    child.send(request, error => {
      if (error) refuse('damaged')
    })
  })
}

/**
 * How long is waited for the next sign of progress. Each sign earns a little more, never more than at the beginning: a
 * document that stops anywhere ends within `patienceMs`, an honest long one on a slow machine is read to its end.
 */
function shrinkingPatience(over: () => void) {
  let timer = setTimeout(over, readingBounds.startMs)
  let until = 0
  const waitFor = (ms: number) => {
    clearTimeout(timer)
    until = performance.now() + ms
    timer = setTimeout(over, ms)
  }
  return {
    begin: () => waitFor(readingBounds.patienceMs),
    earn: () =>
      waitFor(Math.min(until - performance.now() + readingBounds.earnedMs, readingBounds.patienceMs)),
    end: () => clearTimeout(timer),
  }
}
