import { Bot } from 'grammy'
import type { Message, UserFromGetMe } from 'grammy/types'
import { awaitedAnswer, stopAwaiting } from '../actions/converse.ts'
import { identifyMember } from '../actions/identify-member.ts'
import { wasTaken } from '../actions/recognise-repeat.ts'
import type { Clock } from '../domain/clock.ts'
import { textsFor } from '../locales/texts.ts'
import { asGrammySignal } from './abort-signal.ts'
import { readPress } from './callback-data.ts'
import { commandOf } from './command-words.ts'
import type { AnyContext, MemberContext } from './context.ts'
import { deepLinks } from './deep-link.ts'
import type { Desk } from './desk.ts'
import { outweighsAnswer, showDraftAgain, takeDirective } from './directives/receive.ts'
import { entrance } from './entrance/handler.ts'
import { describeError } from './errors.ts'
import { chatEvents } from './groups/chat-events.ts'
import { showNotUnderstood, showUnknownCommand } from './help/handler.ts'
import { insist } from './insist.ts'
import { hearQuestion } from './questions/hear.ts'
import { offerCards } from './questions/inline.ts'
import { maxToast, refuse } from './refuse.ts'
import { rooms } from './rooms.ts'
import { pressButton, type Router, routerOf } from './router.ts'
import { slowDown } from './slow-down.ts'

/** Telegram's own limit of long polling is 50 s; every other call that takes longer than this is given up (ms). */
const callTimeoutMs = 15_000

/** The bot: from an update to the room that answers it. `botInfo` saves the question who it is. */
export function createBot(options: {
  token: string
  apiRoot: string
  desk: Desk
  clock: Clock
  /** So many updates of one member are handled in a minute; 0 or absent: all. */
  updatesPerMinute?: number
  botInfo?: UserFromGetMe
}): Bot<AnyContext> {
  const { token, apiRoot, desk, clock, updatesPerMinute = 0, botInfo } = options
  const bot = new Bot<AnyContext>(token, {
    client: { apiRoot, timeoutSeconds: 60 },
    ...(botInfo ? { botInfo } : {}),
  })
  const router = routerOf(rooms)

  bot.api.config.use((call, method, payload, signal) => {
    if (method === 'getUpdates') return call(method, payload, signal)
    const limit = AbortSignal.timeout(callTimeoutMs)
    return call(
      method,
      payload,
      asGrammySignal(signal ? AbortSignal.any([signal as AbortSignal, limit]) : limit),
    )
  })

  const pace = updatesPerMinute > 0 ? slowDown(updatesPerMinute, desk) : null
  if (pace) bot.use(pace.guard)

  bot.use(async (ctx, next) => {
    const now = clock.now()
    ctx.desk = desk
    ctx.clock = clock
    ctx.toast = null
    ctx.call = {
      db: desk.db,
      now,
      source: {
        botId: BigInt(ctx.me.id),
        updateId: ctx.update.update_id,
        chatId: BigInt(ctx.chatId ?? 0),
        messageId: ctx.msgId ?? null,
      },
      onChange: desk.nudge,
    }
    const member = ctx.from ? await identifyMember(desk.db, BigInt(ctx.from.id)) : null
    ctx.member = member && { ...member, inGroup: ctx.chat !== undefined && ctx.chat.type !== 'private' }
    ctx.t = textsFor(ctx.member?.locale ?? 'vi')
    pace?.remember(ctx)
    ctx.api.config.use(insist)
    await next()
    if (ctx.callbackQuery) await answerPress(ctx)
  })

  // No chat is known of it: the words are typed in any chat, before the bot's name is sent.
  bot.on('inline_query', offerCards)
  bot.use(chatEvents)
  bot.use(deepLinks(router))
  bot.use(entrance)

  bot.on('callback_query:data', async ctx => {
    const { verb, args } = readPress(ctx.callbackQuery.data)
    const known = await pressButton(router, ctx as MemberContext, verb, args)
    if (!known) ctx.toast = { text: ctx.t.plain('button-outdated'), alert: true }
  })

  bot.on('message', async ctx => {
    const command = commandOf(ctx.message, ctx.me.username)
    if (command) {
      await giveUpQuestion(ctx as MemberContext, router)
      const run = router.commands.get(command.name)
      return run ? run(ctx as MemberContext, command.words) : showUnknownCommand(ctx as MemberContext)
    }
    const waiting = await awaitedAnswer(ctx.call, BigInt(ctx.chatId), BigInt(ctx.from.id))
    const answer = waiting && router.answers.get(waiting.kind)
    const isDirective = waiting !== null && outweighsAnswer(ctx as MemberContext, waiting.kind)
    if (answer && !isDirective) return answer(ctx as MemberContext, waiting.data)
    if (isTold(ctx.message)) return
    const isPrivate = ctx.chat.type === 'private'
    // Delivered again after its question was answered: it is done, and no new question.
    if (await wasTaken(ctx.call)) return isPrivate ? showTaken(ctx as MemberContext) : undefined
    if (isDirective) await giveUpQuestion(ctx as MemberContext, router)
    for (const hears of listeners) if (await hears(ctx as MemberContext)) return
    if (isPrivate) return showNotUnderstood(ctx as MemberContext)
  })

  return bot
}

/**
 * Who is offered a message that is no command and no answer, in this order; the first that takes it answers.
 * Directives (what is forwarded, long, or a file) come before questions.
 */
const listeners: readonly ((ctx: MemberContext) => Promise<boolean>)[] = [takeDirective, hearQuestion]

/** Who sends a command has turned to something else: the next words are no answer to what was asked before. */
async function giveUpQuestion({ call, chat, member }: MemberContext, { answers }: Router): Promise<void> {
  if (chat?.type !== 'private' || !member.isAsked) return
  const { telegramUserId: id } = member
  const waiting = await awaitedAnswer(call, id, id)
  // What waits for a button is no question; a command does not throw it away.
  if (waiting && answers.has(waiting.kind)) await stopAwaiting(call, id, id)
}

/** What became of a message that comes a second time. */
async function showTaken(ctx: MemberContext): Promise<void> {
  if (!(await showDraftAgain(ctx))) await refuse(ctx, { ok: false, code: 'repeated' })
}

/** What Telegram tells by itself, and the cards that people send through the bot: they ask for no answer. */
function isTold(message: Message): boolean {
  return 'pinned_message' in message || 'message_auto_delete_timer_changed' in message || 'via_bot' in message
}

/** Every press is answered here and once, whoever pressed: until then the button shows a spinner. */
async function answerPress(ctx: AnyContext): Promise<void> {
  const { toast } = ctx
  try {
    await ctx.answerCallbackQuery(
      toast ? { text: toast.text.slice(0, maxToast), show_alert: toast.alert } : {},
    )
  } catch (error) {
    // Mostly too old to be answered. The work is done, and the screen shows it.
    ctx.desk.log.debug({ problem: describeError(error) }, 'a press was not answered')
  }
}
