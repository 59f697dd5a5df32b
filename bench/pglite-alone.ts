// PGlite and nothing else on a copy of the bot's database: the share of the memory that the bot cannot do without.
import { startPglite } from '../src/storage/pglite.ts'

const pglite = await startPglite({ dataDir: process.argv[2]! })
await pglite.query('SELECT count(*) FROM assignment')
const stop = () => pglite.close().then(() => process.exit())
process.once('disconnect', stop)
process.once('SIGTERM', stop)
process.send!({})
