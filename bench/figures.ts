/** The value below which the share `p` (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

export const ms = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`
export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

/** Prints a table that a person reads: a title, a line of what it means, columns as wide as what stands in them. */
export function printTable(title: string, meaning: string, rows: readonly Record<string, string>[]): void {
  console.log(`\n${title}\n${meaning}\n`)
  const names = Object.keys(rows[0] ?? {})
  const widths = names.map(name => Math.max(name.length, ...rows.map(row => row[name]!.length)))
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`
  console.log(line(names))
  console.log(line(widths.map(width => '-'.repeat(width))))
  for (const row of rows) console.log(line(names.map(name => row[name]!)))
}
