import { z } from 'zod'
import { deadlineShape } from './task-draft.ts'

/** A change of a task that is being written down; what is not known yet is asked for. */
export const taskEdit = z.object({
  /** The update that began it: a button of an older question names another. */
  no: z.number(),
  taskId: z.number(),
  edit: z.discriminatedUnion('part', [
    z.object({ part: z.literal('title'), seen: z.string(), title: z.string().optional() }),
    z.object({
      part: z.literal('deadline'),
      assignmentId: z.number().nullable(),
      mode: z.enum(['extend', 'correct']),
      seen: z.string(),
      deadline: deadlineShape.optional(),
    }),
    z.object({ part: z.literal('add'), unitIds: z.array(z.number()) }),
    z.object({ part: z.literal('withdraw'), reason: z.string().optional() }),
  ]),
})
export type TaskEdit = z.infer<typeof taskEdit>
