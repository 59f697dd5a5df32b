import { seesTitle } from '../domain/permissions.ts'
import { countTasks, type TaskLine, taskLines } from '../storage/task-rows.ts'
import { taskCode } from './assignment-view.ts'
import type { Call } from './call.ts'
import type { Me } from './identify-member.ts'
import { listPageSize } from './list-assignments.ts'

export type TaskList = {
  items: (Omit<TaskLine, 'title'> & { code: string; title: string | null })[]
  page: number
  pages: number
  total: number
}

/** The organisation's live tasks with how many units have completed each, soonest deadline first. */
export async function listTasks(call: Call, me: Me, wishedPage: number): Promise<TaskList> {
  const total = await countTasks(call.db.sql, me.orgId)
  const pages = Math.max(1, Math.ceil(total / listPageSize))
  const page = Math.min(wishedPage, pages - 1)
  const rows = await taskLines(call.db.sql, me.orgId, call.now, { limit: listPageSize, offset: page * listPageSize })
  return {
    total,
    page,
    pages,
    items: rows.map(row => ({
      ...row,
      code: taskCode(row.no),
      // Which units carry a task is not read for a list: to an officer a confidential one shows its code here.
      title: seesTitle(me, { confidential: row.confidential, unitIds: [] }) ? row.title : null,
    })),
  }
}
