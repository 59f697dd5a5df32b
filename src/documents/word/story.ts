import type { DocumentBlock } from '../../domain/document.ts'
import type { Archive } from './archive.ts'
import { addText, paragraphElements } from './paragraphs.ts'
import { type Elements, type StoryContext, type StoryState, storyState } from './story-state.ts'
import { isOn } from './styles.ts'
import { tableElements } from './tables.ts'
import type { Attributes } from './xml.ts'

/** What the printed page does not show: text deleted or moved away, how something looked before, a second version for old programs. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'mc:Fallback',
  'w:rt',
])

/** The header and footer of the first page, by their relationships' ids. */
export type FirstPage = { header?: string; footer?: string }

/** Reads a part with running text (the body, a header, a footer). Throws Refused. */
export async function readStory(
  archive: Archive,
  part: string,
  context: StoryContext,
): Promise<{ blocks: DocumentBlock[]; firstPage: FirstPage }> {
  const story = storyState(context)
  const section = firstSection()
  const elements = new Map(
    Object.entries<Elements[string]>({
      ...paragraphElements(story),
      ...tableElements(story),
      ...section.elements,
    }),
  )
  const path: string[] = []
  let unseenDepth = 0

  await archive.read(part, {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (unseenDepth > 0 || unseen.has(name)) {
        if (unseenDepth === 0 && name === 'w:del') markDeleted(story, parent)
        unseenDepth += 1
      } else elements.get(name)?.open?.(attributes, parent)
    },
    close(name) {
      path.pop()
      if (unseenDepth > 0) unseenDepth -= 1
      else elements.get(name)?.close?.()
    },
    text(text) {
      if (unseenDepth > 0) return
      const name = path.at(-1)
      if (name === 'w:t' || name === 'm:t') addText(story, text)
      else if (name === 'w:instrText') story.fields.addInstruction(text)
    },
  })
  return { blocks: story.leave(), firstPage: section.firstPage() }
}

/** An empty w:del among the properties of a paragraph's mark or of a row says that these were deleted. */
function markDeleted(story: StoryState, parent: string | undefined): void {
  const paragraph = story.paragraph()
  const row = story.place().rows?.at(-1)
  if (parent === 'w:rPr' && paragraph) paragraph.runsOn = true
  if (parent === 'w:trPr' && row) row.deleted = true
}

/** What the first section says about its headers and footers; later ones belong to later pages. */
function firstSection() {
  const ids = new Map<string, string>()
  let sections = 0
  let differentFirst = false
  const reference = (kind: string) => ({
    open(attributes: Attributes) {
      const key = `${kind} ${attributes('w:type') ?? 'default'}`
      if (sections === 1) ids.set(key, attributes('r:id') ?? '')
    },
  })
  return {
    elements: {
      'w:sectPr': {
        open() {
          sections += 1
        },
      },
      'w:headerReference': reference('header'),
      'w:footerReference': reference('footer'),
      'w:titlePg': {
        open(attributes: Attributes) {
          if (sections === 1) differentFirst = isOn(attributes('w:val'))
        },
      },
    },
    firstPage(): FirstPage {
      const type = differentFirst ? 'first' : 'default'
      return { header: ids.get(`header ${type}`), footer: ids.get(`footer ${type}`) }
    },
  }
}
