import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import {
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
  backupVersion,
  beginMark,
  endMark,
  tableMark,
  UnusableBackup,
} from './backup-format.ts'

/** What a whole and sound backup holds. */
export type BackupContents = BackupHeader & BackupEnd

/**
 * Reads a backup from its first line to its last and gives every row, the JSON array that it stands as, to `onRow`. What it resolves
 * with is proven by the checksum; until then nothing is.
 * @throws UnusableBackup
 */
export async function readBackup(
  file: string,
  onRow: (table: BackupTable, row: string) => void | Promise<void> = () => {},
): Promise<BackupContents> {
  const hash = createHash('sha256')
  let header: BackupHeader | null = null
  let end: BackupEnd | null = null
  let table: BackupTable | null = null
  let rows = 0
  try {
    for await (const line of linesOf(file)) {
      if (end) throw new UnusableBackup('it goes on after its end')
      if (header === null) header = parseHeader(line)
      else if (line.startsWith('{"end"')) {
        end = endMark.parse(JSON.parse(line)).end
        continue
      } else if (line.startsWith('{')) table = tableMark.parse(JSON.parse(line))
      else {
        if (table === null) throw new UnusableBackup('a row belongs to no table')
        rows += 1
        const pending = onRow(table, line)
        if (pending) await pending
      }
      hash.update(`${line}\n`)
    }
  } catch (error) {
    if (error instanceof UnusableBackup || !isDamage(error)) throw error
    throw new UnusableBackup('it is damaged', { cause: error })
  }
  if (!header || !end) throw new UnusableBackup('it was cut off: its end is missing')
  if (end.sha256 !== hash.digest('hex') || end.rows !== rows)
    throw new UnusableBackup('its checksum does not fit')
  return { ...header, ...end }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = source.pipe(createGunzip())
  source.on('error', error => text.destroy(error))
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of text) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest + decoder.decode() !== '') throw new UnusableBackup('it was cut off in the middle of a line')
}

function parseHeader(line: string): BackupHeader {
  const parsed = beginMark.safeParse(jsonOf(line))
  if (!parsed.success) throw new UnusableBackup('it is not a backup of Giao Ban')
  const header = parsed.data.backup
  if (header.version !== backupVersion)
    throw new UnusableBackup(
      `its format is version ${header.version}, and this program knows ${backupVersion}`,
    )
  return header
}

/** undefined when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What unpacking and parsing say of a damaged file; a missing or forbidden file is told as it is. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    code.startsWith('Z_') ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    error instanceof SyntaxError ||
    error.name === 'ZodError'
  )
}
