// npm run fire:store                 every topic in its long form
// npm run fire:store -- kills locks  some of them
// SEED=7 npm run fire:store          the kills of an earlier run again
import { backups } from './backups.ts'
import { kills } from './kills.ts'
import { type Line, printLines } from './line.ts'
import { locks } from './locks.ts'
import { memory } from './memory.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

const topics: Record<string, () => Promise<Line[]>> = {
  kills: () => kills({ 'first start': 120, migration: 100, idle: 100, load: 180 }, seed),
  locks: () => locks({ refused: 100, frozen: 20 }),
  backups: () => backups(5),
  memory: () => memory(30_000),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in topics))
if (unknown.length > 0) {
  console.error(`There is no topic ${unknown.join(', ')}. There are: ${Object.keys(topics).join(', ')}`)
  process.exit(2)
}

console.log(`seed ${seed}`)
const lines: Line[] = []
for (const [name, run] of Object.entries(topics)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const began = performance.now()
  lines.push(...(await run()))
  console.log(`${name}: ${Math.round((performance.now() - began) / 1_000)} s`)
}
printLines(`The store of Giao Ban, seed ${seed}`, lines)
process.exit(lines.every(one => one.held) ? 0 : 1)
