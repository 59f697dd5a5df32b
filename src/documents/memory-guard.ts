import { Worker } from 'node:worker_threads'
import { readingBounds } from './limits.ts'

/**
 * Ends this process when it takes more memory than it may, or lives on with nobody left to end it. A thread, because a parser
 * in a loop leaves its own no moment to look; and needed, because V8's limit counts its heap only, not the buffers that a
 * stream is unpacked into.
 */
export function guardMemory(): void {
  // As text: from a TypeScript file, the thread would load the type stripper once more (50 ms).
  const watch = `
    const end = () => process.kill(process.pid, 'SIGKILL')
    setInterval(() => process.memoryUsage.rss() > ${readingBounds.residentBytes} && end(), 10)
    setTimeout(end, ${readingBounds.lifetimeMs})
  `
  new Worker(watch, { eval: true }).unref()
}
