import type { Message } from 'grammy/types'
import { addDocument, addPhoto, documentOf, sizesOf } from '../files/stored-files.ts'
import { badRequest, isRefusal, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import type { Upload } from './parameters.ts'

/** A photo or a document, as a message holds it. */
type Media = Pick<Message, 'photo'> | Pick<Message, 'document'>

/** What was given for a file: the upload itself, `attach://` and its name, a file_id, or a URL. */
export async function readMedia(
  telegram: Telegram,
  kind: 'photo' | 'document',
  given: string | Upload | undefined,
  uploads: Map<string, Upload>,
): Promise<Media | Refusal> {
  if (given === undefined || given === '') return badRequest(`there is no ${kind} in the request`)
  if (typeof given === 'string' && !given.startsWith('attach://')) return known(telegram, kind, given)
  const upload = typeof given === 'string' ? uploads.get(given.slice('attach://'.length)) : given
  if (!upload) return badRequest(`there is no ${kind} in the request`)
  if (kind === 'photo') {
    const photo = await addPhoto(telegram, upload)
    return isRefusal(photo) ? photo : { photo }
  }
  const document = await addDocument(telegram, upload)
  return isRefusal(document) ? document : { document }
}

function known(telegram: Telegram, kind: 'photo' | 'document', given: string): Media | Refusal {
  // The emulator fetches nothing from outside.
  if (/^https?:\/\//i.test(given)) return badRequest('failed to get HTTP URL content')
  const file = telegram.world.files.get(given)
  if (!file) return badRequest('wrong file identifier/HTTP URL specified')
  if (file.kind !== kind) return badRequest(`can't use file of type ${title(file.kind)} as ${title(kind)}`)
  return kind === 'photo' ? { photo: sizesOf(telegram, file) } : { document: documentOf(file) }
}

function title(kind: string): string {
  return kind[0]?.toUpperCase() + kind.slice(1)
}
