import type { Message } from 'grammy/types'
import type { Upload } from '../bot-api/parameters.ts'
import { addDocument, addPhoto } from '../files/stored-files.ts'
import { detectEntities } from '../markup/auto-entities.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import { fail } from './failure.ts'
import { requireParticipant } from './lookup.ts'
import { type Writing, write } from './write.ts'

const CAPTION_LIMIT = 1024

/** A person sends a photo or a document, with a caption if they like. */
export async function upload(
  telegram: Telegram,
  sending: Writing & { file: Upload; as: 'photo' | 'document'; caption?: string },
): Promise<Message> {
  requireParticipant(telegram, sending.person, sending.chat)
  const caption = sending.caption?.trim() ?? ''
  if (caption.length > CAPTION_LIMIT) fail(`the caption is longer than ${CAPTION_LIMIT} characters`)
  const { entities } = detectEntities({ text: caption, entities: [] })
  const media =
    sending.as === 'photo'
      ? { photo: accepted(await addPhoto(telegram, sending.file)) }
      : { document: accepted(await addDocument(telegram, sending.file)) }
  return write(telegram, sending, {
    ...media,
    ...(caption && { caption }),
    ...(entities.length > 0 && { caption_entities: entities }),
  })
}

function accepted<Value>(value: Value | Refusal): Value {
  return isRefusal(value) ? fail(value.description) : value
}
