import { configOrExit } from './config.ts'
import { takeBackup } from './operations/take-backup.ts'
import { explainFailure } from './start-report.ts'

const config = configOrExit()
const [file, ...more] = process.argv.slice(2)
if (!file || file.startsWith('-') || more.length > 0) {
  process.stderr.write('npm run backup -- FILE\n')
  process.exit(1)
}

try {
  const { rows, bytes, by, migrations, madeAt } = await takeBackup(config.databaseUrl, file)
  process.stdout.write(
    `${file}: ${rows} rows, ${Math.ceil(bytes / 1024)} kB, as of ${madeAt}, ` +
      `migrations up to ${migrations.at(-1)?.name ?? 'none'}; made by ${by}, read again and found whole\n`,
  )
} catch (error) {
  process.stderr.write(`No backup was made. ${explainFailure(error)}\n`)
  process.exitCode = 1
}
