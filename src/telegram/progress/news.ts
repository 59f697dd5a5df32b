import { z } from 'zod'
import { showAssignment } from '../../actions/show-assignment.ts'
import type { WorkState } from '../../domain/assignment.ts'
import { pressData } from '../callback-data.ts'
import type { Key } from '../message.ts'
import type { Composer } from '../news.ts'
import { cardLines, decideKeys } from './card-view.ts'

const payload = z.object({ assignmentId: z.number() })

/** News of one assignment, said only while it stands in one of `states`: afterwards there is other news. */
function about(text: string, states: readonly WorkState[], withDecision = false): Composer {
  return async ({ call, t, member, office }, notification) => {
    if (!member) return null
    const card = await showAssignment(call, member, payload.parse(notification.payload).assignmentId)
    if (!card.ok || !states.includes(card.view.state)) return null
    const keys: Key[][] = [[{ text: t.plain('button-card'), data: pressData('as', card.view.assignmentId) }]]
    if (withDecision && card.rights.decide) keys.unshift(decideKeys(t, card.view))
    const heading = t.html(text, { unit: card.view.unitName })
    return { html: [heading, '', ...cardLines(t, card.view, office.zone, card.evidence)].join('\n'), keys }
  }
}

export const progressNews: Record<string, Composer> = {
  completion_reported: about('news-completion-reported', ['awaiting_confirmation'], true),
  completion_confirmed: about('news-completion-confirmed', ['completed']),
  completion_returned: about('news-completion-returned', ['returned']),
  obstacle_reported: about('news-obstacle-reported', ['not_started', 'in_progress', 'returned']),
}
