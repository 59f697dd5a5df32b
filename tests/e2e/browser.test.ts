import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, pageWidth, phone, useBrowser } from '../emulator/page-stage.ts'
import { chairman, groupChat, monitor, type Office, officer, openOffice } from './office.ts'

/** As somebody who has just typed `npm start`: the chat page, with the whole bot behind it. */
describe.skipIf(!hasBrowser)('the demonstration in a browser', () => {
  const open = useBrowser()
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const type = async (page: Page, words: string) => {
    await page.getByTestId('composer').fill(words)
    await page.getByTestId('send').click()
  }
  const newest = (page: Page) => page.locator('[data-testid^="message-"]').last()

  test('an officer asks, opens a task, reports done; the monitor confirms in another chat', async () => {
    const page = await open(office.emulator, `person=${officer}&chat=${officer}`)
    await type(page, '/vieccuatoi')
    await page.getByText('Việc của Phường Thành Công').first().waitFor()
    await page.getByRole('button', { name: 'NV1', exact: true }).click()
    await page.getByRole('button', { name: 'Đã xong', exact: true }).click()
    await page.getByText('chờ xác nhận').first().waitFor()

    await page.getByTestId(`person-${monitor}`).click()
    await page.getByText('Phường Thành Công báo đã xong').first().waitFor()
    await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
    await page.getByText('Tình hình: đã hoàn thành').first().waitFor()

    await page.getByTestId(`person-${officer}`).click()
    await page.getByText('Đã được xác nhận hoàn thành').first().waitFor()
  })

  test('the clock goes to the next reminder, and it is there', async () => {
    const page = await open(office.emulator, `person=${officer}&chat=${officer}`)
    await page.getByTestId('clock-next').click()
    await expect
      .poll(() => page.getByTestId('now').textContent(), { timeout: 15_000 })
      .toContain('11/11/2011')
    await page.getByTestId('clock-day').click()
    await expect
      .poll(() => page.getByTestId('now').textContent(), { timeout: 15_000 })
      .toContain('12/11/2011')
  })

  test('a table is a table, and the message changes in its place', async () => {
    const page = await open(office.emulator, `person=${monitor}&chat=${monitor}`)
    await type(page, '/nhiemvu NV1')
    await newest(page).getByRole('button', { name: 'Phường (14)' }).click()
    await newest(page).locator('table').waitFor()
    expect(await newest(page).locator('table tr').count()).toBe(15)
  })

  test('a file from the paper clip becomes evidence', async () => {
    const page = await open(office.emulator, `person=${officer}&chat=${officer}`)
    await type(page, '/vieccuatoi')
    await newest(page).getByRole('button', { name: 'NV2', exact: true }).click()
    await newest(page).getByText('NV2 – Xây dựng quy trình').waitFor()
    await newest(page).getByRole('button', { name: 'Gửi minh chứng' }).click()
    await page.getByText('Xin gửi ảnh hoặc tệp').last().waitFor()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'quy-trinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
    await page.getByTestId('send-file').click()
    await page.getByText('Minh chứng: 1 tệp').last().waitFor()
  })

  test('on a phone the chairman sees the summary in the group, and nothing scrolls sideways', async () => {
    const page = await open(office.emulator, `person=${chairman}&chat=${groupChat}`, phone)
    await type(page, '/tonghop')
    const picture = newest(page).locator('img').first()
    await picture.waitFor()
    const box = await picture.boundingBox()
    expect(box!.width).toBeGreaterThan(240)
    expect(await pageWidth(page)).toBe(390)
    await page.getByRole('button', { name: 'Phường', exact: true }).last().click()
    await page.getByText('Tổng hợp tiến độ').last().waitFor()
  })
})
