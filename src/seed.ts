import { configOrExit, demonstrationStart } from './config.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { explainFailure, explainStart } from './start-report.ts'
import { openDatabase } from './storage/open-database.ts'

const config = configOrExit()
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const db = await openDatabase({
    url: config.databaseUrl,
    onStep: did => explainStart({ step: 'database', did }, config).forEach(say),
  })
  // The emulator's accounts do not exist in Telegram: on a real bot people come by invitation.
  const withPeople = config.botToken === null
  const now = config.clockStart ?? (withPeople ? demonstrationStart : new Date())
  const did = await loadDemonstration(db, now, { zone: config.timeZone, withPeople })
  explainStart({ step: 'demonstration', did }, config).slice(0, 1).forEach(say)
  if (!withPeople) say('  people         none linked: send /start as one of ADMIN_USER_IDS and invite them')
  await db.close()
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exitCode = 1
}
