import type { AssignedTask } from '../../actions/announce-tasks.ts'
import type { Texts } from '../../locales/texts.ts'
import { namesInWords } from '../assigning/unit-keys.ts'
import { pressData } from '../callback-data.ts'
import type { Screen } from '../message.ts'
import { codeRows } from '../status/list-view.ts'
import { shortened } from './words.ts'

/** More lines than this say no more; the buttons hold the rest. */
const maxLines = 15
const maxKeys = 40

/** What one confirmation has given. */
export function givenScreen(t: Texts, given: readonly (AssignedTask & { title: string })[]): Screen {
  const rest = given.length - maxLines
  const unanswered = [...new Set(given.flatMap(task => task.unanswered))]
  return {
    html: [
      t.html('directive-given', { count: given.length }),
      ...given
        .slice(0, maxLines)
        .map(({ code, title, assignments }) =>
          t.html('directive-given-line', { code, title: shortened(title, 150), units: assignments.length }),
        ),
      ...(rest > 0 ? [t.html('directive-given-more', { count: rest })] : []),
      '',
      t.html('directive-given-told'),
      ...(unanswered.length > 0
        ? [t.html('assigned-unanswered', { units: shortened(namesInWords(t, unanswered), 1_000) })]
        : []),
    ].join('\n'),
    keys: codeRows(
      given.slice(0, maxKeys).map(({ code, taskId }) => ({ text: code, data: pressData('tk', taskId, 'a') })),
    ),
  }
}
