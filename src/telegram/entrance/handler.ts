import type { NextFunction } from 'grammy'
import { acceptInvitation } from '../../actions/accept-invitation.ts'
import { admitAdministrator } from '../../actions/admit-administrator.ts'
import { awaitedAnswer } from '../../actions/converse.ts'
import { isFirstMeeting } from '../../actions/meet-stranger.ts'
import { noteBlocked, noteReachable } from '../../actions/note-reachability.ts'
import { commandOf } from '../command-words.ts'
import type { AnyContext } from '../context.ts'
import { refuse } from '../refuse.ts'
import { say } from '../screen.ts'
import { enter } from './enter.ts'
import { askOfficeName, offerOffices, takeOfficeName } from './founding.ts'
import { explain } from './joining.ts'
import { pressedByStranger } from './presses.ts'

/** What stands before the token in the payload of an invitation's link. */
const invitationMark = 'inv_'

/** Stands before all rooms: members pass, strangers get a way in and nothing else. */
export async function entrance(ctx: AnyContext, next: NextFunction): Promise<void> {
  if (!ctx.from) return
  if (ctx.myChatMember) return followPrivateChat(ctx)
  if (ctx.message?.chat.type === 'private') {
    const token = invitationToken(ctx)
    if (token !== null) return useInvitation(ctx, token)
  }
  if (ctx.member) {
    // A person may have unblocked the bot while it was down: then nothing else tells of it.
    if (ctx.message?.chat.type === 'private' && !ctx.member.reachable)
      await noteReachable(ctx.call, BigInt(ctx.from.id))
    return becomesAdministrator(ctx) ? promote(ctx) : next()
  }
  if (ctx.callbackQuery) return pressedByStranger(ctx)
  if (!ctx.message || ctx.from.is_bot) return
  if (ctx.chat?.type === 'private') return answerStranger(ctx)
  await tellStrangerInGroup(ctx)
}

/** A member whom the configuration names sends /start. */
function becomesAdministrator(ctx: AnyContext): boolean {
  const { member, message, from, desk } = ctx
  return (
    message?.chat.type === 'private' &&
    member!.role !== 'administrator' &&
    desk.adminUserIds.includes(BigInt(from!.id)) &&
    commandOf(message, ctx.me.username)?.name === 'start'
  )
}

async function promote(ctx: AnyContext): Promise<void> {
  const { orgId, title } = ctx.member!
  const operator = { telegramUserId: BigInt(ctx.from!.id), adminUserIds: ctx.desk.adminUserIds }
  const admitted = await admitAdministrator(ctx.call, operator, { orgId, title })
  if (!admitted.ok && admitted.code !== 'repeated') return refuse(ctx, admitted)
  await enter(ctx, 'welcome')
}

/** A private chat was blocked or opened again. Groups are followed before the entrance. */
async function followPrivateChat(ctx: AnyContext): Promise<void> {
  if (ctx.chat?.type !== 'private') return
  const userId = BigInt(ctx.from!.id)
  if (ctx.myChatMember!.new_chat_member.status === 'kicked') return noteBlocked(ctx.call, userId)
  await noteReachable(ctx.call, userId)
}

function invitationToken(ctx: AnyContext): string | null {
  const command = commandOf(ctx.message!, ctx.me.username)
  return command?.name === 'start' && command.words.startsWith(invitationMark)
    ? command.words.slice(invitationMark.length)
    : null
}

async function useInvitation(ctx: AnyContext, token: string): Promise<void> {
  const accepted = await acceptInvitation(ctx.call, { telegramUserId: BigInt(ctx.from!.id), token })
  if (accepted.ok) return enter(ctx, 'welcome-joined')
  // The link pressed twice: the person is in already.
  if (accepted.code === 'repeated') return enter(ctx, 'welcome')
  await refuse(ctx, accepted)
}

async function answerStranger(ctx: AnyContext): Promise<void> {
  const isOperator = ctx.desk.adminUserIds.includes(BigInt(ctx.from!.id))
  if (!isOperator) return explain(ctx)
  const command = commandOf(ctx.message!, ctx.me.username)
  const waiting = await awaitedAnswer(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id))
  if (!command && waiting?.kind === askOfficeName.kind) return takeOfficeName(ctx)
  await offerOffices(ctx)
}

/** One line, once: a group is no place to keep sending somebody away. */
async function tellStrangerInGroup(ctx: AnyContext): Promise<void> {
  if (!commandOf(ctx.message!, ctx.me.username)) return
  if (!(await isFirstMeeting(ctx.call, BigInt(ctx.chatId!), BigInt(ctx.from!.id)))) return
  const url = `https://t.me/${ctx.me.username}?start=xin`
  await say(ctx, {
    html: ctx.t.html('stranger-group'),
    keys: [[{ text: ctx.t.plain('button-stranger-group'), url }]],
  })
}
