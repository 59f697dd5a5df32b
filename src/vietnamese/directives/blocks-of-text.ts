import type { DocumentBlock } from '../../domain/document.ts'
import { listMarker } from './list-marker.ts'

/** A line shorter than this ends where its writer ended it (characters). */
const shortestWrapped = 40
/** Further down, a gap of spaces sets nothing apart (lines). */
const headLines = 25
const pageNumber = /^(?:-\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*-)?$/iu

/**
 * Paragraphs and tables of a plain text. A line that mail or a PDF wrapped in the middle of a sentence is joined to
 * the one before; rows with tabs or pipes between their cells become a table; numbers of pages are left out.
 */
export function blocksOfText(text: string): DocumentBlock[] {
  const lines = linesOf(text.normalize('NFC'))
  const isCased = /\p{Lu}\p{Ll}/u.test(text)
  const blocks: DocumentBlock[] = []
  let open: { kind: 'paragraph'; text: string; last: string } | null = null
  let table: string[][] | null = null
  for (const raw of lines) {
    const cells = cellsOf(raw)
    if (cells) {
      if (table) table.push(cells)
      else {
        table = [cells]
        blocks.push({ kind: 'table', rows: table })
      }
      open = null
      continue
    }
    const line = raw.trim().replace(/\s+/g, ' ')
    if (line === '' || pageNumber.test(line)) {
      if (line === '') table = open = null
      continue
    }
    table = null
    if (open && isWrapped(open.last, line, isCased)) {
      open.text += ` ${line}`
      open.last = line
    } else {
      open = { kind: 'paragraph', text: line, last: line }
      blocks.push(open)
    }
  }
  return blocks.map(block =>
    block.kind === 'table' ? tableOf(block.rows) : { kind: block.kind, text: block.text },
  )
}

/** The two columns of a head, set apart by spaces, are lines of their own; rules between rows are left out. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029\f]/)
    .filter(line => !/^[\s|:+=-]*[|+=-][\s|:+=-]*$/.test(line))
    .flatMap((line, index) => (index < headLines ? line.split(/(?<=\S) {4,}(?=\S)/) : [line]))
}

/** A single row with a separator is a line of its own ("Ngày đăng 11/11/2011 | 00:00"), no table. */
function tableOf(rows: string[][]): DocumentBlock {
  if (rows.length > 1) return { kind: 'table', rows }
  return { kind: 'paragraph', text: rows[0]!.filter(cell => cell !== '').join(' | ') }
}

/** The cells of a row, or null for a line that is no row. */
function cellsOf(raw: string): string[] | null {
  const line = raw.replace(/^\s*\|/, '').replace(/\|\s*$/, '')
  const separator = line.includes('|') ? '|' : /\S\t+\S|\S\t+$/.test(raw) ? '\t' : null
  return separator && line.split(separator).map(cell => cell.trim().replace(/\s+/g, ' '))
}

function isWrapped(before: string, line: string, isCased: boolean): boolean {
  if (/[.:;!?]$/.test(before) || before.endsWith('./.')) return false
  const first = line[0]!
  // "- binh" at a line's start goes on a name only after its first half.
  if (listMarker(line) && !/^\d{1,3}[./]\d/.test(line)) return false
  if (
    /[,(–-]$/.test(before) ||
    /\s(?:và|của|về|ngày|số|với|các|trước|cho|để|theo|tại|do|từ|đến|là)$/iu.test(before)
  )
    return before.length >= shortestWrapped || isCased
  if (before.length < shortestWrapped) return false
  if (/\d/.test(first) || (isCased && /\p{Ll}/u.test(first))) return true
  return isCased && /\p{Ll}/u.test(before) && before.length >= 55 && !isOpening(line)
}

/** A line in capitals, or one that a form begins with, never goes on a sentence. */
function isOpening(line: string): boolean {
  return (
    !/\p{Ll}/u.test(line) ||
    /^(?:Kính gửi|Kính mời|Nơi nhận|Số:?\s|V\/v|Về việc|Thời gian|Địa điểm|Giao|Yêu cầu|Đề nghị|Căn cứ|Điều\s)/u.test(
      line,
    )
  )
}
