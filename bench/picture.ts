import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { drawSummary } from '../src/reports/picture/draw-summary.ts'
import { baDinh, crowded } from '../tests/reports/picture/sample-summary.ts'
import { vietnameseLabels } from '../tests/reports/picture/vietnamese-labels.ts'
import { median, ms, printTable, quantile } from './figures.ts'

const cases = [
  { name: 'Ba Đình: 5 tasks, 28 units', summary: baDinh },
  { name: 'the largest: 30 tasks, long names, three kinds', summary: crowded },
]
const rounds = 40

/** How long the summary takes to become a picture, and how long that holds up everybody else's answer. */
export default async function picture(): Promise<void> {
  const rows = []
  for (const { name, summary } of cases) {
    const samples: number[] = []
    const holdUps: number[] = []
    let bytes = 0
    for (let round = -5; round < rounds; round++) {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      // It measures from its second beat on.
      await pause(5)
      const from = performance.now()
      bytes = (await drawSummary(summary, vietnameseLabels)).length
      const took = performance.now() - from
      await pause(2)
      delay.disable()
      if (round < 0) continue
      samples.push(took)
      holdUps.push(delay.max / 1e6)
    }
    rows.push({
      picture: name,
      size: `${Math.round(bytes / 1024)} kB`,
      median: ms(median(samples)),
      p95: ms(quantile(samples, 0.95)),
      'longest hold-up': ms(median(holdUps)),
    })
  }
  printTable(
    'The summary picture',
    `From the figures to the PNG, ${rounds} pictures each; the hold-up is how long nobody else is answered meanwhile.`,
    rows,
  )
}
