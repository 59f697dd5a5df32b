import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rooms } from '../../src/telegram/rooms.ts'
import { routerOf } from '../../src/telegram/router.ts'
import { catalogue } from '../locales/catalogue.ts'

const root = new URL('../../', import.meta.url)
const sources = globSync('src/**/*.ts', {
  cwd: root,
  exclude: ['src/storage/generated/**', 'src/emulator/**'],
}).map(path => ({
  path,
  code: readFileSync(new URL(path, root), 'utf8'),
}))
const wholeCode = sources.map(({ code }) => code).join('\n')
const texts = [...catalogue('vi'), ...catalogue('en')]
const keys = new Set(texts.map(({ key }) => key))

/** What stands in the code as a literal, and as any word: names of properties too. */
const literals = new Set(Array.from(wholeCode.matchAll(/'([\w-]+)'/g), match => match[1]!))
const words = new Set(wholeCode.match(/\w+/g))

/** Texts with a computed part: `refusal-${code}`, `${code}_by`; what stands before it and after it. */
const computed = Array.from(wholeCode.matchAll(/`([\w-]*)\$\{[^{}`]*\}([\w-]*)`/g), match => ({
  before: match[1]!,
  after: match[2]!,
})).filter(({ before, after }) => before.length + after.length >= 3)

const middlesOf = (text: string) =>
  computed
    .filter(
      ({ before, after }) =>
        text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after),
    )
    .map(({ before, after }) => text.slice(before.length, text.length - after.length))

const isWord = (text: string) => /^\d+$/.test(text) || words.has(text) || literals.has(text)

/** Written out, or computed from a word of the code; that word may be computed as well. */
const isUsed = (key: string) =>
  literals.has(key) || middlesOf(key).some(middle => isWord(middle) || middlesOf(middle).some(isWord))

describe('the texts that the code asks for', () => {
  it('exist, where the key is written out', () => {
    const call = /\bt\.(?:html|plain)\(\s*(?:[^'`(),]+\?\s*)?'([\w-]+)'(?:\s*:\s*'([\w-]+)')?/g
    const asked = sources.flatMap(({ path, code }) =>
      Array.from(code.matchAll(call), ([, key, other]) => (other ? [key!, other] : [key!]))
        .flat()
        .map(key => ({ path, key })),
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(({ key }) => !keys.has(key))).toEqual([])
  })

  it('exist, where a part of the key is computed', () => {
    const before = Array.from(wholeCode.matchAll(/\bt\.(?:html|plain)\(`([\w-]+)\$\{/g), match => match[1]!)
    expect(before.length).toBeGreaterThan(10)
    expect(before.filter(start => ![...keys].some(key => key.startsWith(start)))).toEqual([])
  })

  it('exist for every refusal', () => {
    // The readers of documents have codes of their own; the room that shows them puts `document_` before. The command
    // line speaks to clerks in its own words.
    const code = sources
      .filter(({ path }) => !path.startsWith('src/documents/') && path !== 'src/read-file.ts')
      .map(source => source.code)
      .join('\n')
    const codes = new Set(
      Array.from(
        code.matchAll(/\b(?:refus(?:al|e)\(|ok: false, code: |refuse: )'(\w+)'/g),
        match => match[1]!,
      ),
    )
    expect(codes.size).toBeGreaterThan(20)
    expect([...codes].filter(code => !keys.has(`refusal-${code}`))).toEqual([])
  })
})

it('no text is left that nobody asks for', () => {
  expect([...keys].filter(key => !isUsed(key))).toEqual([])
})

it('every command that a text names is a command of the bot', () => {
  const commands = new Set([...routerOf(rooms).commands.keys(), 'start'])
  const named = texts.flatMap(({ key, words: said }) =>
    Array.from(said.matchAll(/(?<![\w<\d/])\/([a-z_]{2,})/g), match => ({ key, command: match[1]! })),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ command }) => !commands.has(command))).toEqual([])
})
