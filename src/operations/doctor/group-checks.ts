import { z } from 'zod'
import type { AskTelegram } from './ask-telegram.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

/** So many groups are looked at: each is a question to Telegram, whose limits the running bot needs. */
const lookedAtMost = 30

const standing = z.object({
  status: z.string(),
  is_member: z.boolean().optional(),
  can_send_messages: z.boolean().optional(),
  can_send_photos: z.boolean().optional(),
})

/** What the bot may do in the groups that are bound. Groups are named by their ids: titles are the office's own. */
export async function checkGroups(
  ask: AskTelegram,
  botId: number,
  groups: readonly bigint[],
): Promise<Finding[]> {
  const subject = 'groups'
  const looked = groups.slice(0, lookedAtMost)
  const findings: Finding[] = []
  for (const group of looked) {
    const member = await ask('getChatMember', standing, { chat_id: String(group), user_id: botId })
    if (member.kind === 'silence')
      return [...findings, warning(subject, 'could not be asked about', 'try again')]
    const finding = findingOf(String(group), member)
    if (finding) findings.push(finding)
  }
  if (findings.length > 0) return findings
  return [
    ok(
      subject,
      groups.length === 0 ? 'none is bound' : `the bot may write in all ${looked.length} looked at`,
    ),
  ]
}

function findingOf(group: string, member: Exclude<Awaited<ReturnType<AskTelegram>>, { kind: 'silence' }>) {
  const subject = 'groups'
  if (member.kind === 'refusal')
    return problem(
      subject,
      `${group}: ${member.code} ${member.description}`,
      'bind the group anew with /ganhom, or untie it in /nhom',
    )
  const {
    status,
    is_member: isMember,
    can_send_messages: maySend,
    can_send_photos: mayShow,
  } = member.result as z.infer<typeof standing>
  if (status === 'left' || status === 'kicked' || (status === 'restricted' && isMember === false))
    return problem(
      subject,
      `${group}: the bot is not in it (${status})`,
      'add it again, or untie the group in /nhom',
    )
  if (status === 'restricted' && maySend === false)
    return problem(
      subject,
      `${group}: the bot may not write there`,
      "lift the restriction in the group's settings",
    )
  if (status === 'restricted' && mayShow === false)
    return warning(
      subject,
      `${group}: the bot may not send pictures`,
      'allow it photos: summaries are pictures',
    )
  return null
}
