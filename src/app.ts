import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { renewTasks } from './actions/renew-tasks.ts'
import { type Config, demonstrationStart } from './config.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { savedInstant, saveInstant } from './demonstration/saved-clock.ts'
import { demonstrationToken, startDemonstration } from './demonstration/start-demonstration.ts'
import { type Clock, type MovableClock, movableClock, systemClock } from './domain/clock.ts'
import type { Emulator } from './emulator/emulator.ts'
import { openDoor } from './operations/door.ts'
import { healthOf } from './operations/health.ts'
import { createMetrics } from './operations/metrics.ts'
import { type Engine, startEngine } from './reminders/engine.ts'
import { startHousekeeping } from './reminders/housekeeping.ts'
import { createPacer, telegramPace } from './reminders/pacer.ts'
import { isDatabaseAway } from './storage/away.ts'
import type { Database, OpenStep } from './storage/database.ts'
import { openDatabase, placeOf } from './storage/open-database.ts'
import { createProcessLease, soleHolder } from './storage/process-lease.ts'
import { createBot } from './telegram/bot.ts'
import type { AnyContext } from './telegram/context.ts'
import { telegramCourier } from './telegram/courier.ts'
import type { Desk } from './telegram/desk.ts'
import { handleUpdate } from './telegram/handle-update.ts'
import { introduce } from './telegram/introduce.ts'
import { newsApi } from './telegram/news-api.ts'
import { allowedUpdates, startPolling } from './telegram/polling.ts'
import { untilAnswered } from './telegram/until-answered.ts'
import { startWeb, type WebServer } from './web/server.ts'

/** What happens while starting, for whoever shows it. */
export type StartStep =
  | { step: 'database'; did: OpenStep }
  | { step: 'demonstration'; did: 'loaded' | 'already there' }
  | { step: 'clock'; at: Date; moved: boolean }
  | { step: 'telegram'; username: string; by: 'polling' | 'webhook' }
  | { step: 'web'; url: string }
  | { step: 'chat page'; url: string }

export type App = {
  db: Database
  clock: Clock
  engine: Engine
  emulator: Emulator | null
  web: WebServer
  /** Rejects when the bot can go on no longer (its token was revoked). */
  failed: Promise<never>
  /** Finishes what is in flight and closes everything. */
  stop(): Promise<void>
}

