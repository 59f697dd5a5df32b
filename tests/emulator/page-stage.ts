import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Emulator } from '../../src/emulator/emulator.ts'

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(path => path && existsSync(path))

/** Whether the tests of the page can run on this machine; where they cannot, they say so. */
export const hasBrowser = executablePath !== undefined
if (!hasBrowser) {
  console.warn(
    'SKIPPED: the tests of the chat page need Chromium. Install it with `apt-get install -y chromium`, or set CHROMIUM_PATH.',
  )
}

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** What the tests read from a scrolling box; the project compiles without the browser's own types. */
export type ScrollBox = Record<
  'scrollTop' | 'scrollHeight' | 'clientHeight' | 'scrollWidth' | 'clientWidth',
  number
>

/** How wide the whole page is, in CSS pixels: more than the screen means that it scrolls sideways. */
export const pageWidth = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** One browser for the tests of a file. Returns the function that opens the chat page in a fresh profile. */
export function useBrowser() {
  let browser: Browser
  beforeAll(async () => {
    if (executablePath) browser = await chromium.launch({ executablePath, args: flags.split(' ') })
  })
  afterAll(() => browser?.close())

  /** Opens the page at a hash such as `person=101&chat=101`; an exception in the page fails the test. */
  return async function open(
    emulator: Emulator,
    hash: string,
    options: BrowserContextOptions = desktop,
  ): Promise<Page> {
    const context = await browser.newContext({ locale: 'vi-VN', ...options })
    const page = await context.newPage()
    const failures: Error[] = []
    page.on('pageerror', error => failures.push(error))
    onTestFinished(async () => {
      await context.close()
      if (failures[0]) throw failures[0]
    })
    await page.goto(`${emulator.url}/#${hash}`)
    await page.locator('.chat-row').first().waitFor({ state: 'attached' })
    return page
  }
}
