import type { Database } from '../storage/database.ts'
import { claimDueDigests, setNextDigests } from '../storage/digest-rows.ts'
import { loadOffices } from '../storage/office-rows.ts'
import { enqueue } from '../storage/outbox.ts'
import { nextDigestAt } from '../storage/plan-digest.ts'

/** A digest is news for a day; one that was missed for longer would only repeat what the next one says (ms). */
const worthSendingMs = 24 * 60 * 60 * 1000

/**
 * Queues the weekly digests that are due and sets the next ones.
 * @returns how many were queued, and how many were dropped because they came too late
 */
export function collectDigests(db: Database, now: Date): Promise<{ queued: number; dropped: number }> {
  return db.transaction(async tx => {
    const due = await claimDueDigests(tx, now)
    if (due.length === 0) return { queued: 0, dropped: 0 }
    const offices = await loadOffices(
      tx,
      due.map(one => one.orgId),
    )
    const timely = due.filter(one => one.wanted && now.getTime() - one.dueAt.getTime() <= worthSendingMs)
    await enqueue(
      tx,
      timely.map(({ orgId, chatId, topicId, dueAt }) => ({
        orgId,
        kind: 'digest',
        importance: 'routine',
        to: { chatId, topicId },
        urgentAt: dueAt,
        expiresAt: new Date(dueAt.getTime() + worthSendingMs),
      })),
      now,
    )
    await setNextDigests(
      tx,
      due.map(({ chatRowId, orgId, wanted }) => ({
        chatRowId,
        dueAt: wanted ? nextDigestAt(offices.get(orgId)!, now) : null,
      })),
    )
    return { queued: timely.length, dropped: due.length - timely.length }
  })
}