/** Joins the parts and starts them: the one place that knows all of them. */
export async function startApp(
  config: Config,
  options: { log: Logger; onStep: (step: StartStep) => void; signal: AbortSignal },
): Promise<App> {
  const { log, onStep, signal } = options
  const demonstration = config.botToken === null
  const db = await openDatabase({
    url: config.databaseUrl,
    onStep: did => onStep({ step: 'database', did }),
    signal,
  })
  const workers: (() => Promise<void>)[] = []
  const undo: (() => Promise<void>)[] = [() => db.close()]
  // The workers finish side by side: they share the seconds that a stop may take. What the last update queues for others
  // after the engine has stopped is in the outbox and goes out at the next start.
  const stop = async () => {
    await Promise.allSettled(workers.splice(0).map(end => end()))
    for (const one of undo.splice(0).reverse()) await one()
  }
  try {
    const clock = await startClock(config, db)
    const place = placeOf(config.databaseUrl)
    if (place.kind === 'embedded' && place.folder !== null) {
      const door = await openDoor(db, place.folder, clock)
      undo.push(() => door.close())
    }
    onStep({ step: 'clock', at: clock.now(), moved: clock !== systemClock })
    let engine: Engine | null = null
    let emulator: Emulator | null = null
    if (demonstration) {
      const did = await loadDemonstration(db, clock.now(), { zone: config.timeZone, withPeople: true })
      onStep({ step: 'demonstration', did })
      const moving = clock as MovableClock
      emulator = await onFreePort(config.emulatorPort, port =>
        startDemonstration({
          db,
          clock: moving,
          port,
          engine: () => engine!,
          databaseUrl: config.databaseUrl,
        }),
      )
      const started = emulator
      undo.push(
        () => started.stop(),
        () => saveInstant(db, moving),
      )
    }
    const desk: Desk = {
      db,
      log,
      adminUserIds: config.adminUserIds,
      timeZone: config.timeZone,
      rich: { works: true },
      nudge: () => engine?.nudge(),
      isAway: isDatabaseAway,
    }
    const access = {
      token: config.botToken ?? demonstrationToken,
      apiRoot: emulator?.apiRoot ?? config.apiRoot,
    }
    const bot = createBot({ ...access, desk, clock, updatesPerMinute: config.updatesPerMinute })
    const patiently = <T>(ask: () => Promise<T>) => untilAnswered(ask, log, signal)
    bot.botInfo = await patiently(() => bot.api.getMe())
    const metrics = createMetrics({ db, clock })
    const running = startEngine({
      db,
      clock,
      log,
      courier: telegramCourier(newsApi(access), desk),
      botId: BigInt(bot.botInfo.id),
      renewTasks: now => renewTasks(db, now),
      onTick: metrics.ticked,
      onEnded: metrics.ended,
      onLost: metrics.leftBehind,
      // The emulator lives by the demonstration's clock, and so do its limits: a day forward is a day without sending.
      ...(demonstration ? { pacer: createPacer(telegramPace, () => clock.now().getTime()) } : {}),
    })
    engine = running
    const housekeeping = startHousekeeping({ db, clock, log })
    workers.push(
      () => housekeeping.stop(),
      () => running.stop(),
    )
    // After the engine: what fell due while nobody was here must not wait for a menu.
    await introduce(bot, desk)

    let updates: Updates | null = null
    const health = healthOf({ db, clock })
    const { webhook } = config
    const hook = webhook && {
      path: new URL(webhook.url).pathname,
      secret: webhook.secret,
      take: async (update: Update) => (await handleUpdate(bot, desk, update)) === 'done',
    }
    const openWeb = (port: number) =>
      startWeb({
        port,
        hostname: demonstration ? '127.0.0.1' : '0.0.0.0',
        health: async () => ({ ...(await health()), updates: updates?.state() ?? 'starting' }),
        metrics: metrics.page,
        webhook: hook,
      })
    const web = demonstration ? await onFreePort(config.port, openWeb) : await openWeb(config.port)
    workers.push(() => web.stop())
    onStep({ step: 'web', url: `${web.url}/healthz` })
    const coming = await startUpdates(bot, desk, config, patiently)
    updates = coming
    workers.push(() => coming.stop())
    onStep({ step: 'telegram', username: bot.botInfo.username, by: webhook ? 'webhook' : 'polling' })
    if (emulator) onStep({ step: 'chat page', url: emulator.url })
    return { db, clock, engine: running, emulator, web, failed: coming.failed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The system's clock, or one that starts elsewhere; the demonstration goes on where it stopped. */
async function startClock(config: Config, db: Database): Promise<Clock> {
  if (config.clockStart) return movableClock(config.clockStart)
  if (config.botToken !== null) return systemClock
  return movableClock((await savedInstant(db)) ?? demonstrationStart)
}

/** The demonstration asks for nothing to be set up: where a port is taken it takes another. */
async function onFreePort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return start(0)
  }
}

type Updates = { failed: Promise<never>; stop(): Promise<void>; state(): string }

/** Updates come by webhook where one is configured, else by asking for them. */
async function startUpdates(
  bot: Bot<AnyContext>,
  desk: Desk,
  { webhook }: Config,
  patiently: <T>(ask: () => Promise<T>) => Promise<T>,
): Promise<Updates> {
  if (!webhook) {
    await patiently(() => bot.api.deleteWebhook())
    const name = `poller:${bot.botInfo.id}`
    const { db } = desk
    return startPolling(bot, desk, db.kind === 'server' ? createProcessLease(db, name) : soleHolder(name))
  }
  const { url, secret } = webhook
  await patiently(() =>
    bot.api.setWebhook(url, { secret_token: secret, allowed_updates: [...allowedUpdates] }),
  )
  return { failed: new Promise<never>(() => {}), stop: async () => {}, state: () => 'webhook' }
}
