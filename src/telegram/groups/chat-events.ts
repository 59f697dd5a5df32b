import type { NextFunction } from 'grammy'
import type { ChatMemberUpdated, Message } from 'grammy/types'
import { chatJoined, chatLeft, chatMoved, chatRenamed } from '../../actions/follow-chat.ts'
import { mayDo } from '../../domain/permissions.ts'
import { pressData } from '../callback-data.ts'
import type { AnyContext } from '../context.ts'
import { say } from '../screen.ts'
import { cutLabel } from '../status/list-view.ts'
import { answerAnonymous, isAnonymousAdmin } from './anonymous.ts'

/**
 * What happens to groups rather than in them: the bot comes and goes, a group moves to a new id, its title changes.
 * Stands before the entrance, because nobody in particular does these things.
 */
export async function chatEvents(ctx: AnyContext, next: NextFunction): Promise<void> {
  if (!ctx.chat || ctx.chat.type === 'private') return next()
  if (ctx.chat.type === 'channel') return
  if (ctx.myChatMember) return followStanding(ctx, ctx.myChatMember)
  if (ctx.message && isService(ctx.message)) return followMessage(ctx, ctx.message)
  if (ctx.message && isAnonymousAdmin(ctx)) return answerAnonymous(ctx)
  await next()
}

async function followStanding(ctx: AnyContext, change: ChatMemberUpdated): Promise<void> {
  const chatId = BigInt(change.chat.id)
  const was = isInside(change.old_chat_member)
  const is = isInside(change.new_chat_member)
  if (was && !is) return chatLeft(ctx.call, chatId)
  if (was || !is) return
  const bound = await chatJoined(ctx.call, chatId)
  if (bound?.wasAway) return say(ctx, { html: ctx.t.html('group-again', { office: bound.orgName }) })
  // A group that moved to a new id is told of as if the bot had just been added: it was greeted long ago.
  if (!bound) await greet(ctx)
}

function isInside(member: ChatMemberUpdated['new_chat_member']): boolean {
  return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status)
}

async function greet(ctx: AnyContext): Promise<void> {
  const { t, member } = ctx
  const office = member && mayDo(member, 'bind_group') ? member.office.name : null
  const text = office ? t.plain('button-bind-to', { office }) : t.plain('button-bind')
  await say(ctx, {
    html: t.html('group-greeting'),
    keys: [[{ text: cutLabel(text), data: pressData('bi') }]],
  })
}

/** Messages that Telegram writes itself; none of them asks for an answer. */
function isService(message: Message): boolean {
  return (
    message.migrate_to_chat_id !== undefined ||
    message.migrate_from_chat_id !== undefined ||
    message.new_chat_title !== undefined ||
    message.new_chat_members !== undefined ||
    message.left_chat_member !== undefined ||
    message.group_chat_created !== undefined ||
    message.supergroup_chat_created !== undefined ||
    message.forum_topic_created !== undefined ||
    message.pinned_message !== undefined
  )
}

async function followMessage({ call }: AnyContext, message: Message): Promise<void> {
  const here = BigInt(message.chat.id)
  if (message.migrate_to_chat_id) await chatMoved(call, here, BigInt(message.migrate_to_chat_id))
  if (message.migrate_from_chat_id) await chatMoved(call, BigInt(message.migrate_from_chat_id), here)
  if (message.new_chat_title) await chatRenamed(call, here, message.new_chat_title)
}
