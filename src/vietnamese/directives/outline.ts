import { listMarker } from './list-marker.ts'

/** A paragraph in the order of the document, its list marker taken off; `parent` is the index of the one above it. */
export type Item = { text: string; marker: string | null; parent: number | null; children: number[] }

/** How deep lists are followed; deeper ones go on at this depth. */
const deepest = 12

type Level = { kind: string; ordinal: number; item: number }

/**
 * Puts paragraphs under the ones that introduce them: "1." under the paragraph before its list, "a)" and "-" under
 * their number, and a paragraph without a marker under the heading right before it, or under the number whose list
 * goes on after it.
 */
export function outline(paragraphs: readonly string[], headings: readonly boolean[]): Item[] {
  const items: Item[] = []
  const markers = paragraphs.map(text => listMarker(text))
  const following = nextMarked(markers)
  let levels: Level[] = []
  let base: number | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    const marker = markers[index] ?? null
    const text = marker ? paragraph.slice(marker.end) : paragraph
    let parent: number | null = null
    if (marker) {
      const known = levels.findIndex(level => level.kind === marker.kind)
      if (known !== -1) levels = levels.slice(0, known)
      if (levels.length >= deepest) levels.pop()
      parent = levels.at(-1)?.item ?? base
      levels.push({ kind: marker.kind, ordinal: marker.ordinal, item: index })
    } else {
      parent = ownerOf(items, levels, markers[following[index]!] ?? null, headings)
      levels = parent === null ? [] : levels.filter(level => level.item <= parent!)
      if (parent === null || levels.length === 0) base = index
      else if (headings[index]) levels.push({ kind: 'text', ordinal: 0, item: index })
    }
    items.push({ text, marker: marker?.kind ?? null, parent, children: [] })
    if (parent !== null) items[parent]!.children.push(index)
  }
  return items
}

/** The item that a paragraph without a marker belongs to; null when it stands for itself. */
function ownerOf(
  items: readonly Item[],
  levels: readonly Level[],
  next: { kind: string; ordinal: number } | null,
  headings: readonly boolean[],
): number | null {
  const last = items.length - 1
  const before = items[last]
  if (before && (headings[last] || (before.marker !== null && before.text.endsWith(':')))) return last
  // A second paragraph under a heading, or between two numbers of one list.
  if (before && before.marker === null && before.parent !== null && headings[before.parent])
    return before.parent
  const goesOn = next && levels.find(level => level.kind === next.kind && next.ordinal === level.ordinal + 1)
  return goesOn && next.ordinal > 0 ? goesOn.item : null
}

function nextMarked(markers: readonly (object | null)[]): number[] {
  const following = new Array<number>(markers.length)
  let next = markers.length
  for (let index = markers.length - 1; index >= 0; index -= 1) {
    following[index] = next
    if (markers[index]) next = index
  }
  return following
}
