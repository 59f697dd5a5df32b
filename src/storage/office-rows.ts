import { type OfficeCalendar, officeCalendar } from '../domain/calendar/working-days.ts'
import { type OfficeSettings, officeSettings } from '../domain/settings.ts'
import type { Sql, Tx } from './database.ts'

/** What every rule about time needs of an office. */
export type Office = { id: number; zone: string; settings: OfficeSettings; calendar: OfficeCalendar }

type OfficeRow = {
  id: number
  zone: string
  settings: unknown
  days: { day: string; working: boolean }[]
}

/** The offices with these ids, each read once however many rows ask for it. Throws on settings that do not parse. */
export async function loadOffices(at: Pick<Tx, 'sql'>, orgIds: number[]): Promise<Map<number, Office>> {
  const rows = await at.sql<OfficeRow>(
    `SELECT o.id, o.time_zone AS zone, o.settings,
            (SELECT coalesce(json_agg(json_build_object('day', d.day, 'working', d.working)), '[]')
             FROM calendar_day d WHERE d.org_id = o.id) AS days
     FROM organization o WHERE o.id = ANY ($1::int[])`,
    [[...new Set(orgIds)]],
  )
  return new Map(rows.map(row => [row.id, officeOf(row)]))
}

function officeOf({ id, zone, settings, days }: OfficeRow): Office {
  return { id, zone, settings: officeSettings.parse(settings), calendar: officeCalendar(days) }
}

/** What an organisation is called; null when there is none with this id. */
export async function findOfficeName(sql: Sql, orgId: number): Promise<string | null> {
  const rows = await sql<{ name: string }>('SELECT name FROM organization WHERE id = $1', [orgId])
  return rows[0]?.name ?? null
}
