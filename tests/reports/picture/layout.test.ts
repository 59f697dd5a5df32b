import { describe, expect, test } from 'vitest'
import { layoutWidth, summaryLayout } from '../../../src/reports/picture/layout.ts'
import { laidOut, wordsOf } from './element-tree.ts'
import { baDinh, baDinhLater, crowded, edgeCases, lateUnit, summaryOf } from './sample-summary.ts'
import { vietnameseLabels } from './vietnamese-labels.ts'

const valuesOf = (summary: typeof baDinh) =>
  wordsOf(summaryLayout(summary, vietnameseLabels)).map(({ value }) => value)

test('says whose, as of when, how much, and the four buckets', () => {
  const values = valuesOf(baDinh)
  expect(values.slice(0, 7)).toEqual([
    'UBND quận Ba Đình',
    'Tổng hợp tiến độ',
    'Đến 14 giờ 00 thứ năm, ngày 10/11/2011',
    '10/126',
    'đầu việc đã hoàn thành',
    '100%',
    'tỷ lệ hoàn thành (10/10 việc đã xong hoặc quá hạn)',
  ])
  const at = values.indexOf('Hoàn thành đúng hạn')
  expect(values.slice(at - 1, at + 7).filter((_, i) => i % 2 === 0)).toEqual(['10', '0', '116', '0'])
})

test('shows each task with its code, its deadline as written, and a figure per kind of unit', () => {
  const values = valuesOf(baDinh)
  const at = values.indexOf('NV-01')
  expect(values.slice(at, at + 11)).toEqual([
    'NV-01',
    'Hạn: trước 15/11',
    'Rà soát và niêm yết thủ tục hành chính',
    ...['Phòng', '7', '4', '3', '7/14'],
    ...['Phường', '3', '11'],
  ])
})

test('overdue work is said in words and figures, not only in colour', () => {
  const values = valuesOf(baDinhLater)
  expect(values).toEqual(expect.arrayContaining(['11 quá hạn', '3 quá hạn', '8 quá hạn']))
  const at = values.indexOf('Quá hạn lâu nhất')
  expect(values.slice(at + 1, at + 5)).toEqual([
    'Phường Thành Công',
    'NV-01',
    '9 ngày',
    'Vướng mắc: Chờ hướng dẫn của Sở Nội vụ về mẫu niêm yết mới',
  ])
})

test('shows six tasks and five late units, and counts the rest', () => {
  const values = valuesOf(crowded)
  expect(values.filter(value => /^NV-0\d$/.test(value)).length).toBe(6 + 5)
  expect(values).toContain('và 24 nhiệm vụ khác')
  expect(values).toContain('và 4 trường hợp khác')
})

test('counts nothing as hidden when everything fits', () => {
  const values = valuesOf(
    summaryOf(
      baDinh.tasks,
      [5, 4, 3, 2, 1].map(days => lateUnit('Phường Kim Mã', days)),
    ),
  )
  expect(values.filter(value => value.startsWith('và '))).toEqual([])
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
