import { z } from 'zod'
import { type ExtensionView, showExtension } from '../../actions/show-extension.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { pressData } from '../callback-data.ts'
import type { Composer, NewsDesk } from '../news.ts'
import { cardLines } from '../progress/card-view.ts'
import { extensionScreen } from './view.ts'

const payload = z.object({ extensionId: z.number() })

async function extensionOf({ call, member }: NewsDesk, raw: unknown): Promise<ExtensionView | null> {
  const found = member && (await showExtension(call, member, payload.parse(raw).extensionId))
  return found?.ok ? found : null
}

/** To those who decide; nothing once somebody has decided. */
const requested: Composer = async (desk, notification) => {
  const extension = await extensionOf(desk, notification.payload)
  if (extension?.request.state !== 'pending') return null
  return extensionScreen(desk.t, extension, desk.office.zone)
}

/** To the unit: the decision, and the deadline that holds now. */
const decided: Composer = async (desk, notification) => {
  const { t, office } = desk
  const extension = await extensionOf(desk, notification.payload)
  if (!extension || extension.request.state === 'pending') return null
  const { request, view } = extension
  return {
    html: [
      t.html(`news-extension-${request.state}`, { day: formatDay(request.wantedDate, 'year') }),
      t.html('news-extension-decided-by', { who: request.decidedBy ?? '' }),
      '',
      ...cardLines(t, { ...view, note: null }, office.zone),
    ].join('\n'),
    keys: [[{ text: t.plain('button-card'), data: pressData('as', view.assignmentId) }]],
  }
}

export const extensionNews: Record<string, Composer> = {
  extension_requested: requested,
  extension_decided: decided,
}
