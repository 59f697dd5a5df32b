import { GrammyError } from 'grammy'
import type { StartStep } from './app.ts'
import type { Config } from './config.ts'
import { DoorShut } from './operations/door.ts'
import { FileExists } from './operations/take-backup.ts'
import { UnusableBackup } from './storage/backup-format.ts'
import { RestoreRefused } from './storage/backup-restore.ts'
import { DatabaseInUse } from './storage/folder-lock.ts'
import { NoDatabase } from './storage/open-database.ts'
import { describeError } from './telegram/errors.ts'

const line = (name: string, text: string) => `  ${name.padEnd(14)} ${text}`

/** What a step of starting says to the operator, in lines. */
export function explainStart(step: StartStep, config: Config): string[] {
  switch (step.step) {
    case 'database':
      return [line('database', `${showable(config.databaseUrl)}: ${databaseWords(step.did)}`)]
    case 'demonstration':
      return [
        line('demonstration', `Ba Đình district, November 2011: ${step.did}`),
        ...(step.did === 'loaded' ? [line('', 'no BOT_TOKEN is set, so nothing is sent to Telegram')] : []),
      ]
    case 'clock':
      return step.moved
        ? [
            line(
              'clock',
              `NOT the real time: it stands at ${inZone(step.at, config.timeZone)} and runs on from there`,
            ),
          ]
        : []
    case 'telegram':
      return [line('telegram', `@${step.username}, ${step.by}`)]
    case 'web':
      return [line('health', step.url)]
    case 'chat page':
      return [line('chat page', `${step.url}   <- open this in a browser`)]
  }
}

function databaseWords(did: Extract<StartStep, { step: 'database' }>['did']): string {
  switch (did.step) {
    case 'waiting':
      return `not reachable (${did.reason}); trying again in ${did.retryInMs / 1000} s`
    case 'created':
      return `made, migrations applied: ${did.migrations.join(', ')}`
    case 'migrated':
      return `migrations applied: ${did.migrations.join(', ')}`
    case 'up to date':
      return 'up to date'
  }
}

function inZone(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(instant)
}

/** Why the start failed, in a line for the operator; never with a token or a password. */
export function explainFailure(error: unknown): string {
  if (error instanceof DatabaseInUse)
    return `Another Giao Ban (process ${error.pid} on ${error.host}) is using this database folder. Stop it first, or set DATABASE_URL to another folder.`
  if (error instanceof UnusableBackup) return `The file cannot be used: ${error.message}.`
  if (error instanceof RestoreRefused || error instanceof FileExists || error instanceof NoDatabase)
    return error.message
  if (error instanceof DoorShut)
    return `${error.message} If it is frozen or older than this program, stop it and try again.`
  if ((error as NodeJS.ErrnoException)?.code === 'EADDRINUSE')
    return `The port ${(error as { port?: number }).port} is taken. Set PORT to another one.`
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
    return 'Telegram does not know this BOT_TOKEN (or there is no Bot API at TELEGRAM_API_ROOT). @BotFather shows the right token.'
  return `Giao Ban could not start or go on: ${describeError(error)}`
}

/** A database address that may be shown: no user, no password, no parameters. */
function showable(url: string): string {
  if (!url.startsWith('postgres') || !URL.canParse(url)) return url.replace(/^(postgres\w*:).*/, '$1//…')
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
