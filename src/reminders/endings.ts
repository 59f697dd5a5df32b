import { pauseChat } from '../storage/chat-pauses.ts'
import type { Database, Tx } from '../storage/database.ts'
import { tellOthers } from '../storage/due-reminders.ts'
import { moveChat } from '../storage/moved-chat.ts'
import type { NotificationRow } from '../storage/outbox.ts'
import { type Attempt, acknowledge, findLost, type Settled } from '../storage/outbox-settle.ts'
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
  const lost = ended.filter(({ row }, i) => mustBeTold(row, settled[i]!)).map(({ row }) => row)
  if (lost.length === 0 && !ended.some(({ ending }) => consequential.has(ending.kind))) {
    await acknowledge(db, settled)
    return
  }
  await db.transaction(async tx => {
    const written = await acknowledge(tx, settled)
    for (const one of ended) if (written.has(one.row.id)) await follow(tx, one)
    await tellOfDead(
      tx,
      lost.filter(row => written.has(row.id)),
      now,
    )
  })
}

/** What was given up; and an important message of which after all attempts nobody knows whether it arrived. */
function mustBeTold({ importance }: Attempt, { state }: Settled): boolean {
  return state === 'dead' || (state === 'unknown' && importance === 'important')
}

/** Endings that change more than their own row. */
const consequential = new Set<Ending['kind']>(['paused', 'moved', 'unreachable'])

async function follow(tx: Tx, { row, ending, at }: Ended): Promise<void> {
  if (ending.kind === 'paused') {
    const until = new Date(at.getTime() + ending.retryAfterMs)
    await pauseChat(tx, ending.overall ? null : row.chatId, until, at)
  }
  if (ending.kind === 'moved') await moveChat(tx, row.chatId, ending.chatId)
  if (ending.kind === 'unreachable') {
    await noteUnreachable(tx, row, at)
    await tellOthers(tx, row.id)
  }
}

/**
 * Takes care of messages whose sender disappeared while sending: nobody knows whether they arrived.
 * `everyone`: no other sender can be alive, so that every claim is a lost one.
 * @returns how many there were
 */
export async function recoverLost(db: Database, now: Date, { everyone = false } = {}): Promise<number> {
  const lost = await findLost(db, everyone)
  if (lost.length === 0) return 0
  const settled = lost.map(attempt => settle(attempt, { kind: 'abandoned' }, now))
  return db.transaction(async tx => {
    const written = await acknowledge(tx, settled)
    const told = lost.filter((row, i) => written.has(row.id) && mustBeTold(row, settled[i]!))
    await tellOfDead(tx, told, now)
    return written.size
  })
}
