import { monitorEventLoopDelay } from 'node:perf_hooks'
import { shown } from './topic.ts'

/** Watches how late this process itself is: on a busy machine no latency can be better than that. */
export function watchLag() {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  return () => {
    delay.disable()
    const late = (p: number) => Math.max(0, delay.percentile(p) / 1e6 - 5).toFixed(1)
    return shown('the rig itself was late by (median, 99th percentile)', `${late(50)}, ${late(99)} ms`)
  }
}
