import type { UnitKind } from '../domain/assignment.ts'
import { localOf } from '../domain/calendar/zone.ts'
import { mayDo } from '../domain/permissions.ts'
import { type RankedUnit, rankUnits } from '../domain/ranking.ts'
import { unitStandings } from '../storage/summary-rows.ts'
import { type Call, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** The units by what they have completed of this year's work, all of one kind where `kind` is given, or of one task. */
export async function rankOffice(
  call: Call,
  me: Me,
  wish: { kind: UnitKind | null; taskId: number | null },
): Promise<{ ok: true; ranked: RankedUnit[] } | Refusal> {
  if (!mayDo(me, 'see_summary')) return refusal('not_allowed')
  const since = `${localOf(call.now, me.office.zone).date.slice(0, 4)}-01-01`
  const scope = { orgId: me.orgId, readerUnitId: me.unitId, since }
  return { ok: true, ranked: rankUnits(await unitStandings(call.db.sql, scope, call.now, wish)) }
}
