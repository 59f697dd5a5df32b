import { pauseChat } from '../storage/chat-pauses.ts'
import type { Database, Tx } from '../storage/database.ts'
import { moveChat } from '../storage/moved-chat.ts'
import type { NotificationRow } from '../storage/outbox.ts'
import { acknowledge, findLost } from '../storage/outbox-settle.ts'
import { type Ending, settle } from './outcome-rules.ts'
import { noteUnreachable, tellOfDead } from './undelivered-notices.ts'

/** How one attempt ended, and when. */
export type Ended = { row: NotificationRow; ending: Ending; at: Date }

/**
 * Writes down how attempts ended, with everything that follows: pauses, moved and lost chats, notices to those who
 * must know. Attempts whose row belongs to somebody else by now have no consequences.
 */
export async function writeEndings(db: Database, ended: Ended[], now: Date): Promise<void> {
  const settled = ended.map(({ row, ending, at }) => settle(row, ending, at))
  const dead = new Set(settled.filter(one => one.state === 'dead').map(one => one.id))
  if (dead.size === 0 && !ended.some(({ ending }) => consequential.has(ending.kind))) {
    await acknowledge(db, settled)
    return
  }
  await db.transaction(async tx => {
    const written = await acknowledge(tx, settled)
    const ours = ended.filter(({ row }) => written.has(row.id))
    for (const one of ours) await follow(tx, one)
    const givenUp = ours.map(({ row }) => row).filter(row => dead.has(row.id))
    await tellOfDead(tx, givenUp, now)
  })
}

/** Endings that change more than their own row. */
const consequential = new Set<Ending['kind']>(['paused', 'moved', 'unreachable'])

async function follow(tx: Tx, { row, ending, at }: Ended): Promise<void> {
  if (ending.kind === 'paused') {
    const until = new Date(at.getTime() + ending.retryAfterMs)
    await pauseChat(tx, ending.overall ? null : row.chatId, until, at)
  }
  if (ending.kind === 'moved') await moveChat(tx, row.chatId, ending.chatId)
  if (ending.kind === 'unreachable') await noteUnreachable(tx, row, at)
}

/**
 * Takes care of messages whose sender disappeared while sending: nobody knows whether they arrived.
 * `everyone`: no other sender can be alive, so that every claim is a lost one.
 * @returns how many there were
 */
export async function recoverLost(db: Database, now: Date, { everyone = false } = {}): Promise<number> {
  const lost = await findLost(db, everyone)
  const ending: Ending = { kind: 'unknown', error: 'the sender stopped while sending' }
  const written = await acknowledge(
    db,
    lost.map(attempt => settle(attempt, ending, now)),
  )
  return written.size
}
