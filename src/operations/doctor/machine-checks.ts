import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type Finding, ok, problem, warning } from './finding.ts'

const megabyte = 1_000_000
const free = { warning: 1_000, problem: 200 }
const limitMs = 5_000

/** Room on the disk that holds the embedded database. */
export async function checkDisk(folder: string): Promise<Finding> {
  let there = folder
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  const { bavail, bsize } = await statfs(there)
  const megabytes = Math.floor((bavail * bsize) / megabyte)
  const text = `${megabytes} MB free where the database is`
  if (megabytes >= free.warning) return ok('disk', text)
  return (megabytes < free.problem ? problem : warning)(
    'disk',
    text,
    'make room, or move the folder to a larger disk',
  )
}

const healthAnswer = z.looseObject({ ready: z.boolean() })

/** Whether a bot answers at its port on this machine, and how it stands. */
export async function checkRunning(port: number): Promise<Finding> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(limitMs) })
    const { ready, ...more } = healthAnswer.parse(await response.json())
    const shown = Object.entries(more).map(([name, value]) => `${name} ${value}`)
    return ready
      ? ok('bot', `runs and is ready (${shown.join(', ')})`)
      : problem('bot', 'runs and does not reach its database', 'see the findings on the database')
  } catch {
    return warning('bot', `none answers at port ${port} of this machine`, 'start it, if it is to run here')
  }
}
