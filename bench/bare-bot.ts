// The least that a bot can do with the same library: what the real bot's answers are measured against.
import { Bot } from 'grammy'

const bot = new Bot('1:bare', { client: { apiRoot: process.argv[2]! } })
bot.on('message', ctx => ctx.reply('constant'))
process.once('disconnect', () => process.exit())
process.once('SIGTERM', () => process.exit())
await bot.start()
