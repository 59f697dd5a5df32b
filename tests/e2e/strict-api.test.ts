import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/telegram/rooms.ts'
import {
  administrator,
  chairman,
  groupChat,
  head,
  monitor,
  type Office,
  officer,
  openOffice,
} from './office.ts'
import { apiFile, createStrictApi } from './strict-api.ts'

if (!apiFile)
  console.warn(
    '\n*** SKIPPED: the check against the official Bot API. To run it: BOT_API_JSON=bot-api-10.1.json npm test\n',
  )

describe.runIf(apiFile)('every call of the Bot API follows the official description', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  /** Presses every button in reach, a few screens deep; each label once. */
  const wander = async (person: number, chat: number, seen: Set<string>) => {
    for (let steps = 0; steps < 25; steps++) {
      const keys = (office.last(person, chat).reply_markup?.inline_keyboard ?? []).flat()
      const next = keys.find(
        key => 'callback_data' in key && !seen.has(`${key.callback_data.split(':')[0]} ${key.text}`),
      )
      if (!next || !('callback_data' in next)) return
      seen.add(`${next.callback_data.split(':')[0]} ${next.text}`)
      await office.forge(person, next.callback_data, chat)
    }
  }

  test('in a long session of everybody', async () => {
    const commands = ['start', ...rooms.flatMap(room => Object.keys(room.commands ?? {}))]
    for (const person of [officer, head, monitor, chairman, administrator]) {
      const seen = new Set<string>()
      for (const command of commands) {
        await office.say(person, `/${command}`)
        await wander(person, person, seen)
        await office.say(person, '"A & <b>" 12/20 trước 15/12')
      }
    }
    for (const command of commands) {
      await office.say(monitor, `/${command}`, { chat: groupChat })
      await wander(monitor, groupChat, new Set(['bo']))
    }
    await office.until('2011-12-12T12:00:00+07:00')

    const check = createStrictApi(apiFile!)
    const calls = office.emulator.calls(0)
    expect(calls.length).toBeGreaterThan(300)
    const refused = calls.filter(call => call.status === 400 && !/not modified/.test(JSON.stringify(call)))
    const problems = new Map(calls.flatMap(call => check(call).map(problem => [problem, call] as const)))
    expect(
      [...problems].map(([problem, call]) => `${problem}  ${JSON.stringify(call.params).slice(0, 300)}`),
    ).toEqual([])
    expect(
      refused.filter(call => !call.method.startsWith('edit')).map(call => JSON.stringify(call).slice(0, 500)),
    ).toEqual([])
  }, 300_000)
})
