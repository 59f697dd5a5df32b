import { people } from '../src/demonstration/people.ts'
import { median, ms, printTable } from './figures.ts'
import { newFolder } from './places.ts'
import { type Mark, now, startWholeBot, type WholeBot } from './whole-bot.ts'

const runs = 5
const person = people[0]!.id

/** From the command to the first answer, on a database that exists, and where that time goes. */
export default async function start(): Promise<void> {
  const place = newFolder()
  const first = await startWholeBot(place.url)
  await first.stop()

  const totals = { 'npm start': [] as number[], 'node src/main.ts': [] as number[] }
  const parts: { name: string; took: number }[][] = []
  for (let run = 0; run < runs; run++) {
    for (const how of ['npm start', 'node src/main.ts'] as const) {
      const bot = await startWholeBot(place.url, how)
      const answeredAt = await firstAnswer(bot)
      totals[how].push(answeredAt - bot.startedAt)
      await bot.stop()
    }
    const bot = await startWholeBot(place.url, 'node src/main.ts, probed')
    const asked = now()
    parts.push(partsOf(bot, asked, await firstAnswer(bot)))
    await bot.stop()
  }
  await place.remove()

  printTable(
    'Start',
    `From the command to the answer to the first /start, embedded database with the demonstration in it, ${runs} runs.`,
    Object.entries(totals).map(([command, took]) => ({
      command,
      median: ms(median(took)),
      fastest: ms(Math.min(...took)),
      slowest: ms(Math.max(...took)),
    })),
  )
  printTable(
    'Where it goes',
    `Medians of ${runs} further runs of node src/main.ts with start-probe.ts, which itself costs some of "node".`,
    parts[0]!.map(({ name }, i) => ({ part: name, median: ms(median(parts.map(run => run[i]!.took))) })),
  )
}

/** Writes /start through the emulator's control API and waits for the bot's message. */
async function firstAnswer({ emulatorUrl }: WholeBot): Promise<number> {
  const ended = new AbortController()
  const events = await fetch(`${emulatorUrl}/emulator/events`, { signal: ended.signal })
  const started = await fetch(`${emulatorUrl}/emulator/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  const own = (await started.json()) as { message_id: number }
  let text = ''
  for await (const chunk of events.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const told = text.matchAll(/"type":"message","chat":(\d+),"message_id":(\d+)/g)
    if ([...told].some(([, chat, id]) => Number(chat) === person && Number(id) > own.message_id)) break
  }
  const at = now()
  ended.abort()
  return at
}

/** The time between marks, in the order in which they come. */
function partsOf(bot: WholeBot, asked: number, answered: number): { name: string; took: number }[] {
  const at = (fits: (name: string) => boolean): number => {
    const mark = bot.marks.find((one: Mark) => fits(one.name))
    if (!mark) throw new Error(`a mark is missing in: ${bot.marks.map(one => one.name).join(' | ')}`)
    return mark.at
  }
  const node = at(name => name === 'node')
  const loaded = at(name => name === 'Giao Ban')
  const migrations = at(name => name === 'migrations')
  const database = at(name => name.startsWith('database'))
  const demonstration = at(name => name.startsWith('demonstration'))
  const getMe = at(name => name === 'getMe')
  const telegram = at(name => name.startsWith('telegram'))
  const ready = at(name => name.startsWith('ready'))
  return [
    { name: 'node itself', took: node - bot.startedAt },
    { name: 'loading the modules', took: loaded - node },
    { name: 'opening the database', took: migrations - loaded },
    { name: 'checking the migrations', took: database - migrations },
    { name: 'checking the demonstration', took: demonstration - database },
    { name: 'starting the emulator', took: getMe - demonstration },
    { name: 'getMe, menu, polling', took: telegram - getMe },
    { name: 'health address', took: ready - telegram },
    { name: '/start to its answer', took: answered - asked },
  ]
}
