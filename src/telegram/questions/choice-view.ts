import type { Heard } from '../../actions/read-question.ts'
import type { Texts } from '../../locales/texts.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import { titleWords } from '../status/words.ts'
import { type Question, questionData } from './question.ts'

/** More choices than this are not read on a phone. */
const maxChoices = 8

/** Which unit, which task? Each button asks the question anew with that choice made. */
export function whichScreen(
  t: Texts,
  questions: readonly Question[],
  { units, tasks }: Pick<Heard, 'units' | 'tasks'>,
): Screen {
  const names = (question: Question) => {
    const unit = units.length > 1 ? units.find(one => one.unitId === question.unitId)?.name : undefined
    const task = tasks.length > 1 ? tasks.find(one => one.taskId === question.taskId) : undefined
    return [unit, task && `${task.code} ${titleWords(t, task.title)}`].filter(Boolean).join(' · ')
  }
  return {
    html: t.html(tasks.length > 1 ? (units.length > 1 ? 'which-of-these' : 'which-task') : 'which-unit'),
    keys: questions
      .slice(0, maxChoices)
      .map((question): Key[] => [{ text: cutLabel(names(question)), data: questionData(question) }]),
  }
}
