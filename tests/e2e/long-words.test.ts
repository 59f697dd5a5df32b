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

describe('an office whose names and notes are as long and as odd as may be', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    const { sql } = office.app.db
    await sql(`UPDATE unit SET name = rpad(name || ' <&> ', 100, 'Ầ&<> ')`)
    await sql(`UPDATE task SET title = rpad(title || ' ', 500, '<Rà & soát> ')`)
    await sql(`UPDATE member SET title = rpad(title || ' ', 100, 'Trưởng <ban> & ')`)
    await sql(
      `UPDATE directive SET subject = rpad(subject, 300, ' & <việc> '), issuer = rpad(issuer, 100, ' & Ủy ban')`,
    )
    await sql(
      `UPDATE assignment SET note = rpad('', 1000, '<ghi & chú> '), obstacle = rpad('', 1000, '<vướng & mắc> ')`,
    )
    await sql(
      `INSERT INTO assignment_event (org_id, assignment_id, type, at, who, detail)
       SELECT org_id, id, 'note', now(), rpad('', 100, 'Ai & '), jsonb_build_object('step', 'note', 'note', rpad('', 1000, '<chú> '))
         FROM assignment, generate_series(1, 15)`,
    )
  })
  afterAll(() => office.close())

  /** Presses what can be pressed, a few screens deep; each label once. Returns what went wrong. */
  const wander = async (person: number, chat: number, seen: Set<string>) => {
    const troubles: string[] = []
    for (let steps = 0; steps < 25; steps++) {
      const keys = (office.last(person, chat).reply_markup?.inline_keyboard ?? []).flat()
      const next = keys.find(
        key => 'callback_data' in key && !seen.has(`${key.callback_data.split(':')[0]} ${key.text}`),
      )
      if (!next || !('callback_data' in next)) break
      seen.add(`${next.callback_data.split(':')[0]} ${next.text}`)
      const { toast } = await office.forge(person, next.callback_data, chat)
      if (toast.includes('trục trặc')) troubles.push(`${next.callback_data} ${next.text}`)
    }
    return troubles
  }

  test('can read and press everything', async () => {
    const commands = rooms.flatMap(room => Object.keys(room.commands ?? {}))
    const troubles: string[] = []
    for (const person of [officer, head, monitor, chairman, administrator]) {
      const seen = new Set<string>()
      for (const command of commands) {
        if ((await office.say(person, `/${command}`)).includes('trục trặc')) troubles.push(`/${command}`)
        troubles.push(...(await wander(person, person, seen)))
      }
    }
    for (const command of commands) {
      await office.say(monitor, `/${command}`, { chat: groupChat })
      troubles.push(...(await wander(monitor, groupChat, new Set(['bo']))))
    }
    await office.until('2011-11-25T12:00:00+07:00')
    const refused = office.emulator.calls(0).filter(call => call.status === 400)
    expect({ troubles, refused: refused.map(call => JSON.stringify(call.params).slice(0, 200)) }).toEqual({
      troubles: [],
      refused: [],
    })
  }, 120_000)
})
