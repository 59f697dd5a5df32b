import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/emulator.ts'
import { callBot, GROUP, type Json, OFFICER, startOffice, takeUpdates } from './office.ts'
import { hasBrowser, useBrowser } from './page-stage.ts'

const card = (id: string, text = `Thẻ <b>${id}</b>`) => ({
  type: 'article',
  id,
  title: `Nhiệm vụ ${id}`,
  description: 'trước 31/12',
  input_message_content: { message_text: text, parse_mode: 'HTML' },
})

const ask = (emulator: Emulator, query: string, chat = OFFICER) =>
  fetch(`${emulator.url}/emulator/inline`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: OFFICER, chat, query }),
  }).then(response => response.json() as Promise<Json>)

/** The next inline query that the bot gets. */
async function nextQuery(emulator: Emulator): Promise<Json> {
  for (;;) {
    const found = (await takeUpdates(emulator)).find(update => update.inline_query)
    if (found) return found.inline_query
    await pause(5)
  }
}

test('what the bot offers is shown to the asker, and what is chosen is sent through the bot', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const asked = ask(emulator, 'iso', GROUP)
  const query = await nextQuery(emulator)
  expect(query).toMatchObject({ query: 'iso', chat_type: 'group', offset: '', from: { id: OFFICER } })
  const answer = { inline_query_id: query.id, results: [card('a'), card('b')] }
  expect(await callBot(emulator, 'answerInlineQuery', answer)).toMatchObject({ ok: true, result: true })
  expect((await asked).offer.results).toEqual([
    { id: 'a', title: 'Nhiệm vụ a', description: 'trước 31/12' },
    { id: 'b', title: 'Nhiệm vụ b', description: 'trước 31/12' },
  ])

  emulator.chooseInline({ person: OFFICER, chat: GROUP, result: 'b' })
  const [update] = await takeUpdates(emulator)
  expect(update.message, 'privacy mode lets the bot see what was sent through it').toMatchObject({
    text: 'Thẻ b',
    entities: [{ type: 'bold', offset: 4, length: 1 }],
    from: { id: OFFICER },
    via_bot: { username: 'giao_ban_bot' },
  })
  expect(() => emulator.chooseInline({ person: OFFICER, chat: GROUP, result: 'z' })).toThrow('not offered')
})

test('answers that Telegram would refuse are refused, and an answer comes once', async () => {
  const emulator = await startOffice()
  await takeUpdates(emulator)
  const asked = ask(emulator, 'iso')
  const { id } = await nextQuery(emulator)
  const refused = async (answer: object) =>
    (await callBot(emulator, 'answerInlineQuery', { inline_query_id: id, ...answer })).description
  const many = Array.from({ length: 51 }, (_, index) => card(`c${index}`))
  expect(await refused({ results: many })).toContain('RESULTS_TOO_MUCH')
  expect(await refused({ results: [card('a'), card('a')] })).toContain('RESULT_ID_DUPLICATE')
  expect(await refused({ results: [card('x'.repeat(65))] })).toContain('RESULT_ID_INVALID')
  expect(await refused({ results: [card('a', '<b>')] })).toContain("can't parse entities")
  expect(await refused({ results: [], button: { text: 'Mở', start_parameter: 'a b' } })).toContain(
    'START_PARAM_INVALID',
  )
  expect(await refused({ results: [] })).toBeUndefined()
  expect((await asked).offer).toEqual({ results: [] })
  expect(await refused({ results: [] })).toContain('query is too old')
})

describe.skipIf(!hasBrowser)('the chat page', () => {
  const open = useBrowser()

  test('“@” completes to the bot’s name, words after it bring cards, Enter sends one', async () => {
    const emulator = await startOffice()
    await takeUpdates(emulator)
    const page = await open(emulator, `person=${OFFICER}&chat=${GROUP}`)
    const composer = page.getByTestId('composer')
    await composer.pressSequentially('@gi')
    await composer.press('Tab')
    expect(await composer.inputValue()).toBe('@giao_ban_bot ')
    await composer.pressSequentially('iso')
    for (;;) {
      const { id, query } = await nextQuery(emulator)
      await callBot(emulator, 'answerInlineQuery', { inline_query_id: id, results: [card('a'), card('b')] })
      if (query === 'iso') break
    }
    const options = page.getByTestId('suggestions').getByRole('option')
    await expect.poll(() => options.count()).toBe(2)
    await composer.press('ArrowDown')
    await composer.press('Enter')
    const sent = page.getByTestId('message-1')
    await sent.waitFor()
    expect(await sent.textContent()).toContain('qua @giao_ban_bot')
    expect(await sent.textContent()).toContain('Thẻ b')
    expect(await composer.inputValue()).toBe('')
  })
})
