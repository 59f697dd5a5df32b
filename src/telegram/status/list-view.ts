import type { AssignmentList, ListKind } from '../../actions/list-assignments.ts'
import type { Texts } from '../../locales/texts.ts'
import { pressData } from '../callback-data.ts'
import type { Key, Screen } from '../message.ts'
import { scheduleWords, stateWords, titleWords } from './words.ts'

/** The letters by which a button names a kind of list. */
export const listLetters = { o: 'open', s: 'soon', q: 'overdue', a: 'all' } as const satisfies Record<
  string,
  ListKind
>
type ListLetter = keyof typeof listLetters

const letterOf = (kind: ListKind): ListLetter =>
  (Object.keys(listLetters) as ListLetter[]).find(letter => listLetters[letter] === kind)!

/** 0 in a button stands for "all units". */
export const allUnits = 0

/** Buttons longer than this are cut by phones. */
const maxLabel = 40

export function cutLabel(text: string): string {
  return text.length <= maxLabel ? text : `${text.slice(0, maxLabel - 1).trimEnd()}…`
}

/** Codes are short: four stand in a row, under a text that says what each is. */
export function codeRows(keys: Key[]): Key[][] {
  return Array.from({ length: Math.ceil(keys.length / 4) }, (_, row) => keys.slice(row * 4, row * 4 + 4))
}

/** A page of assignments of one unit (`unitName`) or of all (null). */
export function listScreen(
  t: Texts,
  list: AssignmentList,
  wish: { kind: ListKind; unitId: number | null; unitName: string | null; ownUnitId: number | null },
): Screen {
  const all = wish.unitId === null
  const heading = all
    ? t.html(`list-title-${wish.kind === 'all' ? 'open' : wish.kind}-all`)
    : t.html(`list-title-${wish.kind}`, { unit: wish.unitName ?? '' })
  const count =
    list.overdue > 0 && wish.kind !== 'overdue'
      ? t.html('list-count-overdue', { total: list.total, overdue: list.overdue })
      : t.html('list-count', { total: list.total })
  const lines = list.items.map(item => {
    const args = {
      code: item.code,
      title: titleWords(t, item.title),
      unit: item.unitName,
      deadline: item.deadlinePhrase,
      schedule: scheduleWords(t, item.schedule),
      state: stateWords(t, item),
    }
    const line = t.html(all ? 'list-line-unit' : 'list-line', args)
    return item.obstacle ? `${line}\n${t.html('list-obstacle', { reason: item.obstacle })}` : line
  })
  const html =
    lines.length === 0
      ? `<b>${heading}</b>\n\n${t.html(`list-empty-${wish.kind}`)}`
      : `<b>${heading}</b> (${count})\n\n${lines.join('\n\n')}`
  return { html, keys: keys(t, list, wish) }
}

function keys(
  t: Texts,
  list: AssignmentList,
  wish: { kind: ListKind; unitId: number | null; ownUnitId: number | null },
): Key[][] {
  const unit = wish.unitId ?? allUnits
  const letter = letterOf(wish.kind)
  const rows: Key[][] =
    wish.unitId === null
      ? list.items.map(item => [
          { text: cutLabel(`${item.code} · ${item.unitName}`), data: pressData('as', item.assignmentId) },
        ])
      : codeRows(list.items.map(item => ({ text: item.code, data: pressData('as', item.assignmentId) })))
  const turn: Key[] = []
  if (list.page > 0)
    turn.push({ text: t.plain('button-previous'), data: pressData('ls', letter, unit, list.page - 1) })
  if (list.page + 1 < list.pages)
    turn.push({ text: t.plain('button-next'), data: pressData('ls', letter, unit, list.page + 1) })
  const kinds: ListKind[] = ['open', 'soon', 'overdue']
  const others = kinds
    .filter(kind => kind !== wish.kind)
    .map(kind => ({ text: t.plain(`button-${kind}`), data: pressData('ls', letterOf(kind), unit, 0) }))
  const scope: Key[] = []
  if (unit !== allUnits)
    scope.push({ text: t.plain('button-all-units'), data: pressData('ls', letter, allUnits, 0) })
  else if (wish.ownUnitId !== null)
    scope.push({ text: t.plain('button-my-unit'), data: pressData('ls', letter, wish.ownUnitId, 0) })
  scope.push({ text: t.plain('button-tasks'), data: pressData('tl', 0) })
  return [...rows, turn, others, scope]
}
