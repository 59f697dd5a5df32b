import { seesTitle } from '../domain/permissions.ts'
import { countTasks, type TaskLine, taskPage } from '../storage/task-rows.ts'
import { taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { listPageSize } from './list-assignments.ts'
import { pageOrLast } from './list-page.ts'

export type TaskList = {
  items: (Omit<TaskLine, 'title'> & { code: string; title: string | null })[]
  page: number
  pages: number
  total: number
}

/** The organisation's live tasks with how many units have completed each, soonest deadline first. */
export async function listTasks(call: Call, me: Me, wishedPage: number): Promise<TaskList> {
  const { db, now } = call
  // Counted anew when a task is given or withdrawn: an office of ten years has thousands.
  const total = await db.remember(`tasks:${me.orgId}/count`, () => countTasks(db.sql, me.orgId))
  const pageAt = async (page: number) => {
    const lines = await taskPage(db.sql, me.orgId, now, { limit: listPageSize, offset: page * listPageSize })
    return lines && { lines, total }
  }
  const { found, page, pages } = await pageOrLast(pageAt, wishedPage, listPageSize)
  return {
    total: found.total,
    page,
    pages,
    items: found.lines.map(row => ({
      ...row,
      code: taskCode(row.no),
      // Which units carry a task is not read for a list: to an officer a confidential one shows its code here.
      title: seesTitle(me, { confidential: row.confidential, unitIds: [] }) ? row.title : null,
    })),
  }
}
