import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { drawSummary } from '../../../src/reports/picture/draw-summary.ts'
import { baDinh, edgeCases, inTrouble } from './sample-summary.ts'
import { vietnameseLabels } from './vietnamese-labels.ts'

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

describe.each(Object.entries(edgeCases))('%s', (_, summary) => {
  test.each([800, 1600])('a picture %i wide is one that Telegram takes as a photo', async width => {
    const png = await drawSummary(summary, vietnameseLabels, { width })
    const { height, ...drawn } = sizeOf(png)
    expect(drawn.width).toBe(width)
    expect(width + height).toBeLessThanOrEqual(10_000)
    expect(Math.max(width / height, height / width)).toBeLessThanOrEqual(20)
    expect(png.length).toBeLessThan(10_000_000)
  })
})

test('is 800 wide unless asked otherwise, and then as high in proportion', async () => {
  const usual = sizeOf(await drawSummary(baDinh, vietnameseLabels))
  const wide = sizeOf(await drawSummary(baDinh, vietnameseLabels, { width: 1000 }))
  expect(usual.width).toBe(800)
  expect(wide.height / usual.height).toBeCloseTo(1.25, 2)
})

/** A chat shows a taller picture as a strip too narrow to be read. */
const highest: Record<string, number> = { 'Ba Đình': 1.25, 'five tasks in trouble': 1.25 }

test.each(Object.entries(edgeCases))('%s is not too tall for a chat', async (name, summary) => {
  const { width, height } = sizeOf(await drawSummary(summary, vietnameseLabels))
  expect(height / width).toBeLessThanOrEqual(highest[name] ?? 1.4)
})

test('a long name of the office does not make the tallest picture too tall', async () => {
  const labels = { ...vietnameseLabels, office: 'Ủy ban nhân dân quận Ba Đình, thành phố Hà Nội' }
  const { width, height } = sizeOf(await drawSummary(inTrouble(9), labels))
  expect(height / width).toBeLessThanOrEqual(1.4)
})

test.each([399, 1601, 800.5, Number.NaN])('refuses a width of %d', async width => {
  await expect(drawSummary(baDinh, vietnameseLabels, { width })).rejects.toThrow(RangeError)
})

test('the file opens and shows the band above the paper', async () => {
  const png = await drawSummary(baDinh, vietnameseLabels)
  const { width, height } = sizeOf(png)
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`
  const { pixels } = new Resvg(image).render()
  expect([...pixels.subarray(0, 4)]).toEqual([0x17, 0x36, 0x5d, 255])
  expect([...pixels.subarray(-4)]).toEqual([255, 255, 255, 255])
})

test('pictures drawn at the same time do not mix', async () => {
  const all = Object.values(edgeCases)
  const alone = []
  for (const summary of all) alone.push(await drawSummary(summary, vietnameseLabels))
  const together = await Promise.all(all.map(summary => drawSummary(summary, vietnameseLabels)))
  for (const [i, png] of together.entries()) expect(png.equals(alone[i]!)).toBe(true)
})
