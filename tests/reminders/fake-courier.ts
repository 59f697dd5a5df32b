import type { Courier, Outcome } from '../../src/reminders/courier.ts'
import type { NotificationRow } from '../../src/storage/outbox.ts'

type SentMessage = Pick<NotificationRow, 'id' | 'kind' | 'chatId' | 'shortCode' | 'silent'>

/**
 * A courier that delivers everything, unless told otherwise: `plan` gives the outcomes of the next attempts to a
 * chat, one after the other; an outcome may be a promise that the test resolves when it likes.
 */
export function fakeCourier() {
  const sent: SentMessage[] = []
  const plans = new Map<bigint, (Outcome | Promise<Outcome>)[]>()
  const nothingToSay = new Set<string>()
  const unspeakable = new Set<string>()
  let messageId = 0
  let onSend: (row: NotificationRow) => void = () => {}

  const courier: Courier = {
    async compose(rows) {
      if (rows.some(row => unspeakable.has(row.kind))) throw new Error('cannot be put into words')
      return new Map(rows.map(row => [row.id, nothingToSay.has(row.kind) ? null : `message ${row.id}`]))
    },
    async send({ id, kind, chatId, shortCode, silent, ...rest }) {
      sent.push({ id, kind, chatId, shortCode, silent })
      onSend({ id, kind, chatId, shortCode, silent, ...rest })
      messageId += 1
      return plans.get(chatId)?.shift() ?? { kind: 'sent', messageId }
    },
  }

  return {
    courier,
    /** Every attempt, in order. */
    sent,
    nothingToSay,
    unspeakable,
    plan: (chatId: bigint, ...outcomes: (Outcome | Promise<Outcome>)[]) => void plans.set(chatId, outcomes),
    /** Resolves when an attempt to this chat begins. */
    attemptTo: (chatId: bigint) =>
      new Promise<void>(resolve => {
        onSend = row => {
          if (row.chatId === chatId) resolve()
        }
      }),
  }
}

/** Keeps what was logged instead of printing it. */
export function quietLog() {
  const lines: { level: 'info' | 'warn' | 'error'; message: string }[] = []
  const write = (level: 'info' | 'warn' | 'error') => (_: object, message: string) =>
    void lines.push({ level, message })
  return { lines, log: { info: write('info'), warn: write('warn'), error: write('error') } }
}
