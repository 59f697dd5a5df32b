/** The channel on which the database tells what changed: the triggers of the migration 0004_who_is_who. */
export const directoryChannel = 'directory'

/** A flood of strangers must not fill the process: beyond so many answers everything is forgotten. */
const maxAnswers = 10_000

/**
 * What was read of who is who, kept until the database says that it has changed. `remember` asks anew while nobody
 * listens to the database, so that a right is never older than the last change this process was told of.
 */
export type Memory = {
  remember: <T>(key: string, read: () => Promise<T>) => Promise<T>
  /** The key that changed, with all that is kept under it ("key/…"); '' for everything. */
  forget: (key: string) => void
  /** Whether changes are heard of at present. What was kept is forgotten when they no longer are. */
  listens: (isListening: boolean) => void
}

export function createMemory(): Memory {
  const answers = new Map<string, unknown>()
  let isListening = false
  // A change that is told of while something is being read may have come after that was read.
  let changes = 0

  const forget = (key: string) => {
    changes += 1
    if (key === '') answers.clear()
    else
      for (const kept of answers.keys()) if (kept === key || kept.startsWith(`${key}/`)) answers.delete(kept)
  }

  return {
    remember: async <T>(key: string, read: () => Promise<T>) => {
      if (answers.has(key)) return answers.get(key) as T
      const before = changes
      const answer = await read()
      if (isListening && before === changes) {
        if (answers.size >= maxAnswers) answers.clear()
        answers.set(key, answer)
      }
      return answer
    },
    forget,
    listens: now => {
      isListening = now
      if (!now) forget('')
    },
  }
}
