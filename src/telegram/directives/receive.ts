import type { Document, Message } from 'grammy/types'
import { directiveDraftKind } from '../../actions/answer-directive-draft.ts'
import { blocksOfFile } from '../../actions/blocks-of-file.ts'
import { refusal } from '../../actions/call.ts'
import { draftFromMessage, noteScreen } from '../../actions/change-directive-draft.ts'
import { type DraftingResult, draftDirective } from '../../actions/draft-directive.ts'
import { draftKind } from '../../actions/task-draft.ts'
import { localOf } from '../../domain/calendar/zone.ts'
import { mayDo } from '../../domain/permissions.ts'
import { blocksOfText } from '../../vietnamese/directives/blocks-of-text.ts'
import { readDirective } from '../../vietnamese/directives/read-directive.ts'
import { secretMark } from '../../vietnamese/directives/secrecy.ts'
import { plainLetters } from '../../vietnamese/plain-letters.ts'
import type { MemberContext } from '../context.ts'
import type { Screen } from '../message.ts'
import { refuse } from '../refuse.ts'
import { deskOf } from './desk.ts'
import { download, maxDownload } from './download.ts'
import { draftScreen, knownScreen } from './draft-view.ts'
import { place, replaceScreen, sendScreen, takeAway } from './place.ts'
import { shortened } from './words.ts'

/** Longer than people answer or ask (characters). */
const longText = 1_200
/** A text of this length is worth reading; three times as long, an answer is owed even where it holds no task (characters). */
const worthReading = 200
const pageLong = 3 * worthReading

/**
 * Whether a message is a directive although the bot waits for an answer of this kind: a file, where none is asked for;
 * something forwarded or a page of text, where a task is being written down.
 */
export function outweighsAnswer({ chat, member, message }: MemberContext, waitingFor: string): boolean {
  if (!message || chat?.type !== 'private' || !mayDo(member, 'assign_task')) return false
  if (message.document) return waitingFor !== 'progress-evidence'
  const isTaskBeingWritten = waitingFor === draftKind || waitingFor === directiveDraftKind
  const text = textOf(message)
  const isPage = text.length > longText && text.includes('\n')
  return isTaskBeingWritten && (isPage || (text !== '' && isForwarded(message)))
}

/** A message that is delivered again, perhaps because nobody saw the answer: shows the draft that was made of it. */
export async function showDraftAgain(ctx: MemberContext): Promise<boolean> {
  const open = await draftFromMessage(ctx.call, ctx.member, ctx.message?.message_id ?? 0)
  if (!open) return false
  await place(ctx, open, draftScreen(await deskOf(ctx, open), open))
  return true
}

/**
 * Takes a message of a private chat as a directive: reads it and shows the draft. False when it is none, and was
 * answered by nothing.
 */
export async function takeDirective(ctx: MemberContext): Promise<boolean> {
  const { chat, message } = ctx
  if (!message || chat?.type !== 'private') return false
  if (!mayDo(ctx.member, 'assign_task')) return turnAway(ctx, message)
  if (message.document) {
    await takeFile(ctx, message.document, message)
    return true
  }
  const text = textOf(message)
  if (text !== '') return takeText(ctx, message, text)
  if (!message.photo) return false
  await refuse(ctx, refusal('directive_photo'))
  return true
}

/** Who may not enter directives hears who may; a secret is refused whoever sends it. */
async function turnAway(ctx: MemberContext, message: Message): Promise<boolean> {
  const text = textOf(message)
  const isSecret = text !== '' && secretMark(blocksOfText(text)) !== null
  if (!isSecret && message.document === undefined && !isDirectiveText(ctx, message)) return false
  await refuse(ctx, refusal(isSecret ? 'state_secret' : 'directive_not_yours'))
  return true
}

/** A report in an officer's own words may name deadlines too: only what is no such report counts. */
function isDirectiveText(ctx: MemberContext, message: Message): boolean {
  const text = textOf(message)
  if (!isForwarded(message) && text.length < worthReading) return false
  const wish = { issued: sentOn(ctx, message), calendar: ctx.member.office.calendar }
  const { head, tasks } = readDirective(blocksOfText(text), wish)
  return tasks.length > 0 && (isForwarded(message) || text.length >= pageLong || head.number !== null)
}

