// @ts-check

/**
 * Wraps an asynchronous reading so that at most one runs at a time and calls made meanwhile lead to exactly one
 * more: a burst of a hundred events costs two readings, and the last one always sees the last state.
 * @param {() => Promise<void>} read
 * @returns {() => Promise<void>} resolves when a reading that began after the call has ended
 */
export function coalesce(read) {
  /** @type {Promise<void> | null} */
  let running = null
  /** @type {Promise<void> | null} */
  let waiting = null

  const run = () => {
    running = read().finally(() => {
      running = null
    })
    return running
  }

  return () => {
    if (!running) return run()
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = null
        return run()
      })
    return waiting
  }
}
