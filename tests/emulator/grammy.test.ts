import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import {
  Bot,
  GrammyError,
  HttpError,
  InlineKeyboard,
  InputFile,
  InputMediaBuilder,
  webhookCallback,
} from 'grammy'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import type { Emulator } from '../../src/emulator/emulator.ts'
import { OFFICER, png, startOffice, TOKEN } from './office.ts'

const botFor = (emulator: Emulator) => new Bot(TOKEN, { client: { apiRoot: emulator.apiRoot } })

/** A bot that greets, counts presses and answers documents; started the way the README of grammY does. */
function greeter(emulator: Emulator): Bot {
  const bot = botFor(emulator)
  bot.command('start', context =>
    context.reply('Chào <b>bạn</b>', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Đã xong', 'xong:1'),
    }),
  )
  bot.callbackQuery(/^xong:(\d+)$/, async context => {
    await context.answerCallbackQuery({ text: `Đã ghi nhận ${context.match[1]}` })
    await context.editMessageText('Đã xong')
  })
  bot.on('message:document', async context => {
    const file = await context.getFile()
    await context.reply(`${context.msg.document.file_name}: ${file.file_path}`)
  })
  return bot
}

function startPolling(bot: Bot): void {
  void bot.start({ drop_pending_updates: false })
  onTestFinished(() => bot.stop())
}

test('long polling: commands, buttons, edits', async () => {
  const emulator = await startOffice()
  startPolling(greeter(emulator))
  await emulator.whenIdle()
  const [, greeting] = emulator.messages(OFFICER, OFFICER)
  expect(greeting).toMatchObject({
    text: 'Chào bạn',
    entities: [{ type: 'bold', offset: 5, length: 3 }],
    reply_markup: { inline_keyboard: [[{ text: 'Đã xong', callback_data: 'xong:1' }]] },
    mine: false,
  })
  const answer = await emulator.press({ person: OFFICER, chat: OFFICER, message_id: 2, data: 'xong:1' })
  expect(answer).toEqual({ text: 'Đã ghi nhận 1' })
  await emulator.whenIdle()
  expect(emulator.messages(OFFICER, OFFICER).at(-1)).toMatchObject({ text: 'Đã xong', edited_at: 1320908400 })
})

test('sending files: a photo, a document, other media in their place', async () => {
  const emulator = await startOffice()
  const { api } = botFor(emulator)
  const photo = await api.sendPhoto(OFFICER, new InputFile(png(800, 300), 'tien-do.png'), {
    caption: '<b>Tiến độ</b>',
    parse_mode: 'HTML',
    reply_markup: new InlineKeyboard().text('Làm mới', 'lam-moi'),
  })
  expect(photo.photo.map(({ width, height }) => [width, height])).toEqual([
    [90, 34],
    [320, 120],
    [800, 300],
  ])
  expect(photo).toMatchObject({ caption: 'Tiến độ', caption_entities: [{ type: 'bold' }] })

  const again = await api.sendPhoto(OFFICER, photo.photo.at(-1)!.file_id)
  expect(again.photo).toEqual(photo.photo)

  const edited = await api.editMessageMedia(
    OFFICER,
    photo.message_id,
    InputMediaBuilder.document(new InputFile(Buffer.from('nội dung'), 'báo cáo.docx'), {
      caption: 'Báo cáo',
    }),
  )
  expect(edited).toMatchObject({
    caption: 'Báo cáo',
    document: {
      file_name: 'báo cáo.docx',
      mime_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      file_size: Buffer.byteLength('nội dung'),
    },
  })
  const { file_path } = await api.getFile((edited as { document: { file_id: string } }).document.file_id)
  const bytes = await fetch(`${emulator.apiRoot}/file/bot${TOKEN}/${file_path}`)
  expect(await bytes.text()).toBe('nội dung')
})

test('receiving files', async () => {
  const emulator = await startOffice()
  startPolling(greeter(emulator))
  const file = { name: 'văn bản.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF') }
  await emulator.upload({ person: OFFICER, chat: OFFICER, file, as: 'document', caption: '/giaoviec' })
  await emulator.whenIdle()
  expect(emulator.messages(OFFICER, OFFICER).at(-1)?.text).toMatch(/^văn bản\.pdf: documents\/file_0\.pdf$/)
})

test('refusals and cut connections are the errors that a bot knows', async () => {
  const emulator = await startOffice()
  const { api } = botFor(emulator)
  const refused = await api.sendMessage(OFFICER, '').catch(error => error)
  expect(refused).toBeInstanceOf(GrammyError)
  expect(refused).toMatchObject({ error_code: 400, description: 'Bad Request: message text is empty' })

  emulator.fault({ kind: 'error', retry_after: 7, times: 1 })
  const limited = await api.sendMessage(OFFICER, 'x').catch(error => error)
  expect(limited).toMatchObject({
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  })

  emulator.fault({ kind: 'drop-after', method: 'sendMessage', times: 1 })
  expect(await api.sendMessage(OFFICER, 'đã đến').catch(error => error)).toBeInstanceOf(HttpError)
  expect(emulator.messages(OFFICER, OFFICER).at(-1)?.text).toBe('đã đến')
})

test('a webhook on hono: the secret, and the method in the answer', async () => {
  const emulator = await startOffice()
  const bot = botFor(emulator)
  bot.command('start', context => context.reply('qua webhook'))
  const app = new Hono()
  app.post('/hook', webhookCallback(bot, 'hono', { secretToken: 'bi-mat' }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`

  await bot.api.setWebhook(url, { secret_token: 'bi-mat' })
  await emulator.whenIdle()
  expect(emulator.messages(OFFICER, OFFICER).at(-1)?.text).toBe('qua webhook')
  expect(await bot.api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40 })
})

test('everything else that the bot calls', async () => {
  const emulator = await startOffice()
  const { api } = botFor(emulator)
  const commands = [{ command: 'tonghop', description: 'Tổng hợp tiến độ' }]
  await api.setMyCommands(commands)
  await api.setMyCommands([...commands, ...commands], { scope: { type: 'chat', chat_id: OFFICER } })
  expect(await api.getMyCommands()).toEqual(commands)
  expect(await api.getMyCommands({ scope: { type: 'chat', chat_id: OFFICER } })).toHaveLength(2)
  expect(emulator.state().bot.commands).toEqual(commands)
  await api.deleteMyCommands()
  expect(await api.getMyCommands()).toEqual([])

  await api.setMyName('Giao Ban Ba Đình')
  expect((await api.getMe()).first_name).toBe('Giao Ban Ba Đình')
  await api.setChatMenuButton({ menu_button: { type: 'commands' } })
  expect(await api.getChatMenuButton()).toEqual({ type: 'commands' })

  const { message_id } = await api.sendRichMessage(OFFICER, { html: '<h1>Tổng hợp</h1>' })
  await api.pinChatMessage(OFFICER, message_id)
  expect((await api.getChat(OFFICER)).pinned_message).toMatchObject({ message_id })
  await api.unpinChatMessage(OFFICER)
  await api.editMessageReplyMarkup(OFFICER, message_id, { reply_markup: new InlineKeyboard().text('x', 'x') })
  await api.sendChatAction(OFFICER, 'typing')
  await api.deleteMessage(OFFICER, message_id)
  expect(emulator.messages(OFFICER, OFFICER).find(each => each.message_id === message_id)?.deleted).toBe(true)
  expect(await api.getChatMemberCount(OFFICER)).toBe(2)
  expect(await api.close()).toBe(true)
})
