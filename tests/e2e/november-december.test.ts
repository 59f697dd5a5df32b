import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairman, head, monitor, type Office, officer, openOffice } from './office.ts'
import { readMessage } from './read-message.ts'

/** What the bot sent to a person between two instants, as read. */
describe('November and December 2011, day by day', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  const seen = new Map<number, number>()
  const news = (person: number) => {
    const all = office.fromBot(person)
    const fresh = all.slice(seen.get(person) ?? 0)
    seen.set(person, all.length)
    return fresh.map(m => `[${new Date(m.date * 1000 + 7 * 3600_000).toISOString().slice(0, 16)}${m.silent ? ' silent' : ''}] ${readMessage(m)} ${(m.reply_markup?.inline_keyboard ?? []).flat().map(k => `[${k.text}]`).join('')}`)
  }
  test('walk', async () => {
    for (let day = new Date('2011-11-10T23:00:00+07:00'); day < new Date('2012-01-10T00:00:00+07:00'); day = new Date(day.getTime() + 86400_000)) {
      await office.until(day.toISOString())
      for (const [name, p] of Object.entries({ officer, head, monitor, chairman })) for (const m of news(p)) console.log(`\n## ${name} ${m}`)
    }
  }, 120_000)
})
