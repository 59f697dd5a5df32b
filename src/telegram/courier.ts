import { type Api, GrammyError, HttpError, InputFile } from 'grammy'
import { membersById, officeById } from '../actions/identify-member.ts'
import { textsFor } from '../locales/texts.ts'
import type { Courier, NotificationRow, Outcome } from '../reminders/courier.ts'
import type { Desk } from './desk.ts'
import { describeError, neverLeft } from './errors.ts'
import { fitHtml, maxCaption, maxText } from './fit-message.ts'
import type { PictureScreen, Screen } from './message.ts'
import type { NewsDesk } from './news.ts'
import { rooms } from './rooms.ts'
import { keyboard } from './screen.ts'

type News = Screen | PictureScreen

/** Every kind of news, and the room that writes it. */
const composers = new Map(rooms.flatMap(room => Object.entries(room.news ?? {})))

/** Carries the outbox's messages over Telegram. Each is written when it is sent, by the room that its news belongs to. */
export function telegramCourier(api: Api, desk: Desk): Courier {
  return {
    compose: async (notifications, now) => {
      const memberIds = notifications.flatMap(one => one.memberId ?? [])
      const members = await membersById(desk.db, [...new Set(memberIds)])
      const written = new Map<number, News | null>()
      for (const one of notifications) {
        const newsDesk = await newsDeskFor(desk, one, members, now)
        const compose = composers.get(one.kind)
        if (!compose) throw new Error(`no room writes the news "${one.kind}"`)
        const message = newsDesk && (await compose(newsDesk, one))
        written.set(one.id, message && withShortCode(message, newsDesk, one.shortCode))
      }
      return written
    },
    send: async (notification, message) => {
      try {
        return await send(api, notification, message as News)
      } catch (error) {
        desk.log.warn({ notification: notification.id, problem: describeError(error) }, 'not sent')
        return outcomeOf(error)
      }
    },
  }
}

async function newsDeskFor(
  desk: Desk,
  notification: NotificationRow,
  members: Awaited<ReturnType<typeof membersById>>,
  now: Date,
): Promise<NewsDesk | null> {
  const call = { db: desk.db, now, source: null }
  if (notification.memberId !== null) {
    const member = members.get(notification.memberId)
    return member ? { call, t: textsFor(member.locale), office: member.office, member } : null
  }
  const office = await officeById(desk.db, notification.orgId)
  return office && { call, t: textsFor('vi'), office, member: null }
}

/** Two people can compare it over the telephone, and a message that came twice shows itself as one. */
function withShortCode(message: News, { t }: NewsDesk, code: string): News {
  const line = `\n\n<i>${t.html('reminder-short-code', { code })}</i>`
  if ('png' in message)
    return { ...message, caption: fitHtml(message.caption, maxCaption - line.length) + line }
  return {
    ...message,
    html: fitHtml(message.html, maxText - line.length) + line,
    ...(message.rich ? { rich: `${message.rich}<footer>${line.trim()}</footer>` } : {}),
  }
}

/** A topic may be closed or deleted after the group was bound to it: then the group itself hears. */
async function send(api: Api, notification: NotificationRow, message: News): Promise<Outcome> {
  const { topicId } = notification
  try {
    return await sendTo(api, notification, topicId, message)
  } catch (error) {
    if (topicId === null || !isTopicGone(error)) throw error
    return sendTo(api, notification, null, message)
  }
}

function isTopicGone(error: unknown): boolean {
  return error instanceof GrammyError && /thread not found|TOPIC_(CLOSED|DELETED)/.test(error.description)
}

async function sendTo(
  api: Api,
  notification: NotificationRow,
  topicId: number | null,
  message: News,
): Promise<Outcome> {
  const chat = Number(notification.chatId)
  const options = {
    ...(topicId === null ? {} : { message_thread_id: topicId }),
    ...(notification.silent ? { disable_notification: true } : {}),
    ...(message.keys && message.keys.length > 0 ? { reply_markup: keyboard(message.keys) } : {}),
  }
  if ('png' in message) {
    try {
      const file = new InputFile(message.png, 'tong-hop.png')
      const sent = await api.sendPhoto(chat, file, {
        caption: message.caption,
        parse_mode: 'HTML',
        ...options,
      })
      return { kind: 'sent', messageId: sent.message_id }
    } catch (error) {
      if (!takesNoPictures(error)) throw error
      return sendWords(api, chat, message.caption, options)
    }
  }
  return sendWords(api, chat, message.html, options)
}

/** A group may let the bot write and not send photos: the words under the picture say the same. */
function takesNoPictures(error: unknown): boolean {
  return (
    error instanceof GrammyError && error.error_code === 400 && /photo|media|rights/i.test(error.description)
  )
}

type SendOptions = Parameters<Api['sendMessage']>[2]

async function sendWords(api: Api, chat: number, html: string, options: SendOptions): Promise<Outcome> {
  const sent = await api.sendMessage(chat, html, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...options,
  })
  return { kind: 'sent', messageId: sent.message_id }
}

/** What an error of the Bot API means for the message: which of the outbox's endings it has. */
function outcomeOf(error: unknown): Outcome {
  if (error instanceof GrammyError) return outcomeOfRefusal(error)
  if (error instanceof HttpError && neverLeft(error))
    return { kind: 'not_delivered', error: describeError(error) }
  return { kind: 'unknown', error: describeError(error) }
}

function outcomeOfRefusal(error: GrammyError): Outcome {
  const { error_code, description, parameters } = error
  const problem = `${error_code} ${description}`
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: BigInt(parameters.migrate_to_chat_id) }
  if (error_code === 429)
    return { kind: 'paused', retryAfterMs: (parameters.retry_after ?? 1) * 1000, overall: false }
  if (error_code === 403 || description.includes('chat not found'))
    return { kind: 'unreachable', error: problem }
  // A gateway's error page says nothing about whether the message had already gone through.
  if (error_code >= 500) return { kind: 'unknown', error: problem }
  if (error_code === 401 || error_code === 409) return { kind: 'not_delivered', error: problem }
  return { kind: 'refused', error: problem }
}
