import { describe, expect, test } from 'vitest'
import { layoutWidth, summaryLayout } from '../../../src/reports/picture/layout.ts'
import { colour } from '../../../src/reports/picture/palette.ts'
import { laidOut, wordsOf } from './element-tree.ts'
import { baDinh, baDinhLater, crowded, edgeCases, inTrouble, summaryOf } from './sample-summary.ts'
import { vietnameseLabels } from './vietnamese-labels.ts'

const valuesOf = (summary: typeof baDinh) =>
  wordsOf(summaryLayout(summary, vietnameseLabels)).map(({ value }) => value)

test('says whose, as of when and how much', () => {
  expect(valuesOf(baDinh).slice(0, 7)).toEqual([
    'UBND quận Ba Đình',
    'Đến 14:00 thứ Năm, ngày 10/11/2011',
    'Tổng hợp tiến độ',
    '10/126',
    'đầu việc đã hoàn thành',
    '100%',
    'tỷ lệ hoàn thành (10/10 việc đã xong hoặc quá hạn)',
  ])
})

test('shows each task with its code, its deadline as written, and a figure per kind of unit', () => {
  const values = valuesOf(baDinh)
  const at = values.indexOf('NV1')
  expect(values.slice(at, at + 12)).toEqual([
    'NV1',
    'Rà soát và niêm yết thủ tục hành chính',
    'trước 15/11',
    ...['Phòng', '7', '4', '3', '7/14'],
    ...['Phường', '3', '11', '3/14'],
  ])
})

test('overdue work is said in words and figures, not only in colour', () => {
  const pills = wordsOf(summaryLayout(baDinhLater, vietnameseLabels)).filter(
    ({ behind }) => behind === colour.overdue,
  )
  expect(pills.map(({ value }) => value)).toEqual(['11 quá hạn', '3', '8'])
})

test('shows six tasks, and counts the rest', () => {
  const values = valuesOf(inTrouble(9))
  expect(values.filter(value => /^NV\d/.test(value))).toHaveLength(6)
  expect(values).toContain('và 3 nhiệm vụ khác')
})

test('tasks with a second line of bars leave room for fewer tasks', () => {
  const values = valuesOf(crowded)
  expect(values.filter(value => /^NV\d/.test(value))).toHaveLength(4)
  expect(values).toContain('và 26 nhiệm vụ khác')
})

test('counts nothing as hidden when everything fits', () => {
  expect(valuesOf(inTrouble(6)).filter(value => value.startsWith('và '))).toEqual([])
})

test('without tasks it says so, and shows no empty table', () => {
  expect(valuesOf(summaryOf([])).slice(3)).toEqual(['Hiện chưa có nhiệm vụ nào được giao.'])
})

test('without completed or overdue work there is no rate, and not 0 %', () => {
  const values = valuesOf(edgeCases['one task for one unit'])
  expect(values).toContain('chưa có việc nào xong hoặc quá hạn')
  expect(values.filter(value => value.includes('%'))).toEqual([])
})

describe.each(Object.entries(edgeCases))('%s', (_, summary) => {
  const tree = summaryLayout(summary, vietnameseLabels)

  test('no text is smaller than 26 at a width of 800', () => {
    for (const { style, value } of wordsOf(tree)) expect(style.fontSize, value).toBeGreaterThanOrEqual(26)
  })

  test('every text has a contrast of 4.5:1 or more', () => {
    for (const { color, behind, value } of wordsOf(tree))
      expect(contrast(color, behind), `${value}: ${color} on ${behind}`).toBeGreaterThanOrEqual(4.5)
  })

  test('nothing sticks out of the paper', async () => {
    for (const { left, width } of await laidOut(tree)) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(layoutWidth + 0.5)
    }
  })
})

/** WCAG 2, relative luminance of sRGB colours written #rrggbb. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
