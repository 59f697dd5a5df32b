import { plainLetters } from '../plain-letters.ts'
import { passage } from './passage.ts'
import { unitsAt } from './unit-phrases.ts'

type Column = 'order' | 'work' | 'lead' | 'coordinating' | 'deadline' | 'place' | 'product' | 'note'

/** A row that says what is to be done, its merged cells filled from the rows above. Texts as written. */
export type TableRow = { work: string; lead: string; coordinating: string; deadline: string }

/** Words of headers, without diacritics; the first that fits counts. */
const headers: readonly (readonly [Column, RegExp])[] = [
  ['order', /^(?:s?tt|so tt|so thu tu|no)\.?$/],
  ['place', /\bdia diem\b|\bthanh phan\b/],
  ['coordinating', /\bphoi hop\b/],
  [
    'lead',
    /\bchu tri\b|\b(?:don vi|co quan|bo phan|nguoi|phong|ban)\b.*\b(?:thuc hien|phu trach|dau moi|duoc giao|tham muu|chiu trach nhiem|soan thao|chuan bi|xay dung)\b|\bthuc hien chinh\b|^(?:don vi|co quan|phu trach|phan cong|trach nhiem|nguoi phu trach|thuc hien|dau moi|don vi thuc hien)$/,
  ],
  [
    'deadline',
    /\bthoi (?:gian|han|diem)\b|\btien do\b|\bhan\b|\bhoan thanh\b|\bngay hoan thanh\b|^deadline$/,
  ],
  ['product', /\bsan pham\b|\bket qua\b/],
  ['work', /\bnoi dung\b|\bnhiem vu\b|\bcong viec\b|\bviec\b|\bhang muc\b|\bcong tac\b|\bdau viec\b/],
  ['note', /\bghi chu\b/],
]
/** As many cells as tell what a column holds, and as much of each (characters). */
const sampled = 20
const longestSample = 200
/** A header may stand below a title of the table (rows). */
const headerReach = 4
/** A cell of a schedule shorter than this says when, where or who (characters). */
const shortestOrder = 40

/**
 * The rows of a table of tasks; null for a table of another kind. A schedule of meetings, which names places, holds no
 * tasks but what its cells say in whole sentences (`others`).
 */
export function taskRows(
  rows: readonly (readonly string[])[],
): { tasks: TableRow[]; others: string[] } | null {
  const header = rows.slice(0, headerReach).findIndex(row => isHeader(columnsOf(row)))
  if (header === -1) return null
  const columns = completed(columnsOf(rows[header]!), rows.slice(header + 1))
  if (columns.includes('place'))
    return {
      tasks: [],
      others: rows.slice(header + 1).flatMap(row => row.filter(text => text.length > shortestOrder)),
    }
  const found: TableRow[] = []
  let above: TableRow = { work: '', lead: '', coordinating: '', deadline: '' }
  let section = ''
  for (const row of rows.slice(header + 1)) {
    const cell = (column: Column) => (row[columns.indexOf(column)] ?? '').replace(/\s+/g, ' ').trim()
    if (isNumbersOfColumns(row)) continue
    const own = {
      work: cell('work'),
      lead: cell('lead'),
      coordinating: cell('coordinating'),
      deadline: cell('deadline'),
    }
    if (isSection(row, own, columns.includes('order'))) {
      section = own.work || (row.find(text => /\p{L}{2}/u.test(text)) ?? '').trim()
      above = { work: '', lead: '', coordinating: '', deadline: '' }
      continue
    }
    if (own.work === '' && own.lead === '' && own.deadline === '') continue
    // Who coordinates is merged only where who leads is: alone, an empty cell means nobody.
    above = {
      work: own.work || above.work,
      lead: own.lead || above.lead || (columns.includes('lead') ? '' : section),
      coordinating: own.coordinating || (own.lead === '' ? above.coordinating : ''),
      deadline: own.deadline || above.deadline,
    }
    found.push(above)
  }
  return { tasks: found, others: [] }
}

function columnsOf(row: readonly string[]): (Column | null)[] {
  return row.map(cell => {
    const words = plainLetters(cell)
    return words.length > 60 ? null : (headers.find(([, pattern]) => pattern.test(words))?.[0] ?? null)
  })
}

/** Columns that their headers do not tell are told by what they hold: units, and the longest texts, the work. */
function completed(columns: (Column | null)[], rows: readonly (readonly string[])[]): (Column | null)[] {
  const told = [...columns]
  if (!told.includes('lead')) {
    const units = told.findIndex(
      (column, at) => column === null && holdsUnits(rows.map(row => row[at] ?? '')),
    )
    if (units !== -1) told[units] = 'lead'
  }
  if (!told.includes('work')) {
    const lengths = told.map((column, at) =>
      column === null ? rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) : 0,
    )
    const longest = lengths.indexOf(Math.max(...lengths))
    if (lengths[longest]! > 0) told[longest] = 'work'
  }
  return told
}

function holdsUnits(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => /\p{L}{2}/u.test(cell)).slice(0, sampled)
  const units = filled.filter(cell => unitsAt(passage(cell.slice(0, longestSample)), 0) !== null)
  return units.length > 0 && units.length * 2 > filled.length
}

function isHeader(columns: readonly (Column | null)[]): boolean {
  const has = (column: Column) => columns.includes(column)
  if (has('work')) return has('lead') || has('deadline') || has('coordinating')
  return has('deadline') && (has('lead') || has('coordinating') || has('order'))
}

/** "I | Công tác chuẩn bị | | |", or one cell that runs through all columns and was repeated in each. */
function isSection(row: readonly string[], own: TableRow, isNumbered: boolean): boolean {
  const cells = row.map(cell => cell.trim()).filter(cell => cell !== '')
  const number = cells.find(cell => isNumber.test(cell)) ?? ''
  if (new Set(cells.filter(cell => !isNumber.test(cell))).size !== 1) return false
  if (own.work === '') return own.lead === '' && own.deadline === '' && own.coordinating === ''
  if (own.work === own.lead || /^(?:[IVX]+|[A-Z])\.?$/.test(number)) return true
  return isNumbered ? number === '' : /^(?:[IVX]+|[A-Z])[.\s]/.test(own.work)
}

const isNumber = /^(?:[IVX]+|[A-Z]|[\d.]+)\.?$/

/** "(1) | (2) | (3)" under a header. */
function isNumbersOfColumns(row: readonly string[]): boolean {
  return row.length > 2 && row.every(cell => /^\(?[\dA-Z]{1,2}\)?$/.test(cell.trim()))
}
