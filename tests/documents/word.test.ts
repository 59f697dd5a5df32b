import * as docx from 'docx'
import { describe, expect, it } from 'vitest'
import { contentOf, refusalOf } from './read.ts'
import { cell, paragraph, row, run, table, wordFile } from './word-file.ts'

const contentOfBody = (body: string) => contentOf(wordFile({ body }))

describe('paragraphs of a Word document', () => {
  it('are read in their order, in NFC, with tabs and line breaks', async () => {
    const broken = `${run('Kính gửi:')}<w:r><w:tab/><w:t>UBND các phường;</w:t><w:br/><w:t>Các phòng, ban</w:t></w:r>`
    expect(
      await contentOfBody(
        paragraph('Trước ngày 15/11'.normalize('NFD')) +
          paragraph('') +
          paragraph(broken, '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'),
      ),
    ).toEqual(['Trước ngày 15/11', 'Kính gửi:\tUBND các phường;\nCác phòng, ban'])
  })

  it('show what a reader of the page sees: insertions and links, no deletions, hidden text or notes', async () => {
    const body =
      paragraph(
        `${run('Giao ')}<w:del w:id="1"><w:r><w:delText>Phòng Tư pháp</w:delText></w:r></w:del><w:ins w:id="2">${run('Phòng Nội vụ')}</w:ins>` +
          `${run(' bí danh', '<w:vanish/>')}<w:hyperlink r:id="x">${run(' theo văn bản 953')}</w:hyperlink>` +
          `<w:r><w:footnoteReference w:id="1"/></w:r>${run(' chủ trì', '<w:caps/>')}`,
      ) +
      paragraph(
        `<w:moveFrom w:id="3">${run('dời đi')}</w:moveFrom><w:moveTo w:id="4">${run('dời đến')}</w:moveTo>`,
      )
    expect(await contentOfBody(body)).toEqual(['Giao Phòng Nội vụ theo văn bản 953 CHỦ TRÌ', 'dời đến'])
  })

  it('are one where the mark between them was deleted', async () => {
    const body = paragraph('Hoàn thành ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('trước 15/11')
    expect(await contentOfBody(body)).toEqual(['Hoàn thành trước 15/11'])
  })

  it('leave out page numbers and instructions of fields, and keep other results', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = paragraph(
      `${run('Ngày ')}${field(' DATE \\@ "d/M" ', '10/11')}${run(', trang ')}${field(' PAGE ', '7')}` +
        `<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple>${run('hết')}`,
    )
    expect(await contentOfBody(body)).toEqual(['Ngày 10/11, trang hết'])
  })

  it('include text boxes once, and the words of a watermark', async () => {
    const box = `<w:txbxContent>${paragraph('MẬT')}</w:txbxContent>`
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('Công văn')}`,
    )
    const header = paragraph('<w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r>')
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    expect(await contentOf(wordFile({ body: body + section, header }))).toEqual([
      'TỐI MẬT',
      'MẬT',
      'Công văn',
    ])
  })

  it('take the header and the footer of the first page only', async () => {
    const references =
      '<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="firstHeader"/>'
    const parts = {
      header: paragraph('Trang sau'),
      firstHeader: table([row([cell('Số: 953/UBND-NV'), cell('Hà Nội, ngày 10/10/2011')])]),
    }
    const withTitlePage = `${paragraph('Nội dung')}<w:sectPr>${references}<w:titlePg/></w:sectPr>`
    expect(await contentOf(wordFile({ body: withTitlePage, ...parts }))).toEqual([
      [['Số: 953/UBND-NV', 'Hà Nội, ngày 10/10/2011']],
      'Nội dung',
    ])
    const without = `${paragraph('Nội dung')}<w:sectPr>${references}</w:sectPr>`
    expect(await contentOf(wordFile({ body: without, ...parts }))).toEqual(['Trang sau', 'Nội dung'])
  })
})

describe('numbers of lists', () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  const item = (list: number, depth: number, text: string) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('stand before the text as Word prints them', async () => {
    const body = [
      item(1, 0, 'Nhiệm vụ'),
      item(1, 1, 'Rà soát'),
      item(1, 2, 'cấp quận'),
      item(1, 2, 'cấp phường'),
      item(1, 1, 'Niêm yết'),
      item(1, 2, 'tại phường'),
      item(1, 0, 'Tổ chức'),
      item(1, 1, 'Báo cáo'),
      item(3, 0, 'UBND các phường'),
    ].join('')
    expect(await contentOf(wordFile({ body, numbering }))).toEqual([
      'I. Nhiệm vụ',
      '1. Rà soát',
      'a) cấp quận',
      'b) cấp phường',
      '2. Niêm yết',
      'a) tại phường',
      'II. Tổ chức',
      '1. Báo cáo',
      '- UBND các phường',
    ])
  })

  it('count on in another instance of the list, or start anew when it says so', async () => {
    const body = [
      item(2, 0, 'Một'),
      item(2, 1, 'Khoản'),
      item(2, 0, 'Hai'),
      item(4, 0, 'Lại'),
      item(2, 0, 'Tiếp'),
    ].join('')
    expect(await contentOf(wordFile({ body, numbering }))).toEqual([
      'Điều 1. Một',
      '1.1 Khoản',
      'Điều 2. Hai',
      'Điều 1. Lại',
      'Điều 2. Tiếp',
    ])
  })

  it('come from styles too, and are the whole text of an order column', async () => {
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Muc"><w:basedOn w:val="Base"/></w:style>'
    const number = cell(paragraph(run(''), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    const body =
      paragraph('Theo kiểu', '<w:pStyle w:val="Muc"/>') +
      table([row([number, cell('Rà soát')]), row([number, cell('Niêm yết')])])
    expect(await contentOf(wordFile({ body, numbering, styles }))).toEqual([
      'Điều 1. Theo kiểu',
      [
        ['I.', 'Rà soát'],
        ['II.', 'Niêm yết'],
      ],
    ])
  })
})

describe('tables of a Word document', () => {
  it('keep their columns where cells are merged, and say in each row who leads it', async () => {
    const down = (value: string) => `<w:vMerge w:val="${value}"/>`
    const body = table([
      row([
        cell('STT', down('restart')),
        cell('Nhiệm vụ', down('restart')),
        cell('Đơn vị', '<w:gridSpan w:val="2"/>'),
      ]),
      row([cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), cell('Chủ trì'), cell('Phối hợp')]),
      row([cell('1'), cell('Rà soát'), cell('Phòng Nội vụ', down('restart')), cell('Các phường')]),
      row([cell('2'), cell('Niêm yết'), cell('', '<w:vMerge/>'), cell('Văn phòng')]),
      row([cell('bỏ'), cell('bỏ'), cell('bỏ'), cell('bỏ')], '<w:del w:id="9"/>'),
      row([cell('Tổng hợp'), cell('UBND quận')], '<w:gridBefore w:val="1"/>'),
    ])
    expect(await contentOfBody(body)).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Đơn vị', ''],
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
        ['1', 'Rà soát', 'Phòng Nội vụ', 'Các phường'],
        ['2', 'Niêm yết', 'Phòng Nội vụ', 'Văn phòng'],
        ['', 'Tổng hợp', 'UBND quận', ''],
      ],
    ])
  })

  it('keep the lines of a cell, and those of a table inside it', async () => {
    const inner = table([row([cell('a'), cell('b')]), row([cell('c'), cell('d')])])
    const body = table([
      row([cell(paragraph('UBND QUẬN') + paragraph('Số: 953/UBND-NV')), cell(inner + paragraph('hết'))]),
    ])
    expect(await contentOfBody(body)).toEqual([[['UBND QUẬN\nSố: 953/UBND-NV', 'a\tb\nc\td\nhết']]])
  })

  it('of one cell are a frame around paragraphs', async () => {
    expect(await contentOfBody(table([row([cell(paragraph('Một') + paragraph('Hai'))])]))).toEqual([
      'Một',
      'Hai',
    ])
  })
})

it('what another program wrote is read alike', async () => {
  const { Document, HeadingLevel, Header, Packer, Paragraph, Table, TableCell, TableRow } = docx
  const text = (words: string, options = {}) =>
    new TableCell({ children: [new Paragraph(words)], ...options })
  const document = new Document({
    numbering: {
      config: [
        { reference: 'so', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left' }] },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Số: 05/KL-UBND')] }) },
        children: [
          new Paragraph({ text: 'KẾT LUẬN', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: 'Giao Phòng Nội vụ', numbering: { reference: 'so', level: 0 } }),
          new Paragraph({ text: 'Giao Văn phòng', numbering: { reference: 'so', level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [text('Việc', { columnSpan: 2 }), text('Hạn')] }),
              new TableRow({ children: [text('1'), text('Rà soát'), text('15/11', { rowSpan: 2 })] }),
              new TableRow({ children: [text('2'), text('Báo cáo')] }),
            ],
          }),
        ],
      },
    ],
  })
  expect(await contentOf(await Packer.toBuffer(document))).toEqual([
    'Số: 05/KL-UBND',
    'KẾT LUẬN',
    '1. Giao Phòng Nội vụ',
    '2. Giao Văn phòng',
    [
      ['Việc', '', 'Hạn'],
      ['1', 'Rà soát', '15/11'],
      ['2', 'Báo cáo', '15/11'],
    ],
  ])
})

it('a document of the strict dialect, with other prefixes, is read alike', async () => {
  const document = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:numPr><x:numId x:val="0"/></x:numPr></x:pPr><x:r><x:t>Kết luận</x:t></x:r></x:p></x:body></x:document>`
  expect(await contentOf(wordFile({ body: '', document }))).toEqual(['Kết luận'])
})

it('a document without a word is empty', async () => {
  expect(await refusalOf(wordFile({ body: paragraph('') + table([row([cell(''), cell('')])]) }))).toBe(
    'empty',
  )
})
