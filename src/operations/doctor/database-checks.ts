import type { Standing } from '../../storage/standing.ts'
import { secondsSince } from '../metrics.ts'
import { clockFinding } from './clock-check.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const oldestVersion = 150_000
/** A message that waits longer than this is late even on a busy morning (s); much longer, and nobody sends (s). */
const lag = { warning: 60, problem: 600 }

/** What the database says of itself, of its migrations, of the people in it and of what waits to be sent. */
export function checkStanding(
  { version, clock, now, migrations, office }: Standing,
  kind: 'embedded' | 'server',
): Finding[] {
  const findings = [versionFinding(version), migrationFinding(migrations)]
  if (kind === 'server') findings.push(clockFinding("the database's", clock, new Date()))
  if (!office) return findings
  findings.push(
    office.offices === 0
      ? warning('office', 'there is none yet', 'send /start to the bot as one of ADMIN_USER_IDS')
      : office.officesWithoutAdministrator > 0
        ? problem(
            'office',
            `${office.officesWithoutAdministrator} without an administrator`,
            "add a person's id to ADMIN_USER_IDS, restart, and let that person send /start",
          )
        : ok('office', `${office.offices}, with ${office.people} people`),
  )
  findings.push(
    office.unreachable > 0
      ? warning(
          'people',
          `${office.unreachable} cannot be reached`,
          '/nguoi marks them; each has to open the chat with the bot and press Start',
        )
      : ok('people', 'all can be reached'),
  )
  findings.push(
    office.dead > 0
      ? warning(
          'dead letters',
          `${office.dead} in the last 7 days`,
          '/chuagui shows them and sends them again',
        )
      : ok('dead letters', 'none in the last 7 days'),
  )
  findings.push(queueFinding(office, now))
  if (kind === 'server') findings.push(instancesFinding(office.leases))
  return findings
}

function versionFinding(version: number): Finding {
  const shown = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`
  return version >= oldestVersion
    ? ok('database', shown)
    : problem('database', `${shown} is too old`, 'upgrade it to PostgreSQL 15 or newer')
}

function migrationFinding({ pending, unknown, edited }: Standing['migrations']): Finding {
  if (unknown.length > 0)
    return problem(
      'migrations',
      `a newer program has used this database: ${unknown.join(', ')}`,
      'start that version, or restore a backup made before the upgrade',
    )
  if (edited.length > 0)
    return problem(
      'migrations',
      `not as they were when they were applied: ${edited.join(', ')}`,
      'put the files back as they were released',
    )
  if (pending.length > 0)
    return warning(
      'migrations',
      `to be applied: ${pending.join(', ')}`,
      'make a backup; the next start applies them',
    )
  return ok('migrations', 'all applied')
}

function queueFinding(
  { oldestQueued, queued, pausedChats }: NonNullable<Standing['office']>,
  now: Date,
): Finding {
  const seconds = Math.round(secondsSince(oldestQueued, now))
  if (seconds <= lag.warning) return ok('queue', `${queued} wait, nothing is late`)
  const text = `${queued} wait, the oldest for ${seconds} s`
  if (pausedChats > 0)
    return warning(
      'queue',
      `${text}; Telegram has asked for patience with ${pausedChats} chats`,
      'wait: they follow',
    )
  const mend = 'see whether the bot runs, whether Telegram answers, and what its log says'
  return (seconds > lag.problem ? problem : warning)('queue', text, mend)
}

function instancesFinding(leases: string[]): Finding {
  const roles = leases.map(name => name.split(':')[0])
  return roles.includes('sender')
    ? ok('instances', `one sends${roles.includes('poller') ? ', one polls' : ''}`)
    : warning(
        'instances',
        'none sends at this moment',
        'start one; after a crash another takes over within 15 s',
      )
}
