import type { Call } from '../../src/actions/call.ts'
import { identifyMember, type Me } from '../../src/actions/identify-member.ts'
import { instantOf } from '../../src/domain/calendar/zone.ts'
import type { Role } from '../../src/domain/permissions.ts'
import type { Database } from '../../src/storage/database.ts'
import { plainWords } from '../../src/vietnamese/plain-letters.ts'

const zone = 'Asia/Ho_Chi_Minh'

/** Thursday 10/11/2011, 14:00 in Hà Nội. */
export const afterTheMeeting = instantOf('2011-11-10', '14:00', zone)

/** The instant at which clocks in Hà Nội show that. */
export const at = (date: string, time: string): Date => instantOf(date, time, zone)

const people = {
  monitor: ['Phòng Nội vụ', 'monitor'],
  secondMonitor: ['Phòng Nội vụ', 'monitor'],
  leader: [null, 'leader'],
  administrator: [null, 'administrator'],
  justice: ['Phòng Tư pháp', 'officer'],
  justiceHead: ['Phòng Tư pháp', 'officer'],
  ward: ['Phường Thành Công', 'officer'],
} as const satisfies Record<string, readonly [string | null, Role]>
export type PersonName = keyof typeof people

/** A small office: 3 departments and 2 wards; nobody answers for Phòng Y tế and Phường Kim Mã. */
export async function smallOffice(db: Database, name = 'UBND quận Ba Đình', firstTelegramId = 1000) {
  const office = await db.prisma.organization.create({ data: { name, createdAt: afterTheMeeting } })
  const units: Record<string, number> = {}
  const names = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Y tế', 'Phường Thành Công', 'Phường Kim Mã']
  for (const [sort, unitName] of names.entries()) {
    const kind = unitName.startsWith('Phòng') ? ('department' as const) : ('ward' as const)
    const searchText = plainWords(unitName).join(' ')
    const data = { orgId: office.id, name: unitName, kind, searchText, sort }
    units[unitName] = (await db.prisma.unit.create({ data })).id
  }
  const group = async (groupName: string, prefix: string) => {
    const members = names.filter(one => one.startsWith(prefix)).map(one => ({ unitId: units[one]! }))
    return db.prisma.unitGroup.create({
      data: { orgId: office.id, name: groupName, units: { create: members } },
    })
  }
  const groups = {
    departments: (await group('Các phòng', 'Phòng')).id,
    wards: (await group('Các phường', 'Phường')).id,
  }
  const telegramIds = {} as Record<PersonName, bigint>
  for (const [index, [key, [unitName, role]]] of Object.entries(people).entries()) {
    const telegramUserId = BigInt(firstTelegramId + index)
    telegramIds[key as PersonName] = telegramUserId
    const data = {
      orgId: office.id,
      unitId: unitName && units[unitName]!,
      telegramUserId,
      title: `${key} ${unitName ?? ''}`.trim(),
      role,
      isHead: key === 'justiceHead',
      joinedAt: afterTheMeeting,
    }
    await db.prisma.member.create({ data })
  }
  let updates = firstTelegramId
  return {
    orgId: office.id,
    units,
    groups,
    /** The person as every update identifies them anew. */
    who: async (person: PersonName): Promise<Me> => (await identifyMember(db, telegramIds[person]))!,
    /** The next update; `now` defaults to the afternoon of 10/11/2011. */
    call: (now = afterTheMeeting): Call => {
      updates += 1
      return { db, now, source: { botId: 1n, updateId: updates, chatId: 1n, messageId: updates } }
    },
  }
}
export type SmallOffice = Awaited<ReturnType<typeof smallOffice>>
