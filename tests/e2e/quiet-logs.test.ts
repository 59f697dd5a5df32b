import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examine } from '../../src/operations/doctor/examine.ts'
import { lineOf } from '../../src/operations/doctor/finding.ts'
import { type HookedOffice, openHookedOffice, secret, stranger, token } from './hooked-office.ts'
import { head, monitor, officer } from './office.ts'

/** Stands for anything that a person wrote. */
const canary = 'hoàng-yến-bí-mật'
/** What Telegram tells of a person without being asked. */
const name = { first_name: 'Chim-Hoàng-Yến', last_name: 'Họ-Bí-Mật', username: 'ten_bi_mat' }

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
    office = await openHookedOffice(
      { LOG_LEVEL: 'trace', UPDATES_PER_MINUTE: '600' },
      pino({ level: 'trace' }, stream),
    )
  })
  afterAll(() => office.close())

  const say = (person: number, text: string) =>
    office.deliver(
      office.message(
        person,
        { text },
        {
          from: { id: person, is_bot: false, ...name },
          chat: { id: person, type: 'private', ...name },
        },
      ),
    )
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
    await say(stranger, '/start')
    await say(stranger, canary)
    // Faster than people are.
    const flood = Array.from({ length: 80 }, () =>
      office.message(stranger, { text: canary }, { from: { id: stranger, is_bot: false, ...name } }),
    )
    await Promise.all(flood.map(update => office.post(JSON.stringify(update))))
    await office.settled()
    // What is no update, and what Telegram would never send.
    await office.post(`{"update_id": 1, "message": {"text": "${canary}", "from": ${JSON.stringify(name)}}}`)
    await office.post(`{"message": "${canary}"`)

    expect(written).toContain('too fast')
    expect(written).toContain('update failed')
    expect(written).toContain('not sent')
    expect(written).not.toContain(canary)
    expect(written).not.toContain(token)
    expect(written).not.toContain(token.split(':')[1])
    expect(written).not.toContain(secret)
    expect(written).not.toMatch(/https?:/)
    for (const word of Object.values(name)) expect(written).not.toContain(word)
  })

  test('nor do the figures, the health and what the doctor finds', async () => {
    const { url } = office.app.web
    const said = [await (await fetch(`${url}/metrics`)).text(), await (await fetch(`${url}/healthz`)).text()]
    const config = {
      botToken: token,
      apiRoot: office.emulator.apiRoot,
      databaseUrl: 'pglite:memory',
      webhook: { url: office.hook },
      port: office.app.web.port,
      clockStart: null,
    }
    for await (const finding of examine(config)) said.push(lineOf(finding))
    expect(said.length).toBeGreaterThan(8)
    const hidden = [
      canary,
      token,
      token.split(':')[1]!,
      secret,
      new URL(office.hook).pathname,
      ...Object.values(name),
    ]
    for (const text of said) for (const word of hidden) expect(text).not.toContain(word)
  })
})
