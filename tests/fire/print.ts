import { printTable } from '../../bench/figures.ts'
import type { Form, Line } from './topic.ts'

/** Prints a topic's table and says whether every line holds. */
export function printVerdict(title: string, form: Form, lines: readonly Line[], seconds: number): boolean {
  printTable(
    title,
    `${form.name} form, seed ${form.seed}, ${Math.round(seconds)} s`,
    lines.map(({ line, asked, seen, held }) => ({
      line,
      asked,
      seen,
      '': held === null ? '' : held ? 'held' : 'NOT HELD',
    })),
  )
  return lines.every(({ held }) => held !== false)
}
