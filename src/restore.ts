import { configOrExit } from './config.ts'
import { explainFailure } from './start-report.ts'
import { restoreBackup } from './storage/backup-restore.ts'
import { withSession } from './storage/open-database.ts'

const config = configOrExit()
const replace = process.argv.includes('--replace')
const [file, ...more] = process.argv.slice(2).filter(word => word !== '--replace')
if (!file || file.startsWith('-') || more.length > 0) {
  process.stderr.write('npm run restore -- FILE [--replace]\n')
  process.exit(1)
}

try {
  const { rows, madeAt, migrations } = await withSession(config.databaseUrl, session =>
    restoreBackup(session, file, { replace }),
  )
  process.stdout.write(
    `restored ${rows} rows as of ${madeAt}, made at migration ${migrations.at(-1)?.name ?? 'none'}; ` +
      'now at the schema of this program\n',
  )
} catch (error) {
  process.stderr.write(`Nothing was changed. ${explainFailure(error)}\n`)
  process.exitCode = 1
}
