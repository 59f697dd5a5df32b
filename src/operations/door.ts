import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Clock } from '../domain/clock.ts'
import { writeBackup } from '../storage/backup-write.ts'
import type { Database } from '../storage/database.ts'
import { type Standing, standingOf } from '../storage/standing.ts'

/** A process that has just started has its folder before it has its door; so long is it waited for (ms). */
const waitForDoorMs = 10_000
const lookAgainMs = 200

const doorFile = (folder: string) => join(folder, 'door')
const door = z.object({ port: z.int(), secret: z.string() })

/**
 * Opens a door through which other processes of the same user ask about the embedded database while this one runs, and get
 * a backup of it: only this one may touch it. It is an address on this machine alone; the secret for it is in the folder, readable by its
 * owner. Where a file request would make the bot write wherever it is asked to, this lets the asker write.
 */
export async function openDoor(
  db: Pick<Database, 'snapshot' | 'sql'>,
  folder: string,
  clock: Clock,
): Promise<{ close(): Promise<void> }> {
  await removeLeftovers(folder)
  const secret = randomBytes(32).toString('base64url')
  const rooms: Record<string, (response: ServerResponse) => Promise<void>> = {
    '/backup': response => giveBackup(db, folder, response),
    '/standing': response => tellStanding(db, clock, response),
  }
  const server = createServer((request, response) => {
    const isOwner = request.headers.authorization === `Bearer ${secret}`
    const room = isOwner && request.method === 'POST' ? rooms[request.url ?? ''] : undefined
    request.resume()
    if (!room) response.writeHead(404).end()
    else room(response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const draft = `${doorFile(folder)}.${randomUUID()}`
  await writeFile(draft, JSON.stringify({ port, secret }), { mode: 0o600, flag: 'wx' })
  await rename(draft, doorFile(folder))
  return {
    close: async () => {
      await rm(doorFile(folder), { force: true })
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/**
 * First into a file of our own, then to whoever asked: while rows are read everybody waits, and a slow reader must not
 * decide for how long.
 */
async function giveBackup(
  db: Pick<Database, 'snapshot'>,
  folder: string,
  response: ServerResponse,
): Promise<void> {
  // At once: it tells whoever asked that somebody is at home, however long the rest takes.
  response.writeHead(200, { 'content-type': 'application/gzip' }).flushHeaders()
  const draft = draftIn(folder)
  try {
    await writeBackup(db, draft, new Date())
    await pipeline(createReadStream(draft), response)
  } finally {
    await rm(draft, { force: true })
  }
}

async function tellStanding(
  { sql }: Pick<Database, 'sql'>,
  clock: Clock,
  response: ServerResponse,
): Promise<void> {
  const standing = await standingOf(sql, clock.now())
  // JSON knows no 64-bit numbers.
  const text = JSON.stringify(standing, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  response.writeHead(200, { 'content-type': 'application/json' }).end(text)
}

const draftIn = (folder: string) => join(folder, `backup-${randomUUID()}.part`)

/** What a process left behind that was killed while it made a backup. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  const left = names.filter(name => /^backup-.+\.part$|^door/.test(name))
  await Promise.all(left.map(name => rm(join(folder, name), { force: true })))
}

/** The process that has the folder does not answer: it is frozen, of an older version, or in the middle of its end. */
export class DoorShut extends Error {
  override name = 'DoorShut'
}

/**
 * Asks the process that has the folder for a backup and writes it into a new file.
 * @throws DoorShut
 */
export async function fetchBackup(folder: string, file: string): Promise<void> {
  const response = await knock(folder, '/backup')
  if (!response.ok || !response.body) throw new DoorShut(`It answered ${response.status}.`)
  await pipeline(
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
}

/**
 * Asks the process that has the folder how its database stands.
 * @throws DoorShut
 */
export async function fetchStanding(folder: string): Promise<Standing> {
  const response = await knock(folder, '/standing')
  if (!response.ok) throw new DoorShut(`It answered ${response.status}.`)
  return standing.parse(await response.json())
}

const instant = z.coerce.date()
const standing: z.ZodType<Standing> = z.object({
  version: z.int(),
  clock: instant,
  now: instant,
  migrations: z.object({
    pending: z.array(z.string()),
    unknown: z.array(z.string()),
    edited: z.array(z.string()),
  }),
  office: z
    .object({
      offices: z.int(),
      officesWithoutAdministrator: z.int(),
      people: z.int(),
      unreachable: z.int(),
      dead: z.int(),
      pausedChats: z.int(),
      groups: z.array(z.string().transform(BigInt)),
      leases: z.array(z.string()),
      queued: z.int(),
      sending: z.int(),
      oldestQueued: instant.nullable(),
      soonestReminder: instant.nullable(),
    })
    .nullable(),
})

async function knock(folder: string, room: string): Promise<Response> {
  const giveUpAt = performance.now() + waitForDoorMs
  for (;;) {
    const patience = new AbortController()
    const limit = setTimeout(() => patience.abort(), giveUpAt - performance.now())
    try {
      const { port, secret } = door.parse(JSON.parse(await readFile(doorFile(folder), 'utf8')))
      return await fetch(`http://127.0.0.1:${port}${room}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}` },
        signal: patience.signal,
      })
    } catch (error) {
      if (performance.now() >= giveUpAt - lookAgainMs)
        throw new DoorShut('The process that has the folder does not answer.', { cause: error })
      await pause(lookAgainMs)
    } finally {
      clearTimeout(limit)
    }
  }
}
