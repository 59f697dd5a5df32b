import { describe, expect, test } from 'vitest'
import { forgetOld } from '../../src/storage/housekeeping.ts'
import { databases, freshDatabase } from '../database.ts'

const dayMs = 86_400_000

describe.each(databases)('housekeeping, %s', kind => {
  test('forgets updates after three days and conversations after thirty, and nothing younger', async () => {
    const db = await freshDatabase(kind)
    const now = new Date('2011-12-20T08:00:00+07:00')
    const ago = (days: number) => new Date(now.getTime() - days * dayMs)
    await db.prisma.inbox.createMany({
      data: [2, 4].map(days => ({ botId: 1n, updateId: days, at: ago(days) })),
    })
    await db.prisma.conversation.createMany({
      data: [29, 31].map(days => ({
        chatId: BigInt(days),
        userId: 1n,
        kind: 'note',
        data: {},
        updatedAt: ago(days),
      })),
    })
    await forgetOld(db, now)
    expect((await db.prisma.inbox.findMany()).map(row => row.updateId)).toEqual([2])
    expect((await db.prisma.conversation.findMany()).map(row => row.chatId)).toEqual([29n])
    await db.close()
  })

  test('keeps open drafts of directives, their texts for a day, and closed drafts for a month', async () => {
    const db = await freshDatabase(kind)
    const now = new Date('2011-12-20T08:00:00+07:00')
    const ago = (days: number) => new Date(now.getTime() - days * dayMs)
    const org = await db.prisma.organization.create({ data: { name: 'UBND', createdAt: ago(90) } })
    const draft = { orgId: org.id, memberId: 1, data: {}, pieces: [{ text: 'Giao' }], messageIds: [1] }
    await db.prisma.directiveDraft.createMany({
      data: [
        { ...draft, createdAt: ago(60) },
        { ...draft, createdAt: ago(0.5) },
        { ...draft, createdAt: ago(60), closedAt: ago(31) },
        { ...draft, createdAt: ago(60), closedAt: ago(29) },
      ],
    })
    await forgetOld(db, now)
    const left = await db.prisma.directiveDraft.findMany({ orderBy: { id: 'asc' } })
    expect(left.map(row => [row.closedAt !== null, (row.pieces as unknown[]).length])).toEqual([
      [false, 0],
      [false, 1],
      [true, 0],
    ])
    await db.close()
  })
})
