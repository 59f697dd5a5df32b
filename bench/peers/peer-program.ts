import type { Reminder } from './job.ts'

/** What a peer's process is told by whoever measures it. */
export type Order = { plan: Reminder[]; due: number } | { count: true }
export type Answer = { ready: true } | { planned: true } | { open: number }

/** A peer that is ready to send. */
export type Peer = {
  plan(reminders: Reminder[], due: Date): Promise<void>
  /** How many reminders it knows of and has not sent. */
  open(): Promise<number>
}

/** What a peer's program is started with. `store`: an address, or the name of what is its own there. */
export type PeerSettings = { apiRoot: string; token: string; store: string }

/** Makes a program of a peer: it starts, says so, and does what it is told until whoever started it is gone. */
export async function serve(start: (settings: PeerSettings) => Promise<Peer>): Promise<void> {
  const [apiRoot, token, store] = process.argv.slice(2)
  const peer = await start({ apiRoot: apiRoot!, token: token!, store: store! })
  const answer = (what: Answer) => process.send!(what)
  process.on('message', async (order: Order) => {
    if ('count' in order) return answer({ open: await peer.open() })
    await peer.plan(order.plan, new Date(order.due))
    answer({ planned: true })
  })
  process.once('disconnect', () => process.exit())
  answer({ ready: true })
}
