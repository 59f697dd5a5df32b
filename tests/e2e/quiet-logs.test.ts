import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HookedOffice, openHookedOffice, secret, token } from './hooked-office.ts'
import { head, monitor, officer } from './office.ts'

/** Stands for anything that a person wrote. */
const canary = 'hoàng-yến-bí-mật'

describe('the log at its most talkative', () => {
  let written = ''
  let office: HookedOffice
  beforeAll(async () => {
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        written += chunk
        done()
      },
    })
    office = await openHookedOffice({ LOG_LEVEL: 'trace' }, pino({ level: 'trace' }, stream))
  })
  afterAll(() => office.close())

  const say = (person: number, text: string) => office.deliver(office.message(person, { text }))
  const press = async (person: number, label: string) => {
    const message = office
      .fromBot(person)
      .findLast(one => JSON.stringify(one.reply_markup ?? '').includes(label))!
    const key = message.reply_markup!.inline_keyboard.flat().find(one => one.text.includes(label)) as {
      callback_data: string
    }
    await office.emulator.press({
      person,
      chat: person,
      message_id: message.message_id,
      data: key.callback_data,
    })
    await office.settled()
  }
  const card = async (code: string) => {
    await say(officer, '/vieccuatoi')
    await press(officer, code)
  }

  test('holds no token, no secret, no address with one, and no person’s words', async () => {
    for (const text of [canary, `/trangthai ${canary}`, `/${canary}`, `/nhiemvu ${canary}`])
      await say(officer, text)
    await card('NV2')
    await press(officer, 'Ghi chú')
    await say(officer, canary)

    // Words in messages that Telegram refuses, in news and in answers.
    const faults = [
      { kind: 'error', error_code: 400, description: 'Bad Request: odd' },
      { kind: 'error', error_code: 403, description: 'Forbidden: bot was blocked by the user' },
      { kind: 'drop-before' },
      { kind: 'drop-after' },
    ] as const
    for (const fault of faults) {
      await card('NV2')
      office.emulator.fault({ ...fault, method: 'editMessageText', times: 1 })
      await press(officer, 'Báo vướng mắc')
      office.emulator.fault({ ...fault, method: 'sendMessage', chat: monitor, times: 1 })
      office.emulator.fault({ ...fault, method: 'sendMessage', chat: officer, times: 1 })
      await say(officer, canary)
    }

    // A database that quotes what it refuses.
    await office.app.db.sql(
      `CREATE FUNCTION refuse_with_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no: %', NEW.detail; END $$`,
    )
    await office.app.db.sql(
      'CREATE TRIGGER refuse BEFORE INSERT ON assignment_event FOR EACH ROW EXECUTE FUNCTION refuse_with_words()',
    )
    await card('NV4')
    await press(officer, 'Ghi chú')
    const said = office.listen(officer)
    await say(officer, canary)
    expect(said().join()).toContain('trục trặc')
    await say(head, '/trogiup')

    expect(written).toContain('update failed')
    expect(written).toContain('not sent')
    expect(written).not.toContain(canary)
    expect(written).not.toContain(token)
    expect(written).not.toContain(token.split(':')[1])
    expect(written).not.toContain(secret)
    expect(written).not.toMatch(/https?:/)
  })
})
