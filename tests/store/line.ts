/** One promise of the embedded store: how often it was tried, what was seen, and whether it held. */
export type Line = { promise: string; asked: string; seen: string; held: boolean }

/** Prints what was asked, seen and held, as a table of Markdown. */
export function printLines(title: string, lines: readonly Line[]): void {
  const rows = [
    ['promise', 'asked', 'seen', 'held'],
    ...lines.map(one => [one.promise, one.asked, one.seen, one.held ? 'yes' : 'NO']),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const print = (row: string[]) =>
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`)
  console.log(`\n${title}\n`)
  print(rows[0]!)
  print(widths.map(width => '-'.repeat(width)))
  for (const row of rows.slice(1)) print(row)
}

/** The value that this share of all is not above; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
