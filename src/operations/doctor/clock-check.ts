import { type Finding, ok, problem, warning } from './finding.ts'

/** Reminders are told to the minute; leases between machines bear a few seconds. */
const limits = { warning: 5, problem: 30 }

/** Compares the machine's clock with another one. Headers tell whole seconds, so one second off is nothing. */
export function clockFinding(whose: string, theirs: Date, ours: Date): Finding {
  const seconds = Math.round((ours.getTime() - theirs.getTime()) / 1_000)
  const off = Math.abs(seconds)
  if (off <= limits.warning) return ok('clock', `agrees with ${whose}`)
  const text = `${off} s ${seconds > 0 ? 'ahead of' : 'behind'} ${whose}`
  const mend = 'let the machine keep its time: timedatectl set-ntp true'
  return (off > limits.problem ? problem : warning)('clock', text, mend)
}
