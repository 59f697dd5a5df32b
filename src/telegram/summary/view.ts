import type { SummaryView } from '../../actions/summarise.ts'
import type { UnitKind } from '../../domain/assignment.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, PictureScreen, Screen } from '../message.ts'
import { captionRoom, messageRoom, summaryCaption } from './caption.ts'
import { summaryLabels } from './labels.ts'

/** The letters by which a button names whose units a summary covers. */
export const kindLetters = { a: null, d: 'department', w: 'ward', o: 'other' } as const satisfies Record<
  string,
  UnitKind | null
>
export type KindLetter = keyof typeof kindLetters

/** A summary in words alone, where no picture can be shown. */
export function summaryText(t: Texts, view: SummaryView, heading: string): Screen {
  return { html: summaryCaption(t, view, { heading, room: messageRoom }), keys: keys(t, view) }
}

/** A summary as a picture with its words below. Rejects when it cannot be drawn. */
export async function summaryPicture(t: Texts, view: SummaryView, heading: string): Promise<PictureScreen> {
  // Drawing brings 40 MB of layout engine and fonts along, and a bot that starts has nothing to draw yet.
  const { drawSummary } = await import('../../reports/picture/draw-summary.ts')
  const png = await drawSummary(view.summary, summaryLabels(t, view))
  return { png, caption: summaryCaption(t, view, { heading, room: captionRoom }), keys: keys(t, view) }
}

function keys(t: Texts, { kind, kinds, owed }: SummaryView): Key[][] {
  const letters = Object.keys(kindLetters) as KindLetter[]
  const choices = letters
    .map(letter => ({ letter, of: kindLetters[letter] }))
    .filter(({ of }) => of === null || kinds.includes(of))
    .map(({ letter, of }) => {
      const name = t.plain(of ? `summary-kind-${of}` : 'summary-kind-all')
      return { text: of === kind ? `✓ ${name}` : name, data: pressData('sm', letter) }
    })
  const rest: Key[] = [{ text: t.plain('button-tasks'), data: pressData('tl', 0) }]
  if (owed > 0)
    rest.unshift({
      text: `${t.plain('button-overdue')} (${owed})`,
      data: pressData('ls', 'q', 0, 0),
      style: 'danger',
    })
  // With one kind of unit there is nothing to choose.
  return choices.length > 2 ? [choices, rest] : [rest]
}
