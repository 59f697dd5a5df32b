import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

export type BotProcess = {
  child: ChildProcess
  output(): string
  /** Resolves when this was printed; rejects when the process ended before. */
  until(words: string | RegExp): Promise<string>
  /** The exit code. */
  ended: Promise<number | null>
}

/** Runs a script of src/ as an operator would and reads what it prints; killed when the test is over. */
export function runScript(
  script: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): BotProcess {
  const child = spawn(process.execPath, [`src/${script}`, ...args], {
    env: { PATH: process.env.PATH, PORT: '0', EMULATOR_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (piece: Buffer) => {
      printed += piece.toString()
      for (const listener of listeners) listener()
    })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    child,
    output: () => printed,
    ended,
    until: words =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (typeof words === 'string' ? !printed.includes(words) : !words.test(printed)) return
          listeners.delete(look)
          resolve(printed)
        }
        listeners.add(look)
        ended.then(() => reject(new Error(`ended before it printed ${words}:\n${printed}`)))
        look()
      }),
  }
}
