import { answerCallbackQuery } from './callback-query.ts'
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
  sendChatAction,
} from './chats.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts'
import { deleteMessage } from './delete-message.ts'
import { editMessageReplyMarkup, editMessageText } from './edit-message.ts'
import { getFile } from './get-file.ts'
import { answerInlineQuery } from './inline-query.ts'
import { getMe } from './me.ts'
import type { Method } from './method.ts'
import { pinChatMessage, unpinChatMessage } from './pins.ts'
import {
  getChatMenuButton,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setChatMenuButton,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './profile.ts'
import { getUpdates } from './receive-updates.ts'
import { sendRichMessage } from './rich-message.ts'
import { editMessageCaption, editMessageMedia, sendDocument, sendPhoto } from './send-file.ts'
import { sendMessage } from './send-message.ts'
import { close, logOut } from './session.ts'
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhook-methods.ts'

const METHODS: Record<string, Method> = {
  answerCallbackQuery,
  answerInlineQuery,
  close,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  getUpdates,
  getWebhookInfo,
  leaveChat,
  logOut,
  pinChatMessage,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendPhoto,
  sendRichMessage,
  setChatMenuButton,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
  setWebhook,
  unpinChatMessage,
}

const BY_LOWER_CASE = new Map(
  Object.entries(METHODS).map(([name, run]) => [name.toLowerCase(), { name, run }]),
)

/** A method by its name, whose case does not matter; undefined when the emulator does not know it. */
export function findMethod(name: string): { name: string; run: Method } | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase())
}
