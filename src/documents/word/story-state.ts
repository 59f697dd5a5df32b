import type { DocumentBlock } from '../../domain/document.ts'
import type { DocumentSize } from '../document-size.ts'
import { fieldTracker } from './fields.ts'
import type { labelCounter } from './numbering.ts'
import type { Styles } from './styles.ts'
import type { Row } from './table-grid.ts'
import type { Attributes } from './xml.ts'

export type Paragraph = {
  text: string
  styleId?: string
  numberingId?: string
  level?: number
  /** Its end was deleted: it runs into the next one. */
  runsOn: boolean
  /** Of the run that is being read. */
  hidden: boolean
  capitals: boolean
}

/** Where finished paragraphs and tables go: the story itself, a text box, a cell. */
export type Place = { blocks: DocumentBlock[]; isCell: boolean; rows?: Row[]; runningOn: string }

export type StoryContext = {
  styles: Styles
  labels: ReturnType<typeof labelCounter>
  size: DocumentSize
}

/** What is open while a part is read; the innermost is last. */
export function storyState(context: StoryContext) {
  const places: Place[] = [newPlace(false)]
  const paragraphs: Paragraph[] = []
  return {
    context,
    fields: fieldTracker(),
    paragraphs,
    place: () => places.at(-1)!,
    paragraph: () => paragraphs.at(-1),
    enter: (isCell: boolean) => void places.push(newPlace(isCell)),
    leave: (): DocumentBlock[] => places.pop()!.blocks,
  }
}

const newPlace = (isCell: boolean): Place => ({ blocks: [], isCell, runningOn: '' })

export type StoryState = ReturnType<typeof storyState>

/** What to do where an element begins, told its attributes and the element around it, and where it ends. */
export type Elements = Record<
  string,
  { open?(attributes: Attributes, parent: string | undefined): void; close?(): void }
>
