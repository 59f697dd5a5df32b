import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { drawnPdf } from './pdf-file.ts'

/** About a third of a page in an office's letter. */
const sentence =
  'Giao Phòng Nội vụ chủ trì, phối hợp với các phòng, ban, đơn vị và UBND các phường rà soát thủ tục hành chính thuộc thẩm quyền giải quyết, hoàn thành trước ngày 15/11/2011. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo để tổng hợp, trình Chủ tịch Ủy ban nhân dân quận xem xét, quyết định. '
const paragraphsOnPage = 6
const rowsInTable = 8

/** A directive of so many pages as Word saves it, a table after every ten pages. */
export async function longWordFile(pages: number): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const row = (_: unknown, index: number) =>
    new TableRow({
      children: [`${index + 1}`, sentence.slice(0, 120), 'Phòng Nội vụ', '15/11/2011'].map(cell),
    })
  const page = (_: unknown, index: number) => [
    ...Array.from(
      { length: paragraphsOnPage },
      (_, place) =>
        new Paragraph({
          alignment: 'both',
          indent: { firstLine: 720 },
          children: [
            new TextRun({ text: `${index * paragraphsOnPage + place + 1}. `, bold: true, size: 28 }),
          ].concat(
            sentence.match(/.{1,60}/g)!.map(text => new TextRun({ text, size: 28, font: 'Times New Roman' })),
          ),
        }),
    ),
    ...(index % 10 === 9 ? [new Table({ rows: Array.from({ length: rowsInTable }, row) })] : []),
  ]
  const document = new Document({ sections: [{ children: Array.from({ length: pages }, page).flat() }] })
  return Packer.toBuffer(document)
}

/** The same as a PDF. */
export function longPdf(pages: number): Promise<Buffer> {
  return drawnPdf(document => {
    for (let index = 0; index < pages; index++) {
      if (index > 0) document.addPage()
      for (let place = 0; place < paragraphsOnPage; place++)
        document.text(`${index * paragraphsOnPage + place + 1}. ${sentence}`, { align: 'justify' })
      if (index % 10 === 9)
        document.moveDown().table({
          columnStyles: [40, 200, '*', '*'],
          data: Array.from({ length: 3 }, (_, row) => [
            `${row + 1}`,
            'Rà soát',
            'Phòng Nội vụ',
            '15/11/2011',
          ]),
        })
    }
  })
}
