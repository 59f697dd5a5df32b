const undo = new Set<() => Promise<void>>()

/** Promises that `work` will run: when the returned function is called, else at the end, however the run ends. */
export function atTheEnd(work: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (undo.delete(once)) await work()
  }
  undo.add(once)
  return once
}

/** Undoes what is left, the newest first: a process is ended before the folder that it uses is removed. */
export async function cleanUp(): Promise<void> {
  for (const one of [...undo].reverse()) await one().catch(error => console.error(error))
}
