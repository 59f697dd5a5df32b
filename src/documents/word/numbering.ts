import type { Archive } from './archive.ts'
import { formatNumber } from './number-format.ts'
import { isOn, type Styles, styleProperty } from './styles.ts'

type Level = {
  start: number
  format: string
  /** "%1.%2." */
  text: string
  /** All numbers in digits, whatever their levels' formats. */
  legal: boolean
  restarts: boolean
  styleId?: string
}
type List = { levels: Level[]; styleLink?: string }
type Instance = { listId: string; starts: Map<number, number>; levels: Map<number, Level> }

export type Numbering = { lists: Map<string, List>; instances: Map<string, Instance> }

const deepest = 8
const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', legal: false, restarts: true })

/** Word's lists: abstract ones with nine levels, and the instances that paragraphs name. */
export async function readNumbering(archive: Archive, part: string | undefined): Promise<Numbering> {
  const numbering: Numbering = { lists: new Map(), instances: new Map() }
  if (part === undefined) return numbering
  let list: List = { levels: [] }
  let instance: Instance | undefined
  let level = newLevel()
  let index = 0

  await archive.read(part, {
    open(name, attributes) {
      const value = attributes('w:val')
      switch (name) {
        case 'w:abstractNum':
          list = { levels: [] }
          instance = undefined
          numbering.lists.set(attributes('w:abstractNumId') ?? '', list)
          break
        case 'w:numStyleLink':
          list.styleLink = value
          break
        case 'w:num':
          instance = { listId: '', starts: new Map(), levels: new Map() }
          numbering.instances.set(attributes('w:numId') ?? '', instance)
          break
        case 'w:abstractNumId':
          if (instance) instance.listId = value ?? ''
          break
        case 'w:lvlOverride':
          index = levelIndex(attributes('w:ilvl'))
          break
        case 'w:startOverride':
          instance?.starts.set(index, Number(value) || 0)
          break
        case 'w:lvl':
          level = newLevel()
          index = levelIndex(attributes('w:ilvl'))
          if (instance) instance.levels.set(index, level)
          else list.levels[index] = level
          break
        case 'w:start':
          level.start = Number(value) || 0
          break
        case 'w:numFmt':
          level.format = value ?? 'decimal'
          break
        case 'w:lvlText':
          level.text = (value ?? '').slice(0, 100)
          break
        case 'w:isLgl':
          level.legal = isOn(value)
          break
        case 'w:lvlRestart':
          level.restarts = value !== '0'
          break
        case 'w:pStyle':
          level.styleId = value
          break
      }
    },
  })
  return numbering
}

/** Counts along the document: the label of each numbered paragraph, in their order ('' when it has none). */
export function labelCounter(numbering: Numbering, styles: Styles) {
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  return (paragraph: { numberingId?: string; level?: number; styleId?: string }): string => {
    const numberingId = paragraph.numberingId ?? styleProperty(styles, paragraph.styleId, 'numberingId')
    const instance = numbering.instances.get(numberingId ?? '')
    if (!instance) return ''
    const [listId, list] = listOf(numbering, styles, instance)
    if (!list) return ''
    const byStyle = list.levels.findIndex(
      level => level?.styleId !== undefined && level.styleId === paragraph.styleId,
    )
    const at = levelIndex(
      paragraph.level ?? (byStyle >= 0 ? byStyle : styleProperty(styles, paragraph.styleId, 'level')),
    )
    const levelAt = (index: number) => instance.levels.get(index) ?? list.levels[index] ?? newLevel()

    // Instances of one list count on together, unless one starts anew.
    const count = counts.get(listId) ?? []
    counts.set(listId, count)
    const restart = instance.starts.get(at)
    const isFirst = restart !== undefined && !started.has(`${numberingId} ${at}`)
    if (isFirst) started.add(`${numberingId} ${at}`)
    count[at] = isFirst ? restart : count[at] === undefined ? levelAt(at).start : count[at] + 1
    for (let deeper = at + 1; deeper <= deepest; deeper++)
      if (levelAt(deeper).restarts) count[deeper] = undefined

    const { text, format, legal } = levelAt(at)
    if (format === 'bullet') return bullet(text)
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = levelAt(index)
      return formatNumber(count[index] ?? shown.start, legal ? 'decimal' : shown.format)
    })
  }
}

function listOf(numbering: Numbering, styles: Styles, instance: Instance): [string, List | undefined] {
  const list = numbering.lists.get(instance.listId)
  if (list?.styleLink === undefined) return [instance.listId, list]
  const linked = numbering.instances.get(styleProperty(styles, list.styleLink, 'numberingId') ?? '')
  return [linked?.listId ?? '', numbering.lists.get(linked?.listId ?? '')]
}

/** Bullets are letters of picture fonts; what is no writing by itself becomes a dash. */
const bullet = (text: string) => (/^[-–+*]$/.test(text) ? text : '-')

const levelIndex = (value: number | string | undefined) =>
  Math.min(Math.max(Math.trunc(Number(value) || 0), 0), deepest)
