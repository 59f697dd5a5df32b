import type { DraftedTask, OpenDraft } from '../../actions/directive-draft.ts'
import { escapeHtml } from '../../locales/texts.ts'
import { deadlineRead } from '../assigning/deadline-words.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import type { DraftDesk } from './draft-view.ts'
import { dutyLines, questionsOf, questionWords, rhythmLines, shortened } from './words.ts'

/** "Nhiệm vụ 2/5" and the title, above everything that is asked about a task. */
export function taskHeading({ t }: DraftDesk, { draft }: OpenDraft, task: DraftedTask): string[] {
  const place = draft.tasks.findIndex(one => one.n === task.n) + 1
  return [
    t.html('directive-task-place', { place, count: draft.tasks.length }),
    `<b>${escapeHtml(task.title)}</b>`,
  ]
}

/** Where one goes from a screen of a task. */
export function backKeys({ t }: DraftDesk, { id }: OpenDraft, task: DraftedTask | null): Key[] {
  const toDraft: Key = { text: t.plain('button-directive-back'), data: pressData('dl', id, 0) }
  return task
    ? [{ text: t.plain('button-directive-to-task'), data: pressData('dt', id, task.n) }, toDraft]
    : [toDraft]
}

/** One task of a draft with everything that can be changed in it. */
export function taskScreen(
  desk: DraftDesk,
  open: OpenDraft,
  task: DraftedTask,
  said: readonly string[] = [],
): Screen {
  const { t, units, office, questions } = desk
  const { id } = open
  const { n } = task
  const key = (label: string, verb: string, ...args: number[]): Key => ({
    text: t.plain(label),
    data: pressData(verb, id, n, ...args),
  })
  const points = questionsOf(questions, n)
  const due = task.deadline
    ? deadlineRead(t, { ...task.deadline, phrase: shortened(task.deadline.phrase, 200) }, office)
    : t.html('directive-due', { due: task.written ?? '–' })
  return {
    html: [
      ...said.map(line => `<i>${line}</i>`),
      ...taskHeading(desk, open, task),
      '',
      due,
      ...(task.deadline ? [] : rhythmLines(t, task)),
      ...dutyLines(t, task, units, 1_500),
      ...points.map(question => `<i>${questionWords(t, question, task)}</i>`),
      ...(task.like === null ? [] : [`<i>${t.html('directive-like', { code: `NV${task.like}` })}</i>`]),
    ].join('\n'),
    keys: [
      questions.length > 0
        ? [
            {
              text: t.plain('button-directive-clear-up', { count: questions.length }),
              data: pressData('dq', id, points.length > 0 ? n : 0),
              style: 'primary',
            },
          ]
        : [],
      [key('button-draft-title', 'dn'), key('button-draft-deadline', 'dh')],
      [key('button-draft-lead', 'dc', 0), key('button-draft-units', 'du', 0)],
      [
        ...(task.sentence === '' ? [] : [key('button-directive-sentence', 'dr')]),
        { ...key('button-directive-drop', 'dx'), style: 'danger' },
      ],
      backKeys(desk, open, null),
    ],
  }
}

/** The words of the source. */
export function sentenceScreen(desk: DraftDesk, open: OpenDraft, task: DraftedTask): Screen {
  return {
    html: [
      ...taskHeading(desk, open, task),
      '',
      desk.t.html('directive-sentence'),
      `<blockquote>${escapeHtml(task.sentence)}</blockquote>`,
    ].join('\n'),
    keys: [backKeys(desk, open, task)],
  }
}
