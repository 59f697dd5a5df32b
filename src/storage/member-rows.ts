import type { UnitKind } from '../domain/assignment.ts'
import type { Role } from '../domain/permissions.ts'
import type { Sql } from './database.ts'

/** A member with what every answer needs of the office, in one row: this is read for every single update. */
export type MemberRow = {
  memberId: number
  orgId: number
  unitId: number | null
  unitName: string | null
  unitKind: UnitKind | null
  telegramUserId: bigint
  title: string
  role: Role
  isHead: boolean
  reachable: boolean
  /** The bot waits for an answer in this person's private chat. */
  isAsked: boolean
  locale: string
  orgName: string
  timeZone: string
  settings: unknown
  days: { day: string; working: boolean }[] | null
}

const question = `
  SELECT m.id AS "memberId", m.org_id AS "orgId", m.unit_id AS "unitId", u.name AS "unitName",
         u.kind AS "unitKind", m.telegram_user_id AS "telegramUserId", m.title, m.role,
         m.is_head AS "isHead", m.reachable, m.locale,
         EXISTS (SELECT 1 FROM conversation c
                  WHERE c.chat_id = m.telegram_user_id AND c.user_id = m.telegram_user_id) AS "isAsked", o.name AS "orgName", o.time_zone AS "timeZone", o.settings,
         (SELECT json_agg(json_build_object('day', d.day, 'working', d.working))
            FROM calendar_day d WHERE d.org_id = o.id) AS days
    FROM member m
    JOIN organization o ON o.id = m.org_id
    LEFT JOIN unit u ON u.id = m.unit_id`

/** The member that a Telegram account is at present, or null for a stranger. */
export async function findMember(sql: Sql, telegramUserId: bigint): Promise<MemberRow | null> {
  const rows = await sql<MemberRow>(`${question} WHERE m.telegram_user_id = $1 AND m.left_at IS NULL`, [
    telegramUserId,
  ])
  return rows[0] ?? null
}

/** Members by their ids; who left is not among them. */
export function findMembers(sql: Sql, memberIds: readonly number[]): Promise<MemberRow[]> {
  return sql<MemberRow>(`${question} WHERE m.id = ANY ($1::int[]) AND m.left_at IS NULL`, [memberIds])
}
