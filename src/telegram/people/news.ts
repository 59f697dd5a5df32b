import { z } from 'zod'
import { showJoinRequest } from '../../actions/list-join-requests.ts'
import { personTold } from '../../actions/list-people.ts'
import { placementOf } from '../../actions/placement.ts'
import { pressData } from '../callback-data.ts'
import type { Composer } from '../news.ts'
import { unitWords } from './placement-words.ts'
import { requestScreen } from './request-view.ts'
import { welcomeScreen } from './welcome.ts'

const ofRequest = z.object({ requestId: z.number() })
const ofPerson = z.object({ memberId: z.number() })

const joinRequested: Composer = async ({ call, t, member }, { payload }) => {
  if (!member) return null
  const shown = await showJoinRequest(call, member, ofRequest.parse(payload).requestId)
  if (!shown.ok || shown.request.state !== 'pending') return null
  const screen = requestScreen(t, shown.request)
  return { ...screen, html: `<b>${t.html('news-join-requested')}</b>\n${screen.html}` }
}

const personJoined: Composer = async ({ call, t, office, member }, { payload }) => {
  const { memberId } = ofPerson.parse(payload)
  const person = await personTold(call, office.orgId, memberId)
  if (!member || !person?.present) return null
  return {
    html: t.html('news-person-joined', { title: person.title, unit: unitWords(t, person.unitName) }),
    keys: [[{ text: t.plain('button-person'), data: pressData('pp', memberId) }]],
  }
}

const personLeft: Composer = async ({ call, t, office }, { payload }) => {
  const person = await personTold(call, office.orgId, ofPerson.parse(payload).memberId)
  if (!person || person.present) return null
  const html = t.html('news-person-left', { title: person.title })
  if (!person.unitIsEmpty) return { html }
  return { html: `${html}\n${t.html('news-unit-empty', { unit: person.unitName ?? '' })}` }
}

/** News about people: who asks to come in, who came, who went, whose place changed. */
export const peopleNews: Record<string, Composer> = {
  join_requested: joinRequested,
  join_granted: async ({ t, member }) => member && welcomeScreen(t, member, 'welcome-joined'),
  join_refused: async ({ t, office }) => ({ html: t.html('news-join-refused', { office: office.name }) }),
  membership_ended: async ({ t, office }) => ({
    html: t.html('news-membership-ended', { office: office.name }),
  }),
  place_changed: async ({ t, member }) =>
    member && {
      html: t.html('news-place-changed', {
        title: member.title,
        placement: t.plain(`placement-${placementOf(member)}`),
        unit: unitWords(t, member.unitName),
      }),
    },
  person_joined: personJoined,
  person_left: personLeft,
}