async function takeText(ctx: MemberContext, message: Message, text: string): Promise<boolean> {
  const isExpected = isForwarded(message) || text.length >= pageLong
  const isWorthReading =
    isExpected ||
    text.length >= worthReading ||
    text.includes('\n') ||
    /^(?:giao(?! ban)|yeu cau|de nghi|phan cong) /.test(plainLetters(text.slice(0, 40)))
  if (isExpected) await showTyping(ctx)
  const result = await draftDirective(ctx.call, ctx.member, {
    ...sentBy(ctx, message),
    text,
    isWorthReading,
  })
  if (result.ok && result.found === 'nothing' && !isExpected) return false
  await showResult(ctx, result, null)
  return true
}

async function takeFile(ctx: MemberContext, file: Document, message: Message): Promise<void> {
  if ((file.file_size ?? 0) > maxDownload) return refuse(ctx, refusal('directive_too_large'))
  if (message.caption && secretMark(blocksOfText(message.caption)))
    return refuse(ctx, refusal('state_secret'))
  const name = file.file_name ?? ''
  const shownIn = await sendScreen(ctx, {
    html: ctx.t.html('directive-reading', { name: shortened(name, 100) }),
  })
  await showTyping(ctx)
  const read = await readFile(ctx, file.file_id, name)
  const result = read.ok
    ? await draftDirective(ctx.call, ctx.member, { ...sentBy(ctx, message), blocks: read.blocks })
    : read
  await showResult(ctx, result, shownIn)
}

async function readFile(ctx: MemberContext, fileId: string, name: string) {
  const file = await download(ctx.api, fileId, ctx.desk.log)
  if (!file.ok) return file
  const reading = await blocksOfFile({ bytes: file.bytes, name })
  return reading.ok ? reading : refusal(`document_${reading.code}`)
}

/** Whether it can be shown or not, the reading goes on. */
const showTyping = (ctx: MemberContext) => ctx.replyWithChatAction('typing').catch(() => false)

/** Shows what was read: in `shownIn`, the message that said that it is being read, else as a message of its own. */
async function showResult(ctx: MemberContext, result: DraftingResult, shownIn: number | null): Promise<void> {
  const { t, member } = ctx
  if (!result.ok) {
    const at = shownIn ?? result.screenId ?? null
    if (at === null) return refuse(ctx, result)
    await replaceScreen(ctx, at, { html: t.html(`refusal-${result.code}`, result.args) })
    return
  }
  // Its first part was answered already.
  if (result.found === 'rest_of_secret') return
  if (result.found === 'nothing') {
    const said = await showSimple(
      ctx,
      { html: t.html('directive-nothing') },
      shownIn ?? result.waits?.screenId,
    )
    if (result.waits) await noteScreen(ctx.call, result.waits.id, said)
    return
  }
  if (result.found === 'given') {
    await showSimple(ctx, knownScreen(t, result.known, member.office.zone, null), shownIn ?? result.screenId)
    return
  }
  const { open, how, known } = result
  const said = how === 'again' ? [t.html('directive-again')] : []
  const screen = known
    ? knownScreen(t, known, member.office.zone, open)
    : draftScreen(await deskOf(ctx, open), open, 0, said)
  const at = how === 'joined' ? open.screenId : shownIn
  if (at === null) return place(ctx, open, screen)
  const messageId = await replaceScreen(ctx, at, screen)
  if (messageId === open.screenId) return
  await noteScreen(ctx.call, open.id, messageId)
  if (open.screenId !== null) await takeAway(ctx, open.screenId)
}

async function showSimple(
  ctx: MemberContext,
  screen: Screen,
  shownIn: number | null | undefined,
): Promise<number> {
  return shownIn == null ? sendScreen(ctx, screen) : replaceScreen(ctx, shownIn, screen)
}

const textOf = (message: Message) => (message.text ?? message.caption ?? '').trim()
const isForwarded = (message: Message) => message.forward_origin !== undefined

function sentBy(ctx: MemberContext, message: Message) {
  return { messageId: message.message_id, sentAt: message.date, sentOn: sentOn(ctx, message) }
}

/** The day on which it was written first. */
function sentOn({ member }: MemberContext, message: Message): string {
  return localOf(new Date((message.forward_origin?.date ?? message.date) * 1_000), member.office.zone).date
}
