import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

/** A piece of HTML that is already safe; anything else is escaped when it enters a text. */
type Html = { html: string }
type TextArgs = Record<string, string | number | Html>

export type Texts = {
  locale: Locale
  /** The text as HTML for a message: string arguments are escaped. */
  html(key: string, args?: TextArgs): string
  /** The text as it stands, for buttons, callback answers and pictures. */
  plain(key: string, args?: Record<string, string | number>): string
}

/** Escapes what Telegram's HTML mode would read as markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function load(locale: Locale): FluentBundle {
  // Isolation marks around arguments are invisible but count as characters and spoil copied text.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const folder = new URL(`./${locale}/`, import.meta.url)
  for (const file of readdirSync(folder).filter(name => name.endsWith('.ftl'))) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')))
    if (errors.length > 0) throw new Error(`${locale}/${file}: ${errors.map(String).join('; ')}`)
  }
  return bundle
}

function say(bundle: FluentBundle, key: string, args: Record<string, FluentVariable>): string {
  const message = bundle.getMessage(key)
  if (!message?.value) throw new Error(`no text for "${key}" in ${bundle.locales.join(',')}`)
  const errors: Error[] = []
  const text = bundle.formatPattern(message.value, args, errors)
  if (errors.length > 0) throw new Error(`text "${key}": ${errors.map(String).join('; ')}`)
  return text
}

function safe(args: TextArgs): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.html : typeof value === 'string' ? escapeHtml(value) : value,
    ]),
  )
}

const loaded = new Map<Locale, Texts>()

/** The texts of one locale; an unknown locale gets Vietnamese. A missing key is a bug and throws. */
export function textsFor(locale: string): Texts {
  const known = locales.find(one => one === locale) ?? 'vi'
  let texts = loaded.get(known)
  if (!texts) {
    const bundle = load(known)
    texts = {
      locale: known,
      html: (key, args = {}) => say(bundle, key, safe(args)),
      plain: (key, args = {}) => say(bundle, key, args),
    }
    loaded.set(known, texts)
  }
  return texts
}
