import { z } from 'zod'
import { recurrence } from '../domain/recurrence.ts'
import type { DraftRow } from '../storage/directive-drafts.ts'
import { deadlineShape } from './task-draft.ts'

const draftedTask = z.object({
  /** Its place in the directive; names it for as long as the draft lives. */
  n: z.number(),
  title: z.string(),
  deadline: deadlineShape.nullable(),
  /** Several days stand in the sentence: which is meant? Empty once that is decided. */
  choices: z.array(deadlineShape),
  /** What is written where the calendar has no such day, or no day is named. */
  written: z.string().nullable(),
  /** A rhythm whose first day is not known yet; with a day it stands in the deadline. */
  rhythm: recurrence.nullable(),
  /** One leads. Several of them carry the same duty, unless others coordinate: then one must be chosen. */
  leadIds: z.array(z.number()),
  coordinatingIds: z.array(z.number()),
  /** All carry the same duty, it is decided. */
  together: z.boolean(),
  /** Names that fit several units (`unitIds`), or none. */
  names: z.array(
    z.object({
      key: z.number(),
      words: z.string(),
      duty: z.enum(['lead', 'coordinating']),
      unitIds: z.array(z.number()),
    }),
  ),
  /** The words of the source. Empty for a task that a person added. */
  sentence: z.string(),
  /** A task that was given already and looks the same: its number. */
  like: z.number().nullable(),
})
export type DraftedTask = z.infer<typeof draftedTask>

/** What was read in a directive, as it is kept until a person decides. */
const directiveDraft = z.object({
  source: z.object({
    document: z.enum([
      'official_letter',
      'decision',
      'notice',
      'plan',
      'conclusion',
      'directive',
      'urgent_telegram',
      'invitation',
      'schedule',
      'report',
      'guidance',
      'resolution',
      'proposal',
      'oral',
    ]),
    number: z.string(),
    issuer: z.string(),
    subject: z.string(),
    /** null: not read, must be asked. */
    issuedOn: z.string().nullable(),
  }),
  /** The day it was sent. */
  sentOn: z.string(),
  tasks: z.array(draftedTask),
  /** The highest `n` so far: a button of a task that was dropped must not meet another. */
  lastN: z.number(),
  /** Tasks of this directive that were given before and are not drafted again. */
  given: z.array(z.number()),
  /** How many more tasks the text holds than a draft takes. */
  beyond: z.number(),
})
export type DirectiveDraft = z.infer<typeof directiveDraft>

/** A draft with what its message and its buttons need. */
export type OpenDraft = { id: number; screenId: number | null; draft: DirectiveDraft }

/** A row that is not closed. */
export function openDraftOf({ id, screenId, data }: DraftRow): OpenDraft {
  return { id, screenId, draft: directiveDraft.parse(data) }
}

/** Who does what, as it would be given now. */
export function dutiesOf({ leadIds, coordinatingIds }: DraftedTask): {
  leadUnitId: number | null
  unitIds: number[]
} {
  const [only] = leadIds
  return leadIds.length === 1
    ? { leadUnitId: only!, unitIds: coordinatingIds }
    : { leadUnitId: null, unitIds: [...new Set([...leadIds, ...coordinatingIds])] }
}
