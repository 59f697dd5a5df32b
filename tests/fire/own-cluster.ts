import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { atTheEnd } from '../../bench/clean-up.ts'
import { freePort } from './free-port.ts'

const run = promisify(execFile)
const versions = '/usr/lib/postgresql'

export type Cluster = { url: string; restart(how: 'fast' | 'immediate'): Promise<void> }

/** A PostgreSQL server of the run's own, which may be restarted without disturbing anybody; null where none can be made. */
export async function startCluster(): Promise<Cluster | null> {
  const version = existsSync(versions) ? readdirSync(versions).sort().at(-1) : undefined
  if (!version) return null
  const bin = join(versions, version, 'bin')
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-fire-cluster-'))
  const port = await freePort()
  // PostgreSQL refuses to run as root.
  const isRoot = userInfo().uid === 0
  if (isRoot) {
    const { stdout } = await run('id', ['-u', 'postgres'])
    await chown(folder, Number(stdout), -1)
  }
  const asOwner = (program: string, args: string[]) =>
    isRoot
      ? run('runuser', ['-u', 'postgres', '--', join(bin, program), ...args])
      : run(join(bin, program), args)
  const data = join(folder, 'data')
  const control = (...args: string[]) =>
    asOwner('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), ...args])
  const remove = atTheEnd(async () => {
    await control('stop', '-m', 'immediate').catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  })
  try {
    await asOwner('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'])
    await control('start', '-o', `-p ${port} -k ${folder} -c max_connections=200`)
  } catch {
    await remove()
    return null
  }
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    restart: async how => void (await control('restart', '-m', how)),
  }
}
