import { execFileSync } from 'node:child_process'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startChild } from './children.ts'
import { megabytes, printTable } from './figures.ts'
import { kinds, newFolder, newPlace } from './places.ts'
import { startWholeBot } from './whole-bot.ts'

const restMs = 10_000

/** What the whole bot, its demonstration and emulator included, holds in memory when nothing happens. */
export default async function memory(): Promise<void> {
  const embedded = newFolder()
  const first = await startWholeBot(embedded.url)
  await first.stop()
  const copy = newFolder()
  await cp(join(embedded.path, 'data', 'database'), copy.path, { recursive: true })
  const hasServer = (await kinds()).includes('PostgreSQL')
  const server = hasServer ? await newPlace('PostgreSQL') : null
  // The first start of all makes the database; a bot at rest is one that found it.
  if (server) await (await startWholeBot(server.url)).stop()

  const alone = startChild('pglite-alone.ts', [copy.path])
  const node = startChild('node-alone.ts')
  await Promise.all([alone.message(), node.message()])
  const onEmbedded = await startWholeBot(embedded.url)
  const onServer = server && (await startWholeBot(server.url))
  await pause(restMs)

  const whole = await residentBytes(onEmbedded.pid)
  const pglite = await residentBytes(alone.pid)
  const rows = [
    { process: 'the whole bot, embedded database', resident: megabytes(whole) },
    { process: 'PGlite alone on a copy of its folder', resident: megabytes(pglite) },
    { process: 'the difference: everything else', resident: megabytes(whole - pglite) },
    { process: 'Node alone', resident: megabytes(await residentBytes(node.pid)) },
  ]
  if (onServer)
    rows.push({
      process: 'the whole bot, PostgreSQL',
      resident: megabytes(await residentBytes(onServer.pid)),
    })
  for (const one of [onEmbedded, onServer, alone, node]) await one?.stop()
  for (const one of [embedded, server, copy]) await one?.remove()
  printTable('Memory', `Resident memory ${restMs / 1000} s after the start, nothing happening since.`, rows)
}

/** What a process holds in memory (bytes). */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes =
    /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(kilobytes) * 1024
}
