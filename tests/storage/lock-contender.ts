// A process that takes part in the tests of the lock. It tells each outcome on a line of its own, keeps what
// it got, and ends by itself when its input does. Arguments: the folders. The line on its input says at which
// instant (Unix ms) to reach for the first; it reaches for the next 3 ms later. Contenders that all spin until
// the same instant meet within microseconds, which is what a race needs.
import { once } from 'node:events'
import { DatabaseInUse, lockFolder } from '../../src/storage/folder-lock.ts'

// One process may hold many folders here; each has its own listener for the end.
process.setMaxListeners(0)
process.stdin.resume()
console.log('ready')
const [line] = await once(process.stdin, 'data')
const start = Number(line)

for (const [n, folder] of process.argv.slice(2).entries()) {
  while (performance.timeOrigin + performance.now() < start + 3 * n);
  try {
    lockFolder(folder)
    console.log(`got ${folder}`)
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error
    console.log(`refused by ${error.pid}`)
  }
}
console.log('done')
