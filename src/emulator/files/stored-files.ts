import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'
import type { Document, PhotoSize } from 'grammy/types'
import type { Upload } from '../bot-api/parameters.ts'
import { badRequest, type Refusal } from '../refusal.ts'
import type { Telegram } from '../telegram.ts'
import type { StoredFile } from '../world.ts'
import { imageSize, type Size } from './image-size.ts'

const PHOTO_LIMIT = 10 * 1024 * 1024
const FILE_LIMIT = 50 * 1024 * 1024
// Telegram keeps a photo in boxes of these sizes, as far as it is bigger.
const PHOTO_BOXES = [90, 320, 800, 1280]

// Clients send "application/octet-stream" for anything; Telegram then goes by the name.
const MIME_TYPES: Record<string, string> = {
  '.csv': 'text/csv',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.ics': 'text/calendar',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

/** Keeps an uploaded photo and returns its sizes, the biggest last. */
export async function addPhoto(telegram: Telegram, upload: Upload): Promise<PhotoSize[] | Refusal> {
  const length = upload.bytes.length
  if (length === 0) return badRequest('file must be non-empty')
  if (length > PHOTO_LIMIT) {
    return badRequest(
      `file of size ${length} bytes is too big for a photo; the maximum size is ${PHOTO_LIMIT} bytes`,
    )
  }
  const size = imageSize(upload.bytes)
  if (!size) return badRequest('IMAGE_PROCESS_FAILED')
  const ratio = Math.max(size.width / size.height, size.height / size.width)
  if (size.width + size.height > 10_000 || ratio > 20) return badRequest('PHOTO_INVALID_DIMENSIONS')
  const blob = newId(12)
  await telegram.files.put(blob, upload.bytes)
  return photoBoxes(size).map(box => photoSizeOf(keep(telegram, upload, 'photo', blob, box)))
}

/** Keeps an uploaded document. */
export async function addDocument(telegram: Telegram, upload: Upload): Promise<Document | Refusal> {
  if (upload.bytes.length === 0) return badRequest('file must be non-empty')
  if (upload.bytes.length > FILE_LIMIT) return { error_code: 413, description: 'Request Entity Too Large' }
  const blob = newId(12)
  await telegram.files.put(blob, upload.bytes)
  return documentOf(keep(telegram, upload, 'document', blob))
}

/** All sizes of the photo that this file is one of. */
export function sizesOf(telegram: Telegram, file: StoredFile): PhotoSize[] {
  return [...telegram.world.files.values()].filter(each => each.blob === file.blob).map(photoSizeOf)
}

/** A stored document as in `message.document`. */
export function documentOf(file: StoredFile): Document {
  return {
    file_name: file.name,
    mime_type: file.mimeType,
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.size,
  }
}

function photoSizeOf(file: StoredFile): PhotoSize {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.size,
    width: file.width ?? 0,
    height: file.height ?? 0,
  }
}

function keep(
  telegram: Telegram,
  upload: Upload,
  kind: StoredFile['kind'],
  blob: string,
  size?: Size,
): StoredFile {
  const { files } = telegram.world
  const extension = extname(upload.name).toLowerCase()
  const known = MIME_TYPES[extension]
  const mimeType = upload.mimeType === 'application/octet-stream' && known ? known : upload.mimeType
  const id = `${kind === 'photo' ? 'AgACAgUAAxkB' : 'BQACAgUAAxkB'}${newId(36)}`
  const file: StoredFile = {
    id,
    uniqueId: `${kind === 'photo' ? 'AQAD' : 'AgAD'}${newId(9)}`,
    blob,
    path: `${kind}s/file_${files.size}${extension || (kind === 'photo' ? '.jpg' : '')}`,
    name: upload.name,
    mimeType,
    size: upload.bytes.length,
    kind,
    ...size,
  }
  files.set(id, file)
  telegram.save()
  return file
}

function photoBoxes(size: Size): Size[] {
  const longest = Math.max(size.width, size.height)
  const boxes = PHOTO_BOXES.filter(box => box < longest)
  const scaled = boxes.map(box => ({
    width: Math.max(1, Math.round((size.width * box) / longest)),
    height: Math.max(1, Math.round((size.height * box) / longest)),
  }))
  return longest > (PHOTO_BOXES.at(-1) as number) ? scaled : [...scaled, size]
}

function newId(byteCount: number): string {
  return randomBytes(byteCount).toString('base64url')
}
