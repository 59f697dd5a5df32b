// A process that opens the database of its first argument, tells in lines of JSON how long that took and what it found
// there, and then, by its second argument: `idle` keeps it open, `load` changes it without end. A change is told when it
// is acknowledged, and not before: what was told must never be lost.
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../src/domain/clock.ts'
import { openDoor } from '../../src/operations/door.ts'
import { DatabaseInUse } from '../../src/storage/folder-lock.ts'
import { openDatabase, placeOf } from '../../src/storage/open-database.ts'
import { foundIn, writers } from './kept.ts'

const [url = '', mode = 'idle', pauseMs = '0'] = process.argv.slice(2)
const tell = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

try {
  const began = performance.now()
  const cpuBefore = process.cpuUsage()
  const db = await openDatabase({ url })
  const opened = performance.now() - began
  const cpu = process.cpuUsage(cpuBefore)
  tell({ opened, cpu: (cpu.user + cpu.system) / 1_000, found: await foundIn(db.sql) })
  const place = placeOf(url)
  if (place.kind === 'embedded' && place.folder !== null) await openDoor(db, place.folder, systemClock)
  if (mode === 'load')
    for (const write of writers(db)) {
      const next = async () => {
        for (;;) {
          tell({ acknowledged: await write() })
          await pause(Number(pauseMs))
        }
      }
      void next()
    }
  else setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof DatabaseInUse)) throw error
  tell({ refused: error.pid })
}
