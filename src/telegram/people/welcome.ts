import type { Me } from '../../actions/identify-member.ts'
import { placementOf } from '../../actions/placement.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { unitWords } from './placement-words.ts'

/** Who the person is here, and what they can do: one short message. `heading`: the text it begins with. */
export function welcomeScreen(t: Texts, member: Me, heading: 'welcome' | 'welcome-joined'): Screen {
  const place = t.html('welcome-place', {
    placement: t.plain(`placement-${placementOf(member)}`),
    unit: unitWords(t, member.unitName),
  })
  const first = t.html(heading, { title: member.title, office: member.office.name })
  return { html: [first, place, '', t.html(`welcome-${member.role}`)].join('\n'), keys: [keys(t, member)] }
}

function keys(t: Texts, member: Me): Key[] {
  const tasks = { text: t.plain('button-help-tasks'), data: pressData('tl', 0) }
  if (member.unitId === null) return [tasks]
  return [{ text: t.plain('button-help-mine'), data: pressData('ls', 'o', member.unitId, 0) }, tasks]
}
