import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ended } from './children.ts'
import { atTheEnd } from './clean-up.ts'

const project = fileURLToPath(new URL('..', import.meta.url))

/** A mark of start-probe.ts: what happened, and when, by the system's clock (ms). */
export type Mark = { name: string; at: number }

export type WholeBot = {
  pid: number
  /** When it was started, by the system's clock (ms). */
  startedAt: number
  /** Where its chat page is, once everything runs. */
  emulatorUrl: string
  marks: Mark[]
  stop(): Promise<void>
}

/** Starts the whole bot with its demonstration on a database, in its own process, and waits until it is ready. */
export async function startWholeBot(
  databaseUrl: string,
  how: 'npm start' | 'node src/main.ts' | 'node src/main.ts, probed' = 'node src/main.ts',
): Promise<WholeBot> {
  const marks: Mark[] = []
  const startedAt = now()
  const bot = start(databaseUrl, how)
  const stop = atTheEnd(() => (how === 'npm start' ? endedWithItsGroup(bot) : ended(bot)))
  bot.on('message', mark => marks.push(mark as Mark))
  let emulatorUrl = ''
  for await (const line of createInterface({ input: bot.stdout! })) {
    emulatorUrl ||= /chat page\s+(http:\S+)/.exec(line)?.[1] ?? ''
    if (/^\s*ready\b/.test(line)) return { pid: bot.pid!, startedAt, emulatorUrl, marks, stop }
  }
  throw new Error(`${how} ended with ${bot.exitCode}`)
}

/** The system's clock, finer than Date (ms). */
export const now = (): number => performance.timeOrigin + performance.now()

function start(databaseUrl: string, how: Parameters<typeof startWholeBot>[1]): ChildProcess {
  const options = {
    cwd: project,
    env: {
      ...process.env,
      // Empty, not absent: a .env file would fill in what is absent, and its bot must not be woken by a measurement.
      BOT_TOKEN: '',
      CLOCK_START: '',
      WEBHOOK_URL: '',
      WEBHOOK_SECRET: '',
      DATABASE_URL: databaseUrl,
      PORT: '0',
      EMULATOR_PORT: '0',
      LOG_LEVEL: 'silent',
    },
  }
  // npm starts a shell, and the shell the bot: a group of their own can be ended as a whole.
  if (how === 'npm start')
    return spawn('npm', ['start'], { ...options, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const probe = how === 'node src/main.ts' ? [] : ['--import', './bench/start-probe.ts']
  return spawn(process.execPath, [...probe, 'src/main.ts'], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit', ...(probe.length > 0 ? (['ipc'] as const) : [])],
  })
}

async function endedWithItsGroup(leader: ChildProcess): Promise<void> {
  const exit = once(leader, 'close')
  process.kill(-leader.pid!, 'SIGTERM')
  await exit
}
