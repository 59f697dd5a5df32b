import { expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/emulator.ts'
import { callBot, FORUM, GROUP, HEAD, OFFICER, STRANGER, startOffice, TOKEN } from './office.ts'

type Case = {
  name: string
  method: string
  parameters: object
  refusal: string
  code?: number
  prepare?: (emulator: Emulator) => unknown
}

const to = { chat_id: OFFICER }
const text = (given: object) => ({ ...to, text: 'Chào', ...given })
const html = (given: string) => ({ ...to, text: given, parse_mode: 'HTML' })
const buttons = (...row: object[]) => text({ reply_markup: { inline_keyboard: [row] } })

const texts: Case[] = [
  ['no text', to, 'message text is empty'],
  ['an empty text', text({ text: '' }), 'message text is empty'],
  ['white space only', text({ text: ' \n ' }), 'text must be non-empty'],
  ['4,097 characters', text({ text: 'ộ'.repeat(4097) }), 'message is too long'],
  ['4,097 units after parsing', html(`<b>${'ộ'.repeat(4097)}</b>`), 'message is too long'],
  ['no chat', { text: 'Chào' }, 'chat_id is empty'],
  ['an empty chat', { text: 'Chào', chat_id: '' }, 'chat_id is empty'],
  ['an unknown chat', text({ chat_id: 999 }), 'chat not found'],
  ['an unknown @username', text({ chat_id: '@ai_do' }), 'chat not found'],
  ['a chat that is no id', text({ chat_id: 'ai đó' }), 'chat not found'],
  ['an unknown parse mode', text({ parse_mode: 'BBCode' }), 'unsupported parse_mode'],
  ['an unknown thread', text({ chat_id: FORUM, message_thread_id: 99 }), 'message thread not found'],
  ['a thread in a private chat', text({ message_thread_id: 5 }), 'message thread not found'],
  [
    'the General topic by its number',
    text({ chat_id: FORUM, message_thread_id: 1 }),
    'message thread not found',
  ],
  ['a reply to nothing', text({ reply_parameters: { message_id: 99 } }), 'message to be replied not found'],
  ['reply parameters without a message', text({ reply_parameters: {} }), `can't find field "message_id"`],
  [
    'a preview option that is no flag',
    text({ link_preview_options: { is_disabled: 'yes' } }),
    'field "is_disabled" must be of type Boolean',
  ],
].map(([name, parameters, refusal]) => ({ name, method: 'sendMessage', parameters, refusal }) as Case)

const markup: Case[] = [
  ['<script>1</script>', 'Unsupported start tag "script" at byte offset 0'],
  ['Số 5<6', `Unclosed start tag at byte offset ${Buffer.byteLength('Số 5')}`],
  ['a < b > c', 'Unsupported start tag "" at byte offset 2'],
  ['x<br/>y', 'Unsupported start tag "br/" at byte offset 1'],
  ['<b>đậm', `Can't find end tag corresponding to start tag "b"`],
  ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['<a href="x>y</a>', 'Unclosed start tag at byte offset 0'],
  ['<a href=x/y>z</a>', 'Unexpected end of name token at byte offset 8'],
  ['<a ="x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
].map(([given, refusal]) => ({
  name: `HTML ${given}`,
  method: 'sendMessage',
  parameters: html(given as string),
  refusal: `can't parse entities: ${refusal}`,
}))

const entity = (given: object) => text({ text: 'hello', entities: [given] })
const entities: Case[] = [
  [{ type: 'bold', offset: 100, length: 1 }, 'entity begins after the end of the text at UTF-16 offset 100'],
  [
    { type: 'bold', offset: 0, length: 100 },
    'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100',
  ],
  [{ type: 'bold', offset: -1, length: 1 }, 'receive an entity with incorrect offset -1'],
  [{ type: 'shiny', offset: 0, length: 1 }, "can't parse MessageEntity: Unsupported type specified"],
  [{ type: 'text_link', offset: 0, length: 1 }, `can't parse MessageEntity: Can't find field "url"`],
  [
    { type: 'text_link', offset: 0, length: 1, url: 'not-a-url' },
    "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
  ],
  [{ type: 'text_link', offset: 0, length: 1, url: '' }, "entity URL '' is invalid: URL host is empty"],
].map(([given, refusal]) => ({
  name: `entity ${JSON.stringify(given)}`,
  method: 'sendMessage',
  parameters: entity(given as object),
  refusal: refusal as string,
}))

const unreadable = "can't parse inline keyboard button:"
const keyboards: Case[] = [
  ['65 bytes of data', buttons({ text: 'x', callback_data: 'x'.repeat(65) }), 'BUTTON_DATA_INVALID'],
  ['22 letters of 3 bytes', buttons({ text: 'x', callback_data: 'ộ'.repeat(22) }), 'BUTTON_DATA_INVALID'],
  [
    'empty data',
    buttons({ text: 'x', callback_data: '' }),
    `${unreadable} Text buttons are unallowed in the inline keyboard`,
  ],
  ['no action', buttons({ text: 'x' }), `${unreadable} Text buttons are unallowed in the inline keyboard`],
  ['no label', buttons({ callback_data: 'x' }), `${unreadable} Can't find field "text"`],
  ['a label that is no text', buttons({ text: 5 }), `${unreadable} Field "text" must be of type String`],
  [
    'an unknown style',
    buttons({ text: 'x', callback_data: 'x', style: 'rainbow' }),
    `${unreadable} invalid button style specified`,
  ],
  [
    'a wrong URL',
    buttons({ text: 'x', url: 'not-a-url' }),
    "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
  ],
  [
    'an FTP URL',
    buttons({ text: 'x', url: 'ftp://example.com' }),
    "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
  ],
  [
    'a Web App without https',
    buttons({ text: 'x', web_app: { url: 'http://example.com' } }),
    "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
  ],
  [
    'a Web App that is no object',
    buttons({ text: 'x', web_app: 'https://example.com' }),
    `${unreadable} Field "web_app" must be of type Object`,
  ],
  [
    'a Web App in a group',
    { ...buttons({ text: 'x', web_app: { url: 'https://example.com' } }), chat_id: GROUP },
    'BUTTON_TYPE_INVALID',
  ],
  ['empty text to copy', buttons({ text: 'x', copy_text: { text: '' } }), 'BUTTON_COPY_TEXT_INVALID'],
  ['a payment', buttons({ text: 'x', pay: true }), 'BUTTON_TYPE_INVALID'],
  [
    '101 buttons',
    buttons(...Array.from({ length: 101 }, (_, n) => ({ text: `${n}`, callback_data: `${n}` }))),
    'reply markup is too long',
  ],
  [
    'rows that are no list',
    text({ reply_markup: { inline_keyboard: 'x' } }),
    'field "inline_keyboard" must be of type Array',
  ],
  ['text that is no JSON', text({ reply_markup: '{' }), "can't parse reply keyboard markup JSON object"],
  ['JSON that is no object', text({ reply_markup: '5' }), 'object expected as reply markup'],
  [
    'a flag that is none',
    text({ reply_markup: { keyboard: [['A']], selective: 'yes' } }),
    'field "selective" must be of type Boolean',
  ],
].map(
  ([name, parameters, refusal]) =>
    ({ name: `keyboard: ${name}`, method: 'sendMessage', parameters, refusal }) as Case,
)

const edit = (given: object) => ({ ...to, message_id: 2, text: 'Sửa', ...given })
const sendTo = (emulator: Emulator, content: object) => callBot(emulator, 'sendMessage', text(content))
const edits: Case[] = [
  { name: 'of nothing', parameters: edit({ message_id: 99 }), refusal: 'message to edit not found' },
  {
    name: 'without a number',
    parameters: { ...to, text: 'x' },
    refusal: 'message identifier is not specified',
  },
  { name: "of a person's message", parameters: edit({ message_id: 1 }), refusal: "message can't be edited" },
  {
    name: 'with the same content',
    parameters: edit({ text: '<b>Chào</b>', parse_mode: 'HTML' }),
    prepare: (emulator: Emulator) => sendTo(emulator, { text: '<b>Chào</b>', parse_mode: 'HTML' }),
    refusal:
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  },
  {
    name: 'with a reply keyboard',
    parameters: edit({ reply_markup: { keyboard: [['A']] } }),
    prepare: (emulator: Emulator) => sendTo(emulator, {}),
    refusal: 'inline keyboard expected',
  },
].map(each => ({ method: 'editMessageText', ...each, name: `edit ${each.name}` }))

const others: Case[] = [
  ['editMessageCaption', { ...to, message_id: 2 }, 'there is no caption in the message to edit'],
  ['deleteMessage', { ...to, message_id: 99 }, 'message to delete not found'],
  ['deleteMessage', to, 'message identifier is not specified'],
  ['sendPhoto', to, 'there is no photo in the request'],
  ['sendDocument', to, 'there is no document in the request'],
  ['sendDocument', { ...to, document: 'attach://nothing' }, 'there is no document in the request'],
  ['sendPhoto', { ...to, photo: 'not-a-file-id' }, 'wrong file identifier/HTTP URL specified'],
  ['sendPhoto', { ...to, photo: 'https://example.com/a.png' }, 'failed to get HTTP URL content'],
  ['sendPhoto', { ...to, photo: 'x', caption: 'ộ'.repeat(1025) }, 'message caption is too long'],
  ['getFile', { file_id: 'not-a-file-id' }, 'invalid file_id'],
  [
    'answerCallbackQuery',
    { callback_query_id: '1' },
    'query is too old and response timeout expired or query ID is invalid',
  ],
  ['answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }, 'MESSAGE_TOO_LONG'],
  [
    'answerInlineQuery',
    { inline_query_id: '1', results: [] },
    'query is too old and response timeout expired or query ID is invalid',
  ],
  ['setMyCommands', { commands: [{ command: 'Giao-Việc', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
  ['setMyCommands', { commands: [{ command: 'x'.repeat(33), description: 'x' }] }, 'BOT_COMMAND_INVALID'],
  ['setMyCommands', { commands: [{ command: 'x', description: '' }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  [
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })) },
    'BOT_COMMANDS_TOO_MUCH',
  ],
  ['sendChatAction', { ...to, action: 'thinking' }, 'wrong parameter action in request'],
  ['getChatMember', { chat_id: GROUP, user_id: 999 }, 'user not found'],
  ['getChatAdministrators', to, 'there are no administrators in the private chat'],
  ['leaveChat', to, "chat member status can't be changed in private chats"],
  [
    'pinChatMessage',
    { chat_id: GROUP, message_id: 1 },
    'not enough rights to manage pinned messages in the chat',
  ],
  ['pinChatMessage', { ...to, message_id: 99 }, 'message to pin not found'],
  ['unpinChatMessage', to, 'message to unpin not found'],
  ['setWebhook', { url: 'http://example.com' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
  [
    'setWebhook',
    { url: 'https://example.com:444' },
    'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  ],
  [
    'setWebhook',
    { url: 'https://example.com', secret_token: 'bí mật' },
    'secret token contains unallowed characters',
  ],
  ['getUpdates', { limit: 'ten' }, 'invalid limit specified'],
].map(([method, parameters, refusal]) => ({ name: '', method, parameters, refusal }) as Case)

others[0]!.prepare = emulator => sendTo(emulator, {})

const forbidden: Case[] = [
  {
    name: 'to someone who never started',
    parameters: text({ chat_id: STRANGER }),
    refusal: "bot can't initiate conversation with a user",
  },
  {
    name: 'to someone who blocked',
    parameters: text({}),
    prepare: (emulator: Emulator) => emulator.block(OFFICER, true),
    refusal: 'bot was blocked by the user',
  },
  {
    name: 'to a group that removed the bot',
    parameters: text({ chat_id: GROUP }),
    prepare: (emulator: Emulator) => emulator.group({ action: 'remove_bot', chat: GROUP, person: HEAD }),
    refusal: 'bot was kicked from the group chat',
  },
  {
    name: 'to a supergroup that removed the bot',
    parameters: text({ chat_id: FORUM }),
    prepare: (emulator: Emulator) => emulator.group({ action: 'remove_bot', chat: FORUM, person: HEAD }),
    refusal: 'bot was kicked from the supergroup chat',
  },
  {
    name: 'to a group that the bot has left',
    parameters: text({ chat_id: GROUP }),
    prepare: (emulator: Emulator) => callBot(emulator, 'leaveChat', { chat_id: GROUP }),
    refusal: 'bot is not a member of the group chat',
  },
].map(each => ({ method: 'sendMessage', code: 403, ...each }))

test.each([...texts, ...markup, ...entities, ...keyboards, ...edits, ...others, ...forbidden])(
  '$method $name: $refusal',
  async ({ method, parameters, refusal, code = 400, prepare }) => {
    const emulator = await startOffice()
    await prepare?.(emulator)
    const kind = code === 403 ? 'Forbidden' : 'Bad Request'
    expect(await callBot(emulator, method, parameters)).toEqual({
      ok: false,
      error_code: code,
      description: `${kind}: ${refusal}`,
    })
  },
)

test('the HTTP status is the error code', async () => {
  const emulator = await startOffice()
  const status = async (path: string) => (await fetch(`${emulator.apiRoot}${path}`)).status
  expect(await status(`/bot${TOKEN}/sendMessage`)).toBe(400)
  expect(await status(`/bot${TOKEN}/sendMessage?chat_id=${STRANGER}&text=x`)).toBe(403)
})

test('a wrong token and an unknown method are told apart', async () => {
  const emulator = await startOffice()
  const wrong = await fetch(`${emulator.apiRoot}/bot1:wrong/getMe`)
  expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  expect(await callBot(emulator, 'sendPigeon')).toEqual({
    ok: false,
    error_code: 404,
    description: 'Not Found: method not found',
  })
})

test('what is just within the limits goes through', async () => {
  const emulator = await startOffice()
  const keyboard = Array.from({ length: 100 }, (_, n) => [
    { text: `${n}`, callback_data: `${'ộ'.repeat(21)}x` },
  ])
  const sent = await callBot(emulator, 'sendMessage', {
    ...html(`<b>${'ộ'.repeat(4096)}</b>`),
    reply_markup: JSON.stringify({ inline_keyboard: keyboard }),
  })
  expect(sent.result.text).toHaveLength(4096)
  expect(sent.result.reply_markup.inline_keyboard).toHaveLength(100)
})
