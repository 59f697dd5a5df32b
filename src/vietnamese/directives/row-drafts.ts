import type { DeadlineFinder } from './deadlines-of.ts'
import type { Draft } from './drafts.ts'
import { passage } from './passage.ts'
import { readSentence } from './read-sentence.ts'
import type { TableRow } from './tables.ts'
import { unitsAt } from './unit-phrases.ts'

const label = 'Thời hạn: '
/** Units of one cell: a semicolon, a line or a dash in front of the next. */
const between = /[;\n]|\s-\s(?=(?:Phòng|Ban|Sở|UBND|Văn phòng|Thanh tra|Công an|Trung tâm|Chi cục|Các)\s)/u

/** The task of a table's row; none for an exhortation, and for what is to be done always. */
export function draftsOfRow(row: TableRow, find: DeadlineFinder): Draft[] {
  const alone = row.deadline.length > 200 ? [] : find.in(row.deadline)
  // In its column "15/11" is a deadline without any word that says so.
  const labelled = find.in(label + row.deadline).map(one => ({
    ...one,
    start: Math.max(0, one.start - label.length),
    end: one.end - label.length,
    phrase: row.deadline.slice(Math.max(0, one.start - label.length), one.end - label.length),
  }))
  const [deadline = find.inOrder(row.deadline)] = [...alone, ...labelled, ...find.in(row.work)]
  const [part] = readSentence(row.work, []).parts
  if (deadline === null && (part?.work === 'exhortation' || /thường xuyên/iu.test(row.deadline))) return []
  const leads = unitsInCell(row.lead)
  return [
    {
      title: part?.title || row.work,
      leads: leads.length > 0 ? leads : (part?.leads ?? []),
      coordinating: unitsInCell(row.coordinating),
      deadline,
      otherDeadline: null,
      sentence: row.work,
      work: 'delivery',
      isBinding: true,
      isRestated: false,
      item: -1,
    },
  ]
}

/** Units of a cell, and what is none by its words but stands where units stand. */
function unitsInCell(cell: string): string[] {
  return cell.split(between).flatMap(piece => {
    const words = piece.replace(/^[-–+•\s]+|[.,;\s]+$/gu, '')
    if (words === '') return []
    return unitsAt(passage(words), 0)?.units ?? [words]
  })
}
