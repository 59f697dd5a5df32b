import { assignTask } from '../actions/assign-task.ts'
import type { Call, Refusal } from '../actions/call.ts'
import { identifyMember, type Me } from '../actions/identify-member.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { showTask } from '../actions/show-task.ts'
import type { ProgressStep } from '../domain/progress.ts'
import type { Database } from '../storage/database.ts'
import { planDigest } from '../storage/plan-digest.ts'
import { replanOrganization } from '../storage/plan-reminders.ts'
import { plainWords } from '../vietnamese/plain-letters.ts'
import { districtName, review, unitGroups, units } from './district.ts'
import { type DemonstrationPerson, group, people } from './people.ts'
import { otherDirectives, type TaskSeed, tasks } from './tasks.ts'

const givenAt = new Date('2011-10-10T09:00:00+07:00')
const concludedAt = new Date('2011-11-10T11:30:00+07:00')
const reviewedAt = new Date('2011-11-07T09:00:00+07:00')

/**
 * Loads the demonstration organisation through the same actions that its people use, so that its history is real.
 * What is there already stays as it is: loading again changes nothing, and a load that was cut short is completed.
 * `withPeople`: links the emulator's people and group; on a real bot those accounts do not exist.
 */
export async function loadDemonstration(
  db: Database,
  now: Date,
  options: { zone: string; withPeople: boolean },
): Promise<'loaded' | 'already there'> {
  const orgId = await foundDistrict(db, options.zone)
  const [finished] = await db.sql('SELECT 1 FROM fact WHERE key = $1', [`demonstration:${orgId}`])
  if (finished) return 'already there'
  const monitor = people.find(person => person.role === 'monitor')!
  const me = await link(db, orgId, monitor)
  for (const seed of tasks) await giveTask(db, me, seed)
  await reportReview(db, me)
  if (options.withPeople) {
    for (const person of people) await link(db, orgId, person)
    await bindGroup(db, orgId, me)
  } else {
    await db.prisma.member.update({ where: { id: me.memberId }, data: { leftAt: now } })
  }
  await db.transaction(async tx => {
    // The work was entered under the dates of 2011; what is still to be said of it follows from the clock of today.
    await replanOrganization(tx, orgId, now)
    await planDigest(tx, orgId, now)
    await tx.prisma.fact.create({ data: { key: `demonstration:${orgId}`, value: now.toISOString() } })
  })
  return 'loaded'
}

async function foundDistrict(db: Database, zone: string): Promise<number> {
  // Asked at every start: Prisma would take 0.2 s to wake up for it.
  const [found] = await db.sql<{ id: number }>(
    'SELECT id FROM organization WHERE name = $1 ORDER BY id LIMIT 1',
    [districtName],
  )
  if (found) return found.id
  return db.transaction(async ({ prisma }) => {
    const org = await prisma.organization.create({
      data: { name: districtName, timeZone: zone, createdAt: givenAt },
    })
    await prisma.unit.createMany({
      data: units.map((unit, sort) => ({
        orgId: org.id,
        ...unit,
        sort,
        searchText: plainWords([unit.name, ...unit.aliases].join(' ')).join(' '),
      })),
    })
    const made = await prisma.unit.findMany({ where: { orgId: org.id }, select: { id: true, kind: true } })
    for (const { name, kind, aliases } of unitGroups)
      await prisma.unitGroup.create({
        data: {
          orgId: org.id,
          name,
          aliases,
          units: { create: made.filter(unit => unit.kind === kind).map(unit => ({ unitId: unit.id })) },
        },
      })
    await prisma.directive.createMany({
      data: otherDirectives.map(directive => ({ orgId: org.id, ...directive })),
    })
    return org.id
  })
}

async function link(db: Database, orgId: number, person: DemonstrationPerson): Promise<Me> {
  const telegramUserId = BigInt(person.id)
  const unit = person.unit
    ? await db.prisma.unit.findUniqueOrThrow({ where: { orgId_name: { orgId, name: person.unit } } })
    : null
  const known = await identifyMember(db, telegramUserId)
  if (known) return known
  await db.prisma.member.create({
    data: {
      orgId,
      unitId: unit?.id ?? null,
      telegramUserId,
      title: person.title,
      role: person.role,
      isHead: person.isHead,
      joinedAt: givenAt,
    },
  })
  return (await identifyMember(db, telegramUserId))!
}

async function giveTask(db: Database, me: Me, seed: TaskSeed): Promise<void> {
  if (await db.prisma.task.findUnique({ where: { orgId_slug: { orgId: me.orgId, slug: seed.slug } } })) return
  const groups = await db.prisma.unitGroup.findMany({
    where: { orgId: me.orgId, name: { in: [...seed.groups] } },
  })
  const lead = seed.lead
    ? await db.prisma.unit.findFirst({ where: { orgId: me.orgId, name: seed.lead } })
    : null
  const { groups: _names, lead: _lead, ...wish } = seed
  const now = seed.directive?.kind === 'document' ? givenAt : concludedAt
  mustSucceed(
    await assignTask(callAt(db, now), me, {
      ...wish,
      leadUnitId: lead?.id ?? null,
      unitIds: [],
      groupIds: groups.map(one => one.id),
      announce: false,
    }),
  )
}

/** 7 of 14 departments done, 4 under way, 3 not begun; 3 of 14 wards done, the others begun. */
async function reportReview(db: Database, me: Me): Promise<void> {
  const call = callAt(db, reviewedAt)
  const task = await db.prisma.task.findUniqueOrThrow({
    where: { orgId_slug: { orgId: me.orgId, slug: 'ra-soat-niem-yet' } },
  })
  const shown = mustSucceed(await showTask(call, me, { taskId: task.id }))
  for (const { assignmentId, unitName, unitKind, state } of shown.assignments) {
    const done = (review.done as readonly string[]).includes(unitName)
    const begun = unitKind === 'ward' || (review.underWay as readonly string[]).includes(unitName)
    const steps: ProgressStep[] = done
      ? [{ step: 'done' }, { step: 'confirm' }]
      : begun
        ? [{ step: 'begin' }]
        : []
    // A load that was cut short between the two steps goes on with the second.
    const left = state === 'not_started' ? steps : state === 'awaiting_confirmation' ? steps.slice(1) : []
    for (const step of left) mustSucceed(await reportProgress(call, me, { assignmentId, step }))
  }
}

async function bindGroup(db: Database, orgId: number, me: Me): Promise<void> {
  await db.prisma.chat.upsert({
    where: { telegramChatId: BigInt(group.id) },
    create: {
      orgId,
      telegramChatId: BigInt(group.id),
      title: group.title,
      boundBy: me.memberId,
      boundAt: concludedAt,
    },
    update: {},
  })
}

const callAt = (db: Database, now: Date): Call => ({ db, now, source: null })

function mustSucceed<T extends { ok: true }>(result: T | Refusal): T {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.code}`)
  return result
}
