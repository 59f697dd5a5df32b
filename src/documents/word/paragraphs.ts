import { limits } from '../limits.ts'
import { Refused } from '../refusal.ts'
import { tidyText } from '../tidy-text.ts'
import type { Elements, Paragraph, StoryState } from './story-state.ts'
import { isOn, styleProperty } from './styles.ts'

/** Adds what stands in a run to its paragraph, as far as a page shows it. */
export function addText(story: StoryState, text: string): void {
  const paragraph = story.paragraph()
  if (!paragraph || paragraph.hidden || !story.fields.shows()) return
  paragraph.text += paragraph.capitals ? text.toLocaleUpperCase('vi') : text
  // Before it is tidied: that passes over the text several times.
  if (paragraph.text.length > limits.characters) throw new Refused('too_long')
}

export function paragraphElements(story: StoryState): Elements {
  const { styles } = story.context
  const set = (change: (paragraph: Paragraph, value: string | undefined) => void): Elements[string] => ({
    open(attributes) {
      const paragraph = story.paragraph()
      if (paragraph) change(paragraph, attributes('w:val'))
    },
  })
  /** Only in a run: among a paragraph's properties, w:tab is a tab stop. */
  const mark = (text: string): Elements[string] => ({
    open(_, parent) {
      if (parent === 'w:r') addText(story, text)
    },
  })
  return {
    'w:p': {
      open: () => void story.paragraphs.push({ text: '', runsOn: false, hidden: false, capitals: false }),
      close: () => endParagraph(story),
    },
    'w:pStyle': set((paragraph, value) => {
      paragraph.styleId = value
    }),
    'w:numId': set((paragraph, value) => {
      paragraph.numberingId = value
    }),
    'w:ilvl': set((paragraph, value) => {
      paragraph.level = Number(value)
    }),
    'w:r': set(paragraph => {
      paragraph.hidden = false
      paragraph.capitals = styleProperty(styles, paragraph.styleId, 'caps') ?? false
    }),
    'w:rStyle': set((paragraph, value) => {
      paragraph.capitals = styleProperty(styles, value, 'caps') ?? paragraph.capitals
    }),
    'w:vanish': set((paragraph, value) => {
      paragraph.hidden = isOn(value)
    }),
    'w:caps': set((paragraph, value) => {
      paragraph.capitals = isOn(value)
    }),
    'w:tab': mark('\t'),
    'w:ptab': mark('\t'),
    'w:br': mark('\n'),
    'w:cr': mark('\n'),
    'w:noBreakHyphen': mark('-'),
    'w:fldChar': { open: attributes => story.fields.change(attributes('w:fldCharType')) },
    'w:fldSimple': {
      open: attributes => story.fields.simple(attributes('w:instr') ?? ''),
      close: () => story.fields.endSimple(),
    },
    // A watermark: "MẬT" across the page is often nothing else.
    'v:textpath': { open: attributes => addParagraph(story, tidyText(attributes('string') ?? '')) },
    'w:txbxContent': {
      open: () => story.enter(false),
      close() {
        // Before the paragraph that anchors it, which is still open: a box floats at its beginning or above it.
        for (const block of story.leave()) story.place().blocks.push(block)
      },
    },
  }
}

function endParagraph(story: StoryState): void {
  const paragraph = story.paragraphs.pop()
  if (!paragraph) return
  const place = story.place()
  const text = place.runningOn + paragraph.text
  place.runningOn = paragraph.runsOn ? text : ''
  if (paragraph.runsOn) return
  const label = story.context.labels(paragraph)
  const words = tidyText(text)
  // An empty numbered paragraph says nothing in the text; in a table it is the row's number.
  if (words !== '' || place.isCell) addParagraph(story, `${label} ${words}`.trim())
}

function addParagraph(story: StoryState, text: string): void {
  if (text === '') return
  story.context.size.addText(text)
  story.place().blocks.push({ kind: 'paragraph', text })
}
