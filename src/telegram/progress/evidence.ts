import type { Message } from 'grammy/types'
import type { ProgressStep } from '../../domain/progress.ts'

/** What a bot may download from Telegram (bytes); a larger file could be listed but never opened again. */
const maxBytes = 20 * 1024 * 1024

/** The photo or file in a message as evidence, or why it is none. */
export function evidenceIn(message: Message | undefined): ProgressStep | { refuse: string } {
  const caption = message?.caption?.normalize('NFC') ?? null
  const photo = message?.photo?.at(-1)
  if (photo) return { step: 'evidence', kind: 'photo', fileId: photo.file_id, fileName: null, caption }
  const document = message?.document
  if (!document) return { refuse: 'not_evidence' }
  if ((document.file_size ?? 0) > maxBytes) return { refuse: 'file_too_big' }
  return {
    step: 'evidence',
    kind: 'document',
    fileId: document.file_id,
    fileName: document.file_name ?? null,
    caption,
  }
}
