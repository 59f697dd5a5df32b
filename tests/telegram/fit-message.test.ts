import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitHtml } from '../../src/telegram/fit-message.ts'

/** The characters that Telegram counts. */
const visible = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, '.').length

/** Markup as the bot writes it: tags that close in their order, text escaped. */
const { html } = fc.letrec<{ html: string; node: string }>(tie => ({
  html: fc.array(tie('node'), { maxLength: 12 }).map(parts => parts.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'ệ', '\n', '&lt;', '&amp;', '🇻🇳', 'Thành Công '),
    tie('html').map(inner => `<b>${inner}</b>`),
    tie('html').map(inner => `<a href="https://t.me/x?a=1&amp;b=2">${inner}</a>`),
  ),
}))

/** Whether every tag is closed, the last opened first. */
function isBalanced(markup: string): boolean {
  const open: string[] = []
  for (const [, closes, tag] of markup.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (!closes) open.push(tag!)
    else if (open.pop() !== tag) return false
  }
  return open.length === 0
}

describe('a message that must fit', () => {
  test('is left as it is when it does', () => {
    fc.assert(fc.property(html, text => fitHtml(text, Math.max(1, visible(text))) === text))
  })

  test('else fits, with every tag closed and no piece cut in two', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 1, max: 30 }), (text, limit) => {
        const fitted = fitHtml(text, limit)
        expect(visible(fitted)).toBeLessThanOrEqual(limit)
        expect(isBalanced(fitted)).toBe(true)
        expect(fitted.isWellFormed()).toBe(true)
        expect(text.startsWith(fitted.replace(/…(<\/\w+>)*$/, ''))).toBe(true)
      }),
    )
  })

  test('is cut at the end of a line where one is near', () => {
    expect(fitHtml('một hai ba\nbốn năm\nsáu bảy tám chín', 24)).toBe('một hai ba\nbốn năm…')
    expect(fitHtml(`<b>${'a'.repeat(50)}</b>`, 10)).toBe(`<b>${'a'.repeat(9)}…</b>`)
  })
})
