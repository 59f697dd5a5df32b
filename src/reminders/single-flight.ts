/**
 * Makes a function that never runs beside itself. A call during a run starts one more run after it, shared by all
 * who called meanwhile: so every caller's promise stands for a run that began after the call.
 */
export function singleFlight(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  const start = (): Promise<void> => {
    const run = work().finally(() => {
      if (running === run) running = null
    })
    running = run
    return run
  }

  return () => {
    if (!running) return start()
    next ??= running
      .catch(() => {}) // its own callers are told
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
