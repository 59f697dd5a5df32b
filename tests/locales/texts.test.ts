import { describe, expect, it } from 'vitest'
import { locales } from '../../src/locales/texts.ts'
import { catalogue, type Entry } from './catalogue.ts'

/** The tags that Telegram's HTML mode knows and this bot uses. */
const allowedTags = ['b', 'i', 'code']
const maxLabel = 40
/** Telegram cuts the answer to a pressed button here. */
const maxToast = 200

/** What is read without HTML: labels, toasts, the command menu. */
const isPlain = ({ key }: Entry) =>
  /^(button|refusal|command|bot|weekday|state|schedule|kind|duty)-/.test(key)
const isToast = ({ key }: Entry) =>
  /^(refusal-|reminder-(acknowledged|snoozed))/.test(key) || key === 'button-outdated'

/** The keys of the entries for which something is wrong: empty when all is well. */
const keysWhere = (entries: readonly Entry[], wrong: (entry: Entry) => boolean) =>
  entries.filter(wrong).map(({ key, words }) => `${key}: ${words}`)

function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const [, closing, name] of html.matchAll(/<(\/?)([^>]*)>/g)) {
    if (!allowedTags.includes(name!)) return false
    if (!closing) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

const vi = catalogue('vi')
const en = catalogue('en')

describe('the two languages', () => {
  it('have the same keys with the same arguments in the same files', () => {
    const shape = (entries: Entry[]) =>
      entries.map(({ file, key, args }) => `${file} ${key}(${args.join(', ')})`).toSorted()
    expect(shape(en)).toEqual(shape(vi))
  })

  it.each(locales)('%s names no key twice', locale => {
    const keys = catalogue(locale).map(({ key }) => key)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('the texts of %s', (_locale, entries) => {
  it('are composed Unicode without double spaces, straight quotes or pictures', () => {
    expect(keysWhere(entries, ({ words }) => words !== words.normalize('NFC'))).toEqual([])
    expect(keysWhere(entries, ({ words }) => /\S {2,}| +$|\t/m.test(words))).toEqual([])
    expect(keysWhere(entries, ({ words }) => words.includes('"'))).toEqual([])
    expect(keysWhere(entries, ({ words }) => /\p{Extended_Pictographic}/u.test(words))).toEqual([])
  })

  it('close every tag, use only tags of Telegram, and none where text is shown plain', () => {
    expect(keysWhere(entries, ({ words }) => !isBalanced(words))).toEqual([])
    expect(keysWhere(entries.filter(isPlain), ({ words }) => /[<>]|&\w+;/.test(words))).toEqual([])
  })

  it('fit: labels on a button, toasts over the screen', () => {
    const labels = entries.filter(({ key }) => key.startsWith('button-') && key !== 'button-outdated')
    expect(keysWhere(labels, ({ words }) => words.length > maxLabel || words.includes('\n'))).toEqual([])
    expect(keysWhere(entries.filter(isToast), ({ words }) => words.length > maxToast)).toEqual([])
  })
})

it('Vietnamese labels and messages begin with a capital letter, where they do not continue a line', () => {
  const sentences = vi.filter(({ key }) => /^(button|refusal|ask|said)-/.test(key))
  expect(keysWhere(sentences, ({ words }) => /^\p{Ll}/u.test(words))).toEqual([])
})
