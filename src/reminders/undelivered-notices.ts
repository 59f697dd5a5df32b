import type { Tx } from '../storage/database.ts'
import { enqueue, type NotificationRow } from '../storage/outbox.ts'
import { markChatLeft, markUnreachable } from '../storage/reachability.ts'
import { findReachable, type Reachable } from '../storage/staff-rows.ts'

/** Messages that tell of other messages. Their own failure is not told of: that would never end. */
const notices = new Set(['unreachable', 'dead_letter'])

/** Notes that a person or a group is out of reach, and the first time tells the monitors. */
export async function noteUnreachable(at: Pick<Tx, 'sql'>, row: NotificationRow, now: Date): Promise<void> {
  const { orgId, memberId, chatId } = row
  const isNews = memberId === null ? await markChatLeft(at, chatId, now) : await markUnreachable(at, memberId)
  if (!isNews) return
  const staff = await findReachable(at, { orgIds: [orgId] })
  const monitors = withRole(staff, 'monitor')
  const told = monitors.length > 0 ? monitors : withRole(staff, 'administrator')
  const payload = memberId === null ? { chatId: String(chatId) } : { memberId }
  await enqueue(
    at,
    told.map(one => ({ orgId, kind: 'unreachable', importance: 'important', to: one, payload })),
    now,
  )
}

/** Tells the administrators of each office which messages were given up, or are in doubt for good. */
export async function tellOfDead(
  at: Pick<Tx, 'sql'>,
  rows: Pick<NotificationRow, 'id' | 'orgId' | 'kind'>[],
  now: Date,
): Promise<void> {
  const byOffice = Map.groupBy(
    rows.filter(row => !notices.has(row.kind)),
    row => row.orgId,
  )
  for (const [orgId, dead] of byOffice) {
    const payload = { notificationIds: dead.map(row => row.id) }
    const administrators = withRole(await findReachable(at, { orgIds: [orgId] }), 'administrator')
    await enqueue(
      at,
      administrators.map(one => ({ orgId, kind: 'dead_letter', importance: 'important', to: one, payload })),
      now,
    )
  }
}

function withRole(staff: Reachable[], role: Reachable['role']): Reachable[] {
  return staff.filter(one => one.role === role)
}
