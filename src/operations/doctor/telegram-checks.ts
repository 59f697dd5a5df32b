import { z } from 'zod'
import { allowedUpdates } from '../../telegram/polling.ts'
import type { AskTelegram } from './ask-telegram.ts'
import { clockFinding } from './clock-check.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const botUser = z.object({
  id: z.int(),
  username: z.string(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
})

const webhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  last_error_date: z.int().optional(),
  last_error_message: z.string().optional(),
  allowed_updates: z.array(z.string()).optional(),
})

/** More updates than this that wait for a webhook are more than a busy minute. */
const manyPending = 100
const recentSeconds = 3_600

/** Token, privacy mode and the machine's clock. `botId` is null where Telegram does not answer. */
export async function checkBot(ask: AskTelegram): Promise<{ findings: Finding[]; botId: number | null }> {
  const asked = Date.now()
  const me = await ask('getMe', botUser)
  if (me.kind === 'silence')
    return {
      botId: null,
      findings: [
        problem(
          'telegram',
          `does not answer (${me.code})`,
          'check the network of this machine and TELEGRAM_API_ROOT; a proxy or firewall may block it',
        ),
      ],
    }
  if (me.kind === 'refusal')
    return {
      botId: null,
      findings: [
        problem(
          'token',
          `refused by Telegram: ${me.code} ${me.description}`,
          'ask @BotFather for the token (/token) and put it into BOT_TOKEN',
        ),
      ],
    }
  const { username, id, can_join_groups: joins, can_read_all_group_messages: readsAll } = me.result
  const findings = [ok('token', `it is @${username}'s`)]
  findings.push(
    readsAll
      ? warning(
          'privacy mode',
          'off: the bot is given everything that is said in its groups',
          'turn it on with @BotFather (/setprivacy), then take the bot out of its groups and add it again',
        )
      : ok('privacy mode', 'on: in groups the bot is given commands and replies only'),
  )
  if (joins === false)
    findings.push(
      problem('groups', 'nobody may add the bot to a group', 'allow it with @BotFather (/setjoingroups)'),
    )
  if (me.date) findings.push(clockFinding("Telegram's", me.date, new Date((asked + Date.now()) / 2)))
  return { findings, botId: id }
}

/** Whether updates come the way that the configuration says. Asks only: nothing is taken from Telegram or set there. */
export async function checkWebhook(
  ask: AskTelegram,
  wanted: { url: string } | null,
  now: Date,
): Promise<Finding[]> {
  const subject = 'webhook'
  const info = await ask('getWebhookInfo', webhookInfo)
  if (info.kind !== 'answer') return []
  const { url, pending_update_count: pending, last_error_date: failedAt } = info.result
  if (!wanted)
    return [
      url === ''
        ? ok(subject, 'none is set: updates are asked for')
        : problem(
            subject,
            `one is set at ${hostOf(url)}, though this bot asks for updates itself`,
            'start the bot: it removes the webhook. If it comes back, another process uses this token',
          ),
    ]
  if (url !== wanted.url)
    return [
      problem(
        subject,
        url === '' ? 'none is set' : `Telegram calls another address, at ${hostOf(url)}`,
        'start the bot: it sets WEBHOOK_URL. If it changes again, another process uses this token',
      ),
    ]
  const findings: Finding[] = []
  if (failedAt !== undefined) {
    const seconds = Math.round(now.getTime() / 1_000 - failedAt)
    const text = `the last error was ${seconds} s ago: ${info.result.last_error_message ?? 'no reason given'}`
    const mend = 'check that the proxy passes the path of WEBHOOK_URL to PORT, with a valid certificate'
    findings.push((seconds < recentSeconds ? problem : warning)(subject, text, mend))
  }
  if (pending > manyPending)
    findings.push(
      warning(
        subject,
        `${pending} updates wait with Telegram`,
        'see whether the bot runs and what its log says',
      ),
    )
  const allowed = info.result.allowed_updates
  const missing = allowed ? allowedUpdates.filter(kind => !allowed.includes(kind)) : []
  if (missing.length > 0)
    findings.push(warning(subject, `does not bring ${missing.join(', ')}`, 'start the bot: it asks for them'))
  return findings.length > 0 ? findings : [ok(subject, `Telegram calls ${hostOf(url)}, ${pending} wait`)]
}

/** The path may be the secret part of an address. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'an odd address')
