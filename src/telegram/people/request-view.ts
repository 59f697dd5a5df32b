import type { showJoinRequest } from '../../actions/list-join-requests.ts'
import { type Placement, placements } from '../../actions/placement.ts'
import { escapeHtml, type Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { letterOfPlacement, unitWords } from './placement-words.ts'

type Request = Extract<Awaited<ReturnType<typeof showJoinRequest>>, { ok: true }>['request']

/** One request: who asks, for which unit; the decision, or who took it. */
export function requestScreen(t: Texts, request: Request): Screen {
  // The name links to the account: anybody can call himself anything, the administrator must be able to look.
  const name = { html: `<a href="tg://user?id=${request.telegramUserId}">${escapeHtml(request.name)}</a>` }
  const lines = [t.html('request-line', { name, unit: unitWords(t, request.unitName) })]
  if (request.state !== 'pending')
    return {
      html: [...lines, t.html(`request-${request.state}-by`, { who: request.decidedBy ?? '' })].join('\n'),
    }
  return { html: lines.join('\n'), keys: decisionKeys(t, request) }
}

function decisionKeys(t: Texts, { requestId, unitId }: Request): Key[][] {
  const grant = (placement: Placement, label: string): Key => ({
    text: t.plain(label),
    data: pressData('pg', requestId, letterOfPlacement(placement)),
    style: 'success',
  })
  const ofUnit: Placement[] = ['officer', 'head']
  const [first, ...others] = placements.filter(
    one => one !== 'administrator' && (unitId !== null || !ofUnit.includes(one)),
  )
  return [
    [grant(first!, unitId === null ? `button-grant-${first}` : 'button-grant-join')],
    others.map(placement => grant(placement, `button-grant-${placement}`)).slice(0, 2),
    [{ text: t.plain('button-decline'), data: pressData('pf', requestId), style: 'danger' }],
  ]
}
