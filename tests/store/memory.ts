import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Line } from './line.ts'
import { newFolder } from './places.ts'
import { start } from './processes.ts'

const megabyte = 1_000_000
const limits = { first: 450, steady: 400 }

/** What the whole bot, its demonstration included, takes of the machine's memory on an embedded database. */
export async function memory(restMs: number): Promise<Line[]> {
  const env = {
    DATABASE_URL: `pglite:${join(newFolder(), 'data')}`,
    PORT: '0',
    EMULATOR_PORT: '0',
    LOG_LEVEL: 'warn',
  }
  const bot = start('src/main.ts', [], env)
  if ((await bot.line(line => line.includes('ready'))) === null) throw new Error('the bot did not start')
  const peak = memoryOf(bot.pid, 'VmHWM')
  await pause(restMs)
  const steady = memoryOf(bot.pid, 'VmRSS')
  await bot.kill()
  return [
    {
      promise: `the first start takes at most ${limits.first} MB`,
      asked: 'the whole bot with its demonstration',
      seen: `${peak} MB at the most`,
      held: peak <= limits.first,
    },
    {
      promise: `it needs at most ${limits.steady} MB from then on`,
      asked: `${restMs / 1_000} s later`,
      seen: `${steady} MB`,
      held: steady <= limits.steady,
    },
  ]
}

/** Resident memory of a process now, or at its highest (MB). */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  return Math.round((kilobytes * 1024) / megabyte)
}
