import type { Office } from '../../actions/identify-member.ts'
import type { OfficeUnits } from '../../actions/office-units.ts'
import type { DraftStep, TaskDraft } from '../../actions/task-draft.ts'
import type { Texts } from '../../locales/texts.ts'
import { citeDirective } from '../../vietnamese/directive-number.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { cutLabel } from '../status/list-view.ts'
import { deadlineRead } from './deadline-words.ts'
import { inTwos, unitKeys, unitsInWords } from './unit-keys.ts'

/** The question that the draft is at, or its preview; `said` are lines about what could not be read. */
export function draftScreen(
  t: Texts,
  draft: TaskDraft,
  units: OfficeUnits,
  office: Office,
  options: { page?: number; said?: string[] } = {},
): Screen {
  const said = (options.said ?? []).map(line => `<i>${line}</i>`)
  const known = draft.step === 'title' ? [] : [...partsOf(t, draft, units, office), '']
  const heading = draft.step === 'preview' ? t.html('draft-check') : t.html('draft-new')
  return {
    html: [`<b>${heading}</b>`, ...said, ...known, t.html(`draft-ask-${draft.step}`)].join('\n'),
    keys: [...keysOf(t, draft, units, options.page ?? 0), [cancelKey(t, draft.no)]],
  }
}

const cancelKey = (t: Texts, no: number): Key => ({
  text: t.plain('button-cancel'),
  data: pressData('gx', no),
})

/** What has been said so far, a line each. */
function partsOf(t: Texts, draft: TaskDraft, units: OfficeUnits, office: Office): string[] {
  const lines: string[] = []
  if (draft.title !== undefined) lines.push(t.html('draft-title', { title: draft.title }))
  if (draft.deadline) lines.push(deadlineRead(t, draft.deadline, office))
  if (draft.leadUnitId !== undefined) {
    const lead = units.units.find(unit => unit.id === draft.leadUnitId)
    lines.push(lead ? t.html('draft-lead', { unit: lead.name }) : t.html('draft-no-lead'))
  }
  if (draft.unitIds.length > 0)
    lines.push(
      t.html(typeof draft.leadUnitId === 'number' ? 'draft-coordinating' : 'draft-units', {
        units: unitsInWords(t, draft.unitIds, units, draft.leadUnitId),
        count: draft.unitIds.length,
      }),
    )
  if (draft.directive) lines.push(t.html('draft-directive', { directive: citeDirective(draft.directive) }))
  if (draft.confidential) lines.push(t.html('draft-confidential'))
  return lines
}

function keysOf(t: Texts, draft: TaskDraft, units: OfficeUnits, page: number): Key[][] {
  const { no } = draft
  switch (draft.step) {
    case 'title':
    case 'deadline':
      return []
    case 'lead':
      return [
        ...unitKeys(t, units.units, page, {
          unit: unitId => pressData('gl', no, unitId),
          page: other => pressData('gp', no, other),
        }),
        [{ text: t.plain('button-no-lead'), data: pressData('gl', no, 0) }],
      ]
    case 'units':
      return choiceKeys(t, draft, units, page)
    case 'directive':
      return [[{ text: t.plain('button-skip'), data: pressData('gs', no) }]]
    case 'preview':
      return previewKeys(t, draft)
  }
}

function choiceKeys(t: Texts, draft: TaskDraft, units: OfficeUnits, page: number): Key[][] {
  const chosen = new Set(draft.unitIds)
  const isChosen = (unitIds: readonly number[]) =>
    unitIds.every(unitId => chosen.has(unitId) || unitId === draft.leadUnitId)
  const groups = units.groups.map(group => ({
    text: cutLabel(isChosen(group.unitIds) ? `✓ ${group.name}` : group.name),
    data: pressData('gg', draft.no, group.id, page),
  }))
  // The leading unit is in already: choosing it again would say nothing.
  const others = units.units.filter(unit => unit.id !== draft.leadUnitId)
  const done: Key = {
    text: t.plain('button-units-chosen', { count: draft.unitIds.length }),
    data: pressData('gd', draft.no),
    style: 'primary',
  }
  return [
    ...inTwos(groups),
    ...unitKeys(t, others, page, {
      chosen,
      unit: unitId => pressData('gu', draft.no, unitId, page),
      page: other => pressData('gp', draft.no, other),
    }),
    ...(draft.unitIds.length > 0 || typeof draft.leadUnitId === 'number' ? [[done]] : []),
  ]
}

function previewKeys(t: Texts, draft: TaskDraft): Key[][] {
  const part = (step: DraftStep): Key => ({
    text: t.plain(`button-draft-${step}`),
    data: pressData('gb', draft.no, step),
  })
  return [
    [{ text: t.plain('button-assign'), data: pressData('gy', draft.no), style: 'success' }],
    [part('title'), part('deadline')],
    [part('lead'), part('units')],
    [
      part('directive'),
      {
        text: t.plain(draft.confidential ? 'button-open-task' : 'button-confidential'),
        data: pressData('gk', draft.no),
      },
    ],
  ]
}
