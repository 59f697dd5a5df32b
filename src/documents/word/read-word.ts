import type { DocumentBlock } from '../../domain/document.ts'
import { documentSize, refuseEmpty } from '../document-size.ts'
import { openArchive } from './archive.ts'
import { labelCounter, readNumbering } from './numbering.ts'
import { mainPart, relationshipsOf } from './package.ts'
import { readStory } from './story.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document (.docx) as its first page shows it and on to its end: the header of the first page, the body, the footer.
 * Calls `progress` as it goes. Throws Refused.
 */
export async function readWord(bytes: Buffer, progress: () => void): Promise<DocumentBlock[]> {
  const archive = await openArchive(bytes, progress)
  const main = await mainPart(archive)
  const { byId, byType } = await relationshipsOf(archive, main)
  const styles = await readStyles(archive, byType.get('styles'))
  const numbering = await readNumbering(archive, byType.get('numbering'))
  const context = { styles, labels: labelCounter(numbering, styles), size: documentSize() }

  const body = await readStory(archive, main, context)
  const other = async (id: string | undefined) => {
    const part = byId.get(id ?? '')
    return part === undefined ? [] : (await readStory(archive, part, context)).blocks
  }
  const { header, footer } = body.firstPage
  return refuseEmpty([...(await other(header)), ...body.blocks, ...(await other(footer))])
}
