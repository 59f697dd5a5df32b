import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/documents/pdf/blocks.ts'
import { drawnPdf, rawPdf } from './pdf-file.ts'
import { contentOf, refusalOf } from './read.ts'

const long =
  'Giao Phòng Nội vụ chủ trì, phối hợp với các phòng, ban rà soát thủ tục hành chính thuộc thẩm quyền, hoàn thành trước ngày 15/11/2011, báo cáo Ủy ban nhân dân quận kết quả thực hiện và những vướng mắc, khó khăn phát sinh trong quá trình rà soát để xem xét, quyết định'

describe('text of a PDF', () => {
  it('is joined into paragraphs, in one piece over the end of a page, without page numbers', async () => {
    const bytes = await drawnPdf(
      page => {
        page
          .text('KẾT LUẬN', { align: 'center' })
          .text('Hội nghị giao ban tháng 11', { align: 'center' })
          .moveDown()
        for (let index = 1; index <= 12; index++)
          page.text(`${long} lần ${index}.`, { align: 'justify', indent: 30 })
        for (const [index, number] of [0, 1].entries()) {
          page.switchToPage(number)
          page.page.margins.bottom = 0
          page.text(`- ${index + 1} -`, 72, 800, { align: 'center', lineBreak: false })
        }
      },
      { bufferPages: true },
    )
    expect(await contentOf(bytes)).toEqual([
      'KẾT LUẬN',
      'Hội nghị giao ban tháng 11',
      ...Array.from({ length: 12 }, (_, index) => `${long} lần ${index + 1}.`),
    ])
  })

  it('keeps the items of lists apart', async () => {
    const items = [`1. ${long};`, `a) ${long}`, `- ${long}`, '2. Báo cáo trước 20/11.']
    expect(await contentOf(await drawnPdf(page => void items.map(item => page.text(item))))).toEqual(items)
  })

  it('has its two-column head as a table of one row', async () => {
    const bytes = await drawnPdf(page => {
      const left = { width: 190, align: 'center' } as const
      const right = { width: 270, align: 'center' } as const
      page.fontSize(11)
      page.text('UBND QUẬN BA ĐÌNH', 60, 60, left).text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 280, 60, right)
      page.text('VĂN PHÒNG', 60, 76, left).text('Độc lập - Tự do - Hạnh phúc', 280, 76, right)
      page.text('Số: 953/UBND-NV', 60, 100, left).text('Hà Nội, ngày 10 tháng 10 năm 2011', 280, 100, right)
      page.text('V/v rà soát thủ tục', 60, 116, left)
      page.text(`${long}.`, 72, 160, { align: 'justify' })
    })
    expect(await contentOf(bytes)).toEqual([
      [
        [
          'UBND QUẬN BA ĐÌNH\nVĂN PHÒNG\nSố: 953/UBND-NV\nV/v rà soát thủ tục',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 10 tháng 10 năm 2011',
        ],
      ],
      `${long}.`,
    ])
  })

  it('has tables where their borders are drawn, merged cells as in Word, rows over the end of a page', async () => {
    const task = 'Rà soát thủ tục hành chính thuộc thẩm quyền giải quyết'
    const bytes = await drawnPdf(page => {
      page.text('PHỤ LỤC').moveDown()
      page.table({
        columnStyles: [40, 200, '*', '*'],
        data: [
          [
            { rowSpan: 2, text: 'STT' },
            { rowSpan: 2, text: 'Nhiệm vụ' },
            { colSpan: 2, text: 'Đơn vị' },
          ],
          ['Chủ trì', 'Phối hợp'],
          ...Array.from({ length: 20 }, (_, index) => [
            String(index + 1),
            task,
            'Phòng Nội vụ',
            'Các phường',
          ]),
        ],
      })
    })
    expect(await contentOf(bytes)).toEqual([
      'PHỤ LỤC',
      [
        ['STT', 'Nhiệm vụ', 'Đơn vị', ''],
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
        ...Array.from({ length: 20 }, (_, index) => [String(index + 1), task, 'Phòng Nội vụ', 'Các phường']),
      ],
    ])
  })

  it('has a row that the end of the page cut in one piece', () => {
    const head = ['STT', 'Nhiệm vụ', 'Chủ trì']
    const blocks = blocksOf([
      { kind: 'table', rows: [head, ['1', 'Rà soát thủ tục', 'Phòng']] },
      { kind: 'table', rows: [head, ['', 'hành chính', 'Nội vụ'], ['2', 'Báo cáo', 'Văn phòng']] },
    ])
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [head, ['1', 'Rà soát thủ tục hành chính', 'Phòng Nội vụ'], ['2', 'Báo cáo', 'Văn phòng']],
      },
    ])
  })

  it('has tabs between columns that nothing is drawn around', async () => {
    const bytes = await drawnPdf(page => {
      page.text('Lịch báo cáo của các đơn vị như sau.')
      for (const [index, line] of [
        ['Phòng Nội vụ', '15/11'],
        ['Văn phòng', '20/11'],
      ].entries())
        for (const [column, text] of line.entries()) page.text(text, 72 + column * 250, 200 + index * 20)
    })
    expect(await contentOf(bytes)).toEqual([
      'Lịch báo cáo của các đơn vị như sau.',
      'Phòng Nội vụ\t15/11',
      'Văn phòng\t20/11',
    ])
  })

  it('includes what is written across the page', async () => {
    const bytes = await drawnPdf(page => {
      page.text(`${long}.`)
      page.rotate(45, { origin: [300, 400] }).text('MẬT', 300, 400)
    })
    expect(await contentOf(bytes)).toEqual([`${long}.`, 'MẬT'])
  })

  it('is read along a page that lies on its side', async () => {
    const bytes = await drawnPdf(page => {
      Object.assign(page.page.dictionary.data, { Rotate: 90 })
      page.rotate(-90, { origin: [0, 0] }).text(`${long}.`, -770, 72, { width: 650, align: 'justify' })
    })
    expect(await contentOf(bytes)).toEqual([`${long}.`])
  })
})

describe('a PDF without text', () => {
  // One white pixel, as a PNG.
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
    'base64',
  )

  it('is a scan when its pages are pictures, even when it was signed electronically', async () => {
    const scan = (note: string) =>
      drawnPdf(page => {
        page.image(pixel, 0, 0, { width: 595 }).text(note)
        page.addPage().image(pixel, 0, 0, { width: 595 })
      })
    expect(await refusalOf(await scan(''))).toBe('scanned')
    expect(await refusalOf(await scan('Ký bởi: UBND quận'))).toBe('scanned')
  })

  it('is empty when they are blank', async () => {
    const blank = rawPdf([
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>',
    ])
    expect(await refusalOf(blank)).toBe('empty')
  })
})
