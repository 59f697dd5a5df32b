import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { atTheEnd } from '../../bench/clean-up.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A bot that has not started after this long never will (ms). */
const startLimitMs = 60_000

/** The bot as an operator starts it: `node src/main.ts` and an environment. */
export type Bot = {
  pid: number
  startedAt: number
  /** Resolves when it says that it is ready; with false when it ended before. */
  ready: Promise<boolean>
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  /** As if the machine stood still. */
  freeze(): void
  thaw(): void
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>
  ended: Promise<number | null>
  output(): string
}

export function startBot(env: Record<string, string>): Bot {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let isReady: (ready: boolean) => void = () => {}
  const ready = new Promise<boolean>(resolve => {
    isReady = resolve
  })
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (piece: Buffer) => {
      printed += piece.toString()
      if (printed.includes('  ready ')) isReady(true)
    })
  const ended = once(child, 'close').then(([code]) => {
    isReady(false)
    return code as number | null
  })
  const tooLate = setTimeout(() => isReady(false), startLimitMs).unref()
  void ready.then(() => clearTimeout(tooLate))
  const kill = async (signal: NodeJS.Signals) => {
    if (!isGone(child)) child.kill(signal)
    return ended
  }
  const forget = atTheEnd(async () => void (await kill('SIGKILL')))
  void ended.then(forget)
  return {
    pid: child.pid!,
    startedAt: Date.now(),
    ready,
    ended,
    kill: async () => void (await kill('SIGKILL')),
    stop: () => kill('SIGTERM'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    output: () => printed,
  }
}

const isGone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Shared by all bots of a run, as on a machine where the bot was started before. */
const compileCache = `${process.env.TMPDIR ?? '/tmp'}/giao-ban-fire-compiled`
