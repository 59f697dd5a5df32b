import { insertMember } from '../storage/member-changes.ts'
import { organizations } from '../storage/people-rows.ts'
import { readName } from '../vietnamese/names.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'

/** The person at the door who may administer without being asked in: named in ADMIN_USER_IDS. */
export type Operator = { telegramUserId: bigint; adminUserIds: readonly bigint[] }

/**
 * Founds the first organisation of this installation, with the person as its administrator. `title` is what the
 * administrator is called. Refuses when there is an organisation already: then one joins it.
 */
export async function foundOrganization(
  call: Call,
  person: Operator,
  wish: { name: string; zone: string; title: string },
): Promise<{ ok: true; orgId: number; name: string } | Refusal> {
  if (!person.adminUserIds.includes(person.telegramUserId)) return refusal('not_allowed')
  const reading = readName(wish.name)
  if (!reading.ok) return refusal(reading.code)
  return change(call, async tx => {
    // There is no row yet that two founders could wait for each other at.
    await tx.sql('LOCK TABLE organization IN SHARE ROW EXCLUSIVE MODE')
    const [first] = await organizations(tx.sql)
    if (first) return refusal('office_exists', { office: first.name })
    const { id: orgId } = await tx.prisma.organization.create({
      data: { name: reading.name, timeZone: wish.zone, createdAt: call.now },
    })
    await insertMember(
      tx.sql,
      {
        orgId,
        unitId: null,
        telegramUserId: person.telegramUserId,
        title: wish.title,
        role: 'administrator',
        isHead: false,
      },
      call.now,
    )
    return { ok: true as const, orgId, name: reading.name }
  })
}
