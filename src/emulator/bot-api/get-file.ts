import { z } from 'zod'
import { badRequest } from '../refusal.ts'
import { requiredText } from './fields.ts'
import { method } from './method.ts'

const DOWNLOAD_LIMIT = 20 * 1024 * 1024

export const getFile = method(
  z.object({ file_id: requiredText('file_id not specified') }),
  ({ world }, { file_id }) => {
    const file = world.files.get(file_id)
    if (!file) return badRequest('invalid file_id')
    if (file.size > DOWNLOAD_LIMIT) return badRequest('file is too big')
    return { file_id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path }
  },
)
