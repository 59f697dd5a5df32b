import type { Tx } from './database.ts'
import { enqueue, type NotificationItem } from './outbox.ts'

/** Everything that one person is to be reminded of now. */
export type ReminderMessage = {
  orgId: number
  memberId: number
  importance: 'important' | 'routine'
  urgentAt: Date
  notBefore: Date
  items: NotificationItem[]
}

/**
 * Writes one message per person into the outbox. Where one is still waiting there, the new items join it; items of
 * a message of which nobody knows whether it arrived join as well. An item that was told before is left
 * out, whoever tries it again.
 */
export async function writeReminderMessages(
  at: Pick<Tx, 'sql'>,
  messages: ReminderMessage[],
  now: Date,
): Promise<void> {
  if (messages.length === 0) return
  const waiting = await findWaiting(
    at,
    messages.map(message => message.memberId),
  )
  const fresh = await enqueue(
    at,
    messages.filter(message => !waiting.has(message.memberId)).map(asNotification),
    now,
  )
  const target = new Map([...waiting, ...fresh.map(row => [row.memberId!, row.id] as const)])
  await joinWaiting(
    at,
    messages.filter(message => waiting.has(message.memberId)),
    waiting,
  )
  await insertItems(at, messages, target)
  await adoptDoubtful(at, target)
  await at.sql(
    `DELETE FROM notification n WHERE n.id = ANY ($1::int[])
       AND NOT EXISTS (SELECT 1 FROM notification_item i WHERE i.notification_id = n.id)`,
    [fresh.map(row => row.id)],
  )
}

function asNotification({ orgId, memberId, importance, urgentAt, notBefore }: ReminderMessage) {
  return { orgId, kind: 'reminder', importance, to: { memberId }, urgentAt, notBefore }
}

/** By member: a reminder message that certainly has not gone out yet. */
async function findWaiting(at: Pick<Tx, 'sql'>, memberIds: number[]): Promise<Map<number, number>> {
  const rows = await at.sql<{ id: number; memberId: number }>(
    `SELECT id, member_id AS "memberId" FROM notification
     WHERE member_id = ANY ($1::int[]) AND state = 'queued' AND kind = 'reminder' AND sent_at IS NULL
     ORDER BY id FOR UPDATE SKIP LOCKED`,
    [memberIds],
  )
  return new Map(rows.map(row => [row.memberId, row.id]))
}

async function joinWaiting(
  at: Pick<Tx, 'sql'>,
  messages: ReminderMessage[],
  waiting: Map<number, number>,
): Promise<void> {
  if (messages.length === 0) return
  await at.sql(
    `UPDATE notification n
     SET urgent_at = least(n.urgent_at, m.urgent_at),
         importance = CASE WHEN m.important THEN 'important' ELSE n.importance END
     FROM unnest($1::int[], $2::timestamptz[], $3::boolean[]) AS m(id, urgent_at, important)
     WHERE n.id = m.id`,
    [
      messages.map(message => waiting.get(message.memberId)),
      messages.map(message => message.urgentAt),
      messages.map(message => message.importance === 'important'),
    ],
  )
}

async function insertItems(
  at: Pick<Tx, 'sql'>,
  messages: ReminderMessage[],
  target: Map<number, number>,
): Promise<void> {
  const rows = messages.flatMap(({ memberId, items }) =>
    target.has(memberId)
      ? items.map(item => ({ ...item, recipient: memberId, notificationId: target.get(memberId) }))
      : [],
  )
  await at.sql(
    `INSERT INTO notification_item (notification_id, assignment_id, rule, occurrence, recipient, rung)
     SELECT * FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::bigint[], $6::text[])
     ON CONFLICT (assignment_id, rule, occurrence, recipient) DO NOTHING`,
    [
      rows.map(row => row.notificationId),
      rows.map(row => row.assignmentId),
      rows.map(row => row.rule),
      rows.map(row => row.occurrence),
      rows.map(row => row.recipient),
      rows.map(row => row.rung),
    ],
  )
}

/** Nobody will know whether these messages arrived: what they spoke of goes along with the next one. */
async function adoptDoubtful(at: Pick<Tx, 'sql'>, target: Map<number, number>): Promise<void> {
  await at.sql(
    `UPDATE notification_item i SET notification_id = t.id
     FROM unnest($1::int[], $2::int[]) AS t(member_id, id), notification n
     WHERE n.member_id = t.member_id AND n.state = 'unknown' AND n.kind = 'reminder' AND i.notification_id = n.id`,
    [[...target.keys()], [...target.values()]],
  )
}
