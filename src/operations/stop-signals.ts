/** What is in flight may take this long to finish (ms); then the process ends regardless. */
const finishWithinMs = 10_000
/** A terminal sends Ctrl-C to npm and to this process, and npm hands it on: the same press comes twice (ms). */
const samePressMs = 500

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * The first Ctrl-C or SIGTERM aborts the signal that is returned, and whoever listens finishes. A second one ends the
 * process at once, and so do ten seconds: nothing is lost by it, because what was not finished is taken up at the next
 * start. `say` is told when the limit was reached.
 */
export function stopOnSignals(say: (line: string) => void): AbortSignal {
  const stopping = new AbortController()
  let firstAt = 0
  for (const [name, exitCode] of Object.entries(exitCodes)) {
    process.on(name, () => {
      if (stopping.signal.aborted) {
        if (performance.now() - firstAt > samePressMs) process.exit(exitCode)
        return
      }
      firstAt = performance.now()
      setTimeout(() => {
        say(`not finished after ${finishWithinMs / 1_000} s; the rest is taken up at the next start`)
        process.exit(1)
      }, finishWithinMs).unref()
      stopping.abort()
    })
  }
  return stopping.signal
}
