// The bot as app.ts joins it, on a database that is there already and against any Bot API.
import { pino } from 'pino'
import { renewTasks } from '../src/actions/renew-tasks.ts'
import { movableClock } from '../src/domain/clock.ts'
import { type Engine, startEngine } from '../src/reminders/engine.ts'
import { isDatabaseAway } from '../src/storage/away.ts'
import { openDatabase } from '../src/storage/open-database.ts'
import { soleHolder } from '../src/storage/process-lease.ts'
import { createBot } from '../src/telegram/bot.ts'
import { telegramCourier } from '../src/telegram/courier.ts'
import type { Desk } from '../src/telegram/desk.ts'
import { introduce } from '../src/telegram/introduce.ts'
import { startPolling } from '../src/telegram/polling.ts'
import { officeNow } from './big-office.ts'

const [, , apiRoot, databaseUrl] = process.argv
const db = await openDatabase({ url: databaseUrl! })
const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }))
const clock = movableClock(officeNow)
let engine: Engine | null = null
const desk: Desk = {
  db,
  log,
  adminUserIds: [],
  timeZone: 'Asia/Ho_Chi_Minh',
  rich: { works: true },
  nudge: () => engine?.nudge(),
  isAway: isDatabaseAway,
}
const bot = createBot({ token: '2:real', apiRoot: apiRoot!, desk, clock })
await bot.init()
await introduce(bot, desk)
engine = startEngine({
  db,
  clock,
  log,
  courier: telegramCourier(bot.api, desk),
  botId: BigInt(bot.botInfo.id),
  renewTasks: now => renewTasks(db, now),
})
const polling = startPolling(bot, desk, soleHolder('poller'))

const stop = async () => {
  await polling.stop()
  await engine?.stop()
  await db.close()
  process.exit()
}
process.once('disconnect', stop)
process.once('SIGTERM', stop)
await polling.failed
