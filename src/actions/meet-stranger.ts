import { localOf } from '../domain/calendar/zone.ts'
import { type JoinRequestRow, pendingRequestOf } from '../storage/join-request-rows.ts'
import { loadOffices } from '../storage/office-rows.ts'
import { type OrganizationRow, organizations } from '../storage/people-rows.ts'
import { noteTold } from '../storage/told-strangers.ts'
import { unitsOn } from '../storage/unit-rows.ts'
import type { Call } from './call.ts'

/** What is known of an account that is nobody's member: which offices it could ask, and what it has asked. */
export async function meetStranger(
  call: Call,
  telegramUserId: bigint,
): Promise<{ offices: OrganizationRow[]; pending: JoinRequestRow | null }> {
  const { sql } = call.db
  return { offices: await organizations(sql), pending: await pendingRequestOf(sql, telegramUserId) }
}

/** The units that a stranger may ask to join: only their names, and only when asked for. Null: no such office. */
export async function unitsToJoin(call: Call, orgId: number): Promise<{ id: number; name: string }[] | null> {
  const office = (await loadOffices(call.db, [orgId])).get(orgId)
  if (!office) return null
  const units = await unitsOn(call.db.sql, orgId, localOf(call.now, office.zone).date)
  return units.map(({ id, name }) => ({ id, name }))
}

/** Whether this stranger has still to be told in this group what the bot is: true once. */
export function isFirstMeeting(call: Call, chatId: bigint, telegramUserId: bigint): Promise<boolean> {
  return noteTold(call.db.sql, chatId, telegramUserId, call.now)
}
