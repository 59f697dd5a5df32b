import type { UnitKind } from '../domain/assignment.ts'
import { type OfficeCalendar, officeCalendar } from '../domain/calendar/working-days.ts'
import type { Actor } from '../domain/permissions.ts'
import { type OfficeSettings, officeSettings } from '../domain/settings.ts'
import type { Database } from '../storage/database.ts'
import { findMember, findMembers, type MemberRow } from '../storage/member-rows.ts'
import { findOfficeName, loadOffices } from '../storage/office-rows.ts'

/** The office as its rules need it: zone, settings with defaults filled in, calendar with the office's own days. */
export type Office = {
  orgId: number
  name: string
  zone: string
  settings: OfficeSettings
  calendar: OfficeCalendar
}

/** The person who writes or presses, as a member of an office. */
export type Me = Actor & {
  telegramUserId: bigint
  title: string
  locale: string
  /** false: nothing could be delivered the last time. */
  reachable: boolean
  /** The bot waits for an answer in the private chat. */
  isAsked: boolean
  unitName: string | null
  unitKind: UnitKind | null
  office: Office
}

/** The member behind a Telegram account, or null for a stranger. */
export function identifyMember(db: Database, telegramUserId: bigint): Promise<Me | null> {
  return db.remember(`member:${telegramUserId}`, async () => {
    const row = await findMember(db.sql, telegramUserId)
    return row && asMe(row)
  })
}

/** Members by their ids, for messages to them; who left is not among them. */
export async function membersById(db: Database, memberIds: readonly number[]): Promise<Map<number, Me>> {
  const rows = memberIds.length === 0 ? [] : await findMembers(db.sql, memberIds)
  return new Map(rows.map(row => [row.memberId, asMe(row)]))
}

/** An office by its id, for messages to its groups; null when there is none. */
export async function officeById(db: Database, orgId: number): Promise<Office | null> {
  const office = (await loadOffices(db, [orgId])).get(orgId)
  const name = await findOfficeName(db.sql, orgId)
  return office && name !== null
    ? { orgId, name, zone: office.zone, settings: office.settings, calendar: office.calendar }
    : null
}

function asMe(row: MemberRow): Me {
  const { orgName, timeZone, settings, days, ...member } = row
  return {
    ...member,
    office: {
      orgId: row.orgId,
      name: orgName,
      zone: timeZone,
      settings: officeSettings.parse(settings),
      calendar: officeCalendar(days ?? []),
    },
  }
}
