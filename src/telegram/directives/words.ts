import type { DirectiveDraft, DraftedTask } from '../../actions/directive-draft.ts'
import { dutiesOf } from '../../actions/directive-draft.ts'
import type { DraftQuestion } from '../../actions/draft-questions.ts'
import type { Office } from '../../actions/identify-member.ts'
import type { OfficeUnits } from '../../actions/office-units.ts'
import { formatDay } from '../../domain/calendar/plain-date.ts'
import { lastDayOf } from '../../domain/deadline.ts'
import type { Texts } from '../../locales/texts.ts'
import { unitsInWords } from '../assigning/unit-keys.ts'
import { deadlineWords, rhythmWords } from '../status/words.ts'

/** A text that may be long, as much of it as a list has room for (characters). */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** "Công văn 953/UBND-NV ngày 10/10/2011 – UBND quận Ba Đình – V/v …", in one line. */
export function sourceLine(t: Texts, { source }: DirectiveDraft): string {
  const kind = t.plain(`document-${source.document}`)
  const named = source.number === '' ? kind : t.plain('directive-numbered', { kind, number: source.number })
  const dated = source.issuedOn
    ? t.plain('directive-dated', { named, day: formatDay(source.issuedOn, 'year') })
    : named
  const about = [shortened(source.issuer, 100), shortened(source.subject, 200)].filter(part => part !== '')
  return t.html('directive-source', { dated, about: about.length > 0 ? ` – ${about.join(' – ')}` : '' })
}

/** The deadline as it is written and as it is understood; a dash where there is none yet. */
export function dueWords(t: Texts, task: DraftedTask, office: Office): string {
  const { deadline, written } = task
  if (!deadline) return written ?? '–'
  return deadlineWords(t, shortened(deadline.phrase, 100), formatted(deadline, office))
}

const formatted = (deadline: NonNullable<DraftedTask['deadline']>, office: Office) =>
  lastDayOf(deadline, office.settings)

/** Who leads and who else takes part, each in a line. */
export function dutyLines(t: Texts, task: DraftedTask, units: OfficeUnits, most: number): string[] {
  const { leadUnitId, unitIds } = dutiesOf(task)
  const names = shortened(unitsInWords(t, unitIds, units, leadUnitId), most)
  const count = unitIds.length
  const lead = units.units.find(unit => unit.id === leadUnitId)
  const lines = lead ? [t.html('directive-lead', { unit: lead.name })] : []
  if (count > 0)
    lines.push(t.html(lead ? 'directive-coordinating' : 'directive-units', { units: names, count }))
  return lines
}

/** "Định kỳ: hằng tháng", or nothing for work that comes once. */
export function rhythmLines(t: Texts, { rhythm, deadline }: DraftedTask): string[] {
  const recurrence = rhythm ?? deadline?.recurrence
  return recurrence ? [t.html('task-recurring', { rhythm: rhythmWords(t, recurrence) })] : []
}

/** One line about a point that is not clear. */
export function questionWords(t: Texts, question: DraftQuestion, task: DraftedTask | undefined): string {
  switch (question.about) {
    case 'date':
      return t.html('open-date')
    case 'name': {
      const name = task?.names.find(one => one.key === question.key)
      return t.html(name && name.unitIds.length > 0 ? 'open-name' : 'open-name-unknown', {
        words: name?.words ?? '',
      })
    }
    case 'units':
    case 'lead':
      return t.html(`open-${question.about}`)
    case 'deadline':
      return t.html(`open-deadline-${question.why}`, {
        phrase: task?.written ?? task?.deadline?.phrase ?? '',
      })
  }
}

/** The open points of one task. */
export function questionsOf(questions: readonly DraftQuestion[], n: number): DraftQuestion[] {
  return questions.filter(question => question.about !== 'date' && question.n === n)
}
