/** One line of a topic's table: what is asked, what was seen, and whether it holds. null: shown, not asked. */
export type Line = { line: string; asked: string; seen: string; held: boolean | null }

export type Form = { name: 'short' | 'long'; seed: number }

/** A topic runs by itself, ends by itself and hands back its table. */
export type Topic = { title: string; run(form: Form): Promise<Line[]> }

/** A line that asks for a number of at most so much. */
export function atMost(line: string, limit: number, seen: number, unit = ''): Line {
  return { line, asked: `≤ ${number(limit)}${unit}`, seen: `${number(seen)}${unit}`, held: seen <= limit }
}

export function atLeast(line: string, limit: number, seen: number, unit = ''): Line {
  return { line, asked: `≥ ${number(limit)}${unit}`, seen: `${number(seen)}${unit}`, held: seen >= limit }
}

/** Asked in the long form only: what a clock says on a machine that also does other things proves nothing. */
export function timed(form: Form, line: Line): Line {
  return form.name === 'long' ? line : { ...line, asked: `(${line.asked})`, held: null }
}

/** One after the other in the long form, where they would measure each other; side by side in the short one. */
export async function forEach<T>(
  form: Form,
  all: readonly T[],
  run: (one: T) => Promise<Line[]>,
): Promise<Line[]> {
  if (form.name === 'short') return (await Promise.all(all.map(run))).flat()
  const lines: Line[] = []
  for (const one of all) lines.push(...(await run(one)))
  return lines
}

export const shown = (line: string, seen: string): Line => ({ line, asked: '', seen, held: null })

const number = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2)
