// npm run picture
// Draws docs/images/chat-page.png for the README: on a wide screen a meeting's conclusion becomes the draft of three
// tasks, on a phone the chairman asks in his own words. Needs Chromium (CHROMIUM_PATH).
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { startApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { people } from '../src/demonstration/people.ts'

const target = new URL('../docs/images/chat-page.png', import.meta.url)
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const wide: BrowserContextOptions = { viewport: { width: 1040, height: 660 } }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 660 }, isMobile: true, hasTouch: true }

const [, , monitor, chairman] = people
if (!monitor || !chairman) throw new Error('the demonstration has lost its people')

const conclusion = `KẾT LUẬN HỌP GIAO BAN NGÀY 10/11/2011
1. Phòng Tư pháp chủ trì, phối hợp với Phòng Nội vụ rà soát các biểu mẫu tiếp công dân, báo cáo Chủ tịch trước ngày 18/11.
2. UBND các phường hoàn thành sửa chữa bộ phận một cửa trước 25/11.
3. Các phòng gửi số liệu giải quyết hồ sơ về Văn phòng HĐND và UBND trước ngày 28 hằng tháng.`

/** The chat as this person sees it, when everything in it has been drawn. */
async function look(browser: Browser, url: string, screen: BrowserContextOptions): Promise<Buffer> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...screen,
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('.message-list [data-testid^=message-]').last().waitFor()
  await page.evaluate('document.fonts.ready')
  const picture = await page.screenshot()
  await context.close()
  return picture
}

/** Puts the pictures side by side. */
async function join(browser: Browser, pictures: Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1510, height: 712 } })
  const images = pictures.map(one => `<img src="data:image/png;base64,${one.toString('base64')}">`)
  await page.setContent(`<style>
    body { margin: 0; padding: 26px; display: flex; gap: 28px; background: #dfe6e8; width: max-content }
    img { display: block; border-radius: 14px; box-shadow: 0 0 0 1px #0002 }
  </style>${images.join('')}`)
  return page.locator('body').screenshot()
}

const read = readConfig({ DATABASE_URL: 'pglite:memory', PORT: '0', EMULATOR_PORT: '0', LOG_LEVEL: 'silent' })
if (!read.ok) throw new Error(read.problems.join('; '))
const app = await startApp(read.config, {
  log: pino({ level: 'silent' }),
  onStep: () => {},
  signal: new AbortController().signal,
})
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
try {
  const { emulator, engine } = app
  if (!emulator) throw new Error('the emulator did not start')
  const settled = async () => {
    await emulator.whenIdle()
    await engine.settle()
    await emulator.whenIdle()
  }
  await emulator.moveClock('next')
  await settled()
  emulator.send({ person: monitor.id, chat: monitor.id, text: conclusion })
  emulator.send({ person: chairman.id, chat: chairman.id, text: 'phòng nào chưa xong niêm yết?' })
  await settled()
  const chatOf = (person: number) => `${emulator.url}/#person=${person}&chat=${person}`
  const picture = await join(browser, [
    await look(browser, chatOf(monitor.id), wide),
    await look(browser, chatOf(chairman.id), phone),
  ])
  await writeFile(target, picture)
  console.log(`Written: ${fileURLToPath(target)} (${Math.ceil(picture.length / 1000)} kB)`)
} finally {
  await browser.close()
  await app.stop()
}
