import { existsSync } from 'node:fs'
import { z } from 'zod'

const hourMs = 3_600_000

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** An empty line in a .env file means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    value => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  )

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
  .transform(Number)
  .refine(n => n <= 65_535, 'must be a port number, 0 to 65535')

const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

const environment = z.object({
  BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]+$/, 'does not look like a token of @BotFather (123456:ABC…)'),
  ),
  TELEGRAM_API_ROOT: optional(webUrl),
  DATABASE_URL: optional(
    z.string().regex(/^(postgres(ql)?:\/\/.+|pglite:.+)$/, 'must be postgresql://… or pglite:DIRECTORY'),
  ),
  ADMIN_USER_IDS: optional(
    z
      .string()
      .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/, 'must be Telegram ids, comma separated')
      .transform(text => text.split(',').map(id => BigInt(id.trim()))),
  ),
  WEBHOOK_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an https address' })),
  WEBHOOK_SECRET: optional(
    z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, 'must be 1 to 256 characters of A-Z a-z 0-9 _ -'),
  ),
  PORT: optional(port),
  EMULATOR_PORT: optional(port),
  TIME_ZONE: optional(z.string().refine(isTimeZone, 'is not a time zone (example: Asia/Ho_Chi_Minh)')),
  CLOCK_START: optional(
    z.iso
      .datetime({
        offset: true,
        error: 'must be an instant with its zone (example: 2011-11-10T14:00:00+07:00)',
      })
      .transform(text => new Date(text)),
  ),
  UPDATES_PER_MINUTE: optional(
    z
      .string()
      .regex(/^\d{1,6}$/, 'must be a number; 0: no limit')
      .transform(Number)
      .refine(n => n === 0 || n >= 16, 'must be 0, for no limit, or at least 16'),
  ),
  LOG_LEVEL: optional(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, silent',
    }),
  ),
})

/**
 * What a webhook does not go without. Without a secret anybody who guesses the address can speak as any official. Asked
 * apart from the shapes: zod would ask only once all of those are right, and every mistake is to be told at once.
 */
function missingBeside(env: Record<string, string | undefined>): string[] {
  const isSet = (name: string) => (env[name] ?? '').trim() !== ''
  if (!isSet('WEBHOOK_URL')) return []
  return ['WEBHOOK_SECRET', 'BOT_TOKEN']
    .filter(name => !isSet(name))
    .map(name => `${name} is required with WEBHOOK_URL`)
}

export type Config = {
  /** null: the emulator starts and the demonstration runs. */
  botToken: string | null
  apiRoot: string
  databaseUrl: string
  adminUserIds: bigint[]
  webhook: { url: string; secret: string } | null
  port: number
  emulatorPort: number
  timeZone: string
  clockStart: Date | null
  /** So many messages and presses of one member are handled in a minute; 0: all. */
  updatesPerMinute: number
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Four a second for as long as one likes, sixty at once: more than fingers do, less than a script that went wild. */
const defaultUpdatesPerMinute = 240

const telegramApiRoot = 'https://api.telegram.org'

/** Where the demonstration's clock starts: Thursday 10 November 2011, 14:00 in Hà Nội, after the meeting. */
export const demonstrationStart = new Date(Date.UTC(2011, 10, 10, 14) - 7 * hourMs)

/** The environment, with what a `.env` file in the working folder adds to it; what is set already stays. */
export function environmentWithFile(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/** The configuration of a command. Where it is not usable, says why on standard error and ends the process. */
export function configOrExit(): Config {
  const read = readConfig(environmentWithFile())
  if (read.ok) return read.config
  process.stderr.write(
    `The configuration is not usable:\n${read.problems.map(line => `  ${line}\n`).join('')}`,
  )
  process.exit(1)
}

/**
 * Reads the environment. On any problem: every problem at once, each a line "NAME message"; values are never repeated,
 * because one of them may be a secret.
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const parsed = environment.safeParse(env)
  const missing = missingBeside(env)
  if (!parsed.success) {
    const shapes = parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
    return { ok: false, problems: [...shapes, ...missing] }
  }
  if (missing.length > 0) return { ok: false, problems: missing }
  const e = parsed.data
  return {
    ok: true,
    config: {
      botToken: e.BOT_TOKEN ?? null,
      apiRoot: (e.TELEGRAM_API_ROOT ?? telegramApiRoot).replace(/\/+$/, ''),
      databaseUrl: e.DATABASE_URL ?? 'pglite:./data',
      adminUserIds: e.ADMIN_USER_IDS ?? [],
      webhook: e.WEBHOOK_URL && e.WEBHOOK_SECRET ? { url: e.WEBHOOK_URL, secret: e.WEBHOOK_SECRET } : null,
      port: e.PORT ?? 3000,
      emulatorPort: e.EMULATOR_PORT ?? 8081,
      timeZone: e.TIME_ZONE ?? 'Asia/Ho_Chi_Minh',
      clockStart: e.CLOCK_START ?? null,
      updatesPerMinute: e.UPDATES_PER_MINUTE ?? defaultUpdatesPerMinute,
      logLevel: e.LOG_LEVEL ?? 'info',
    },
  }
}
