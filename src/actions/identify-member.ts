import { type OfficeCalendar, officeCalendar } from '../domain/calendar/working-days.ts'
import type { UnitKind } from '../domain/assignment.ts'
import type { Actor } from '../domain/permissions.ts'
import { type OfficeSettings, officeSettings } from '../domain/settings.ts'
import type { Database } from '../storage/database.ts'
import { findMember, type MemberRow } from '../storage/member-rows.ts'

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
  unitName: string | null
  unitKind: UnitKind | null
  office: Office
}

/** The member behind a Telegram account, or null for a stranger. */
export async function identifyMember(db: Database, telegramUserId: bigint): Promise<Me | null> {
  const row = await findMember(db.sql, telegramUserId)
  return row && asMe(row)
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
