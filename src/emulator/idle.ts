import type { Telegram } from './telegram.ts'
import type { WebhookDelivery } from './webhook.ts'

/**
 * Resolves when the bot has taken every update and, if it polls, asks for more: everything that people did so far has
 * been worked off. Never resolves while no bot runs.
 */
export function whenIdle(telegram: Telegram, delivery: WebhookDelivery): Promise<void> {
  const isIdle = () =>
    telegram.world.pendingUpdates.length === 0 &&
    (telegram.world.webhook ? !delivery.isBusy() : telegram.updates.isPolled())
  return new Promise(resolve => {
    if (isIdle()) return resolve()
    const unsubscribe = telegram.updates.onChange(() => {
      if (!isIdle()) return
      unsubscribe()
      resolve()
    })
  })
}
