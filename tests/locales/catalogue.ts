import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import type { Locale } from '../../src/locales/texts.ts'

/** One text as its file has it: the key, the names of its arguments, and everything it can say. */
export type Entry = { file: string; key: string; args: string[]; words: string }

type Pattern = NonNullable<FluentResource['body'][number]['value']>
type Element = Exclude<Pattern, string>[number]

/** What stands in for an argument when a text is measured: the longest day, the name of a short unit. */
const standIn = (arg: string) => (arg === 'day' ? '31/12/2011' : 'Phường Kim Mã')

function partsOf(pattern: Pattern): Exclude<Element, string>[] {
  return typeof pattern === 'string' ? [] : pattern.filter(part => typeof part !== 'string')
}

function argsOf(pattern: Pattern): string[] {
  return partsOf(pattern).flatMap(part => {
    if (part.type === 'var') return [part.name]
    if (part.type !== 'select') throw new Error(`a text uses "${part.type}", which the tests cannot read`)
    const selector = part.selector.type === 'var' ? [part.selector.name] : []
    return [...selector, ...part.variants.flatMap(variant => argsOf(variant.value))]
  })
}

/** The text with every argument replaced; of a choice, all variants. */
function wordsOf(pattern: Pattern): string {
  if (typeof pattern === 'string') return pattern
  return pattern
    .map(part => {
      if (typeof part === 'string') return part
      if (part.type === 'var') return standIn(part.name)
      return part.type === 'select' ? part.variants.map(variant => wordsOf(variant.value)).join('/') : ''
    })
    .join('')
}

/** Every text of a locale, in the order of its files. */
export function catalogue(locale: Locale): Entry[] {
  const folder = new URL(`../../src/locales/${locale}/`, import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.ftl'))
  return files.flatMap(file =>
    new FluentResource(readFileSync(new URL(file, folder), 'utf8')).body.map(({ id, value }) => {
      if (!value) throw new Error(`${locale}/${file}: ${id} has no text`)
      return { file, key: id, args: [...new Set(argsOf(value))].toSorted(), words: wordsOf(value) }
    }),
  )
}
