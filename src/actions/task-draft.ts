import { z } from 'zod'
import { recurrence } from '../domain/recurrence.ts'

/** What is asked, in this order. */
export const draftSteps = ['title', 'deadline', 'lead', 'units', 'directive', 'preview'] as const
export type DraftStep = (typeof draftSteps)[number]

/** A deadline as it is kept in a conversation. */
export const deadlineShape = z.object({
  phrase: z.string(),
  kind: z.enum(['before', 'by']),
  date: z.string(),
  time: z.string().nullable(),
  recurrence: recurrence.nullish(),
})

/** A task that is being written down, as it is kept between two messages. */
export const taskDraft = z.object({
  /** The update that began it: a button of an older draft names another. */
  no: z.number(),
  step: z.enum(draftSteps),
  title: z.string().optional(),
  deadline: deadlineShape.optional(),
  /** null: there is none, all carry the same duty. */
  leadUnitId: z.number().nullable().optional(),
  unitIds: z.array(z.number()),
  unitsChosen: z.boolean(),
  /** null: none. */
  directive: z
    .object({
      kind: z.enum(['document', 'conclusion', 'oral']),
      number: z.string(),
      issuer: z.string(),
      issuedOn: z.string(),
      subject: z.string(),
    })
    .nullable()
    .optional(),
  confidential: z.boolean(),
})
export type TaskDraft = z.infer<typeof taskDraft>

/** Under this kind a conversation waits for the parts of a draft. */
export const draftKind = 'task-draft'

/** The draft at the first question that is still open: the preview once there is none. */
export function atNextStep(draft: TaskDraft): TaskDraft {
  const open: Record<Exclude<DraftStep, 'preview'>, boolean> = {
    title: draft.title === undefined,
    deadline: draft.deadline === undefined,
    lead: draft.leadUnitId === undefined,
    units: !draft.unitsChosen,
    directive: draft.directive === undefined,
  }
  return { ...draft, step: draftSteps.find(step => step !== 'preview' && open[step]) ?? 'preview' }
}
