import { type Deadline, dueAtOf, lastDayOf } from '../../src/domain/deadline.ts'
import { officeSettings } from '../../src/domain/settings.ts'
import type { Database } from '../../src/storage/database.ts'
import type { Prisma } from '../../src/storage/generated/client.ts'
import { replanAssignments } from '../../src/storage/plan-reminders.ts'

const zone = 'Asia/Ho_Chi_Minh'

/** An instant of November 2011 as the clock on the office's wall shows it: at('14', '08:00'). */
export const at = (day: string, time: string): Date => new Date(`2011-11-${day}T${time}:00+07:00`)

/** After the meeting: Thursday. */
export const afterMeeting = at('10', '14:00')

/** The last day is Monday the 14th. */
export const before15: Deadline = { phrase: 'trước 15/11', kind: 'before', date: '2011-11-15', time: null }

/** An office of one's own in a database that holds nothing else. */
export async function foundOffice(db: Database, settings: Record<string, unknown> = {}) {
  for (const table of ['assignment', 'task', 'notification', 'chat_pause', 'lease', 'organization']) {
    await db.sql(`DELETE FROM ${table}`)
  }
  const { id: orgId } = await db.prisma.organization.create({
    data: { name: 'Quận Ba Đình', settings: settings as Prisma.InputJsonObject, createdAt: afterMeeting },
  })
  let telegramUserId = 1000n
  let no = 0

  return {
    orgId,

    async unit(name: string): Promise<number> {
      const unit = await db.prisma.unit.create({
        data: { orgId, name, kind: 'department', searchText: name },
      })
      return unit.id
    },

    async member(data: Partial<Prisma.MemberUncheckedCreateInput> = {}): Promise<number> {
      telegramUserId += 1n
      const member = await db.prisma.member.create({
        data: { orgId, telegramUserId, title: 'Cán bộ', role: 'officer', joinedAt: afterMeeting, ...data },
      })
      return member.id
    },

    /** One task, given to these units and planned at `now`. Returns the assignments in the order of the units. */
    async assign(
      unitIds: number[],
      deadline: Deadline = before15,
      task: Partial<Prisma.TaskUncheckedCreateInput> = {},
      now = afterMeeting,
    ): Promise<number[]> {
      const office = officeSettings.parse(settings)
      no += 1
      const columns = {
        deadlinePhrase: deadline.phrase,
        deadlineKind: deadline.kind,
        deadlineDate: deadline.date,
        deadlineTime: deadline.time,
      }
      const { id: taskId } = await db.prisma.task.create({
        data: {
          orgId,
          no,
          title: `Việc ${no}`,
          searchText: `viec ${no}`,
          createdAt: now,
          ...columns,
          ...task,
        },
      })
      const dueAt = dueAtOf(deadline, office, zone)
      const given = {
        orgId,
        taskId,
        duty: 'equal' as const,
        dueAt,
        baselineDueAt: dueAt,
        updatedAt: now,
        ...columns,
      }
      const lastDay = lastDayOf(deadline, office)
      const assignments = await db.prisma.assignment.createManyAndReturn({
        data: unitIds.map(unitId => ({ ...given, unitId, lastDay })),
        select: { id: true },
      })
      const ids = assignments.map(one => one.id)
      await db.transaction(tx => replanAssignments(tx, ids, now))
      return ids
    },

    async report(assignmentId: number, state: 'awaiting_confirmation' | 'returned' | 'withdrawn', now: Date) {
      await db.transaction(async tx => {
        await tx.prisma.assignment.update({ where: { id: assignmentId }, data: { state } })
        await replanAssignments(tx, [assignmentId], now)
      })
    },
  }
}

export type TestOffice = Awaited<ReturnType<typeof foundOffice>>

/** What the outbox holds, in the order of writing, as tests want to see it. */
export async function outbox(db: Database) {
  const rows = await db.prisma.notification.findMany({
    orderBy: { id: 'asc' },
    include: { items: { orderBy: { id: 'asc' } } },
  })
  return rows.map(row => ({
    ...row,
    items: row.items.map(({ assignmentId, rule, occurrence, rung }) => ({
      assignmentId,
      rule,
      occurrence,
      rung,
    })),
  }))
}

/** The planned reminders as 'rule dd/HH:mm', soonest first. */
export async function planOf(db: Database, assignmentId: number): Promise<string[]> {
  const rows = await db.prisma.reminder.findMany({
    where: { assignmentId, state: 'planned' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  })
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return rows.map(row => `${row.rule} ${wall.format(row.dueAt)}`)
}
