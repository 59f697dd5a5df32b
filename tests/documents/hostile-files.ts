import { constants, deflateRawSync } from 'node:zlib'
import { drawnPdf, pdfStream, rawPdf } from './pdf-file.ts'
import { cell, paragraph, row, run, table, wordEntries, wordFile, wordType } from './word-file.ts'
import { type ZipEntry, zipFile } from './zip-file.ts'

/** More than one code where it depends on the machine which bound is met first. */
export type HostileFile = { name: string; code: string | string[]; bytes: () => Buffer | Promise<Buffer> }

const gigabyte = 1e9
/** Ended by time or by memory, or by a limit before. */
const cutShort = ['suspicious', 'too_long', 'damaged']

/** `start`, and then so many bytes of `filling`: as deflate, in about a thousandth of their length. */
function deflated(start: string, filling: string, length: number): Buffer {
  const piece = 10_000_000
  const flush = { level: 9, finishFlush: constants.Z_FULL_FLUSH }
  const repeated = deflateRawSync(filling.repeat(piece / filling.length), flush)
  const rest = new Array<Buffer>(Math.ceil(length / piece)).fill(repeated)
  return Buffer.concat([deflateRawSync(start, flush), ...rest, Buffer.from([3, 0])])
}

const zlibbed = (raw: Buffer) => Buffer.concat([Buffer.from([0x78, 0xda]), raw, Buffer.alloc(4)])

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const head = `<w:document ${w}><w:body>`

function withDocument(entry: Omit<ZipEntry, 'name' | 'content'>): Buffer {
  const entries = wordEntries({ body: '' })
  return zipFile(entries.map(each => (each.name === 'word/document.xml' ? { ...each, ...entry } : each)))
}

const withOthers = (...others: ZipEntry[]) => wordFile({ body: paragraph('Giao việc'), others })
const withXml = (document: string) => wordFile({ body: '', document })
const repeated = (text: string, count: number) => text.repeat(count)

const laughs = `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`

function compoundFile(stream: string): Buffer {
  const bytes = Buffer.alloc(8192)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  bytes.write(stream, 1024, 'utf16le')
  return bytes
}

function noise(start: string | Buffer, length: number): Buffer {
  let state = 1
  const bytes = Buffer.alloc(length, 0)
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[index] = state >>> 16
  }
  return Buffer.concat([Buffer.from(start), bytes])
}

const page =
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 5 0 R>>>> /Contents 4 0 R>>'
const font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'
const onePage = (contents: Buffer, ...more: (string | Buffer)[]) =>
  rawPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    page,
    contents,
    font,
    ...more,
  ])
const pages = (tree: string, ...more: string[]) => rawPdf(['<</Type /Catalog /Pages 2 0 R>>', tree, ...more])

/** Files made to exhaust, to mislead or to break whoever opens them, and how each is to be refused. */
export const hostileFiles: HostileFile[] = [
  {
    name: 'zip: 10 MB that unpack to 10 GB and say 1 MB',
    code: 'suspicious',
    bytes: () => withDocument({ compressed: deflated(head, ' ', 10 * gigabyte), claimedSize: 1_000_000 }),
  },
  {
    name: 'zip: 10 MB that say 4 GB',
    code: 'suspicious',
    bytes: () => withDocument({ compressed: deflated(head, ' ', 10 * gigabyte), claimedSize: 0xfffffffe }),
  },
  {
    name: 'zip: a bomb beside the document',
    code: 'suspicious',
    bytes: () =>
      withOthers({
        name: 'word/media/a.bmp',
        content: '',
        compressed: deflated('', '\0', gigabyte),
        claimedSize: gigabyte,
      }),
  },
  {
    name: 'zip: more than its header says, in a small part',
    code: 'suspicious',
    bytes: () => withDocument({ compressed: deflated(head, ' ', 20_000_000), claimedSize: 100 }),
  },
  {
    name: 'zip: 1,000 entries over the same bytes',
    code: 'suspicious',
    bytes: () =>
      withOthers(
        ...Array.from({ length: 1000 }, (_, index) => ({ name: `word/media/${index}`, content: '', at: 0 })),
      ),
  },
  {
    name: 'zip: 65,000 entries',
    code: 'suspicious',
    bytes: () =>
      withOthers(
        ...Array.from({ length: 65_000 }, (_, index) => ({ name: `${index}`, content: '', stored: true })),
      ),
  },
  {
    name: 'zip: a name that climbs out',
    code: 'suspicious',
    bytes: () => withOthers({ name: '../../etc/passwd', content: 'x' }),
  },
  {
    name: 'zip: an absolute name',
    code: 'suspicious',
    bytes: () => withOthers({ name: '/etc/passwd', content: 'x' }),
  },
  {
    name: 'zip: the document twice',
    code: 'suspicious',
    bytes: () => withOthers({ name: 'word/Document.xml', content: 'x' }),
  },
  {
    name: 'zip: archive in an archive',
    code: 'unsupported',
    bytes: () => zipFile([{ name: 'a.docx', content: wordFile({ body: '' }) }]),
  },
  {
    name: 'zip: with a password',
    code: 'encrypted',
    bytes: () => zipFile([{ name: 'a', content: 'x', encrypted: true }]),
  },
  {
    name: 'docx: macros',
    code: 'macros',
    bytes: () => withOthers({ name: 'word/vbaProject.bin', content: 'x' }),
  },
  {
    name: 'docx: macros under another name',
    code: 'macros',
    bytes: () =>
      wordFile({ body: paragraph('x'), mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  },
  {
    name: 'xlsx under the name of a docx',
    code: 'unsupported',
    bytes: () =>
      wordFile({ body: '', mainType: wordType.replace('wordprocessingml.document', 'spreadsheetml.sheet') }),
  },
  {
    name: 'xml: billion laughs',
    code: 'suspicious',
    bytes: () =>
      withXml(
        `<?xml version="1.0"?>${laughs}${head}<w:p><w:r><w:t>&a30;</w:t></w:r></w:p></w:body></w:document>`,
      ),
  },
  {
    name: 'xml: an external entity, file:///etc/passwd',
    code: 'suspicious',
    bytes: () =>
      withXml(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${head}<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      ),
  },
  {
    name: 'xml: an entity that nobody declared',
    code: 'damaged',
    bytes: () => withXml(`${head}<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`),
  },
  {
    name: 'xml: 100,000 deep',
    code: 'suspicious',
    bytes: () => withXml(head + repeated('<w:sdt>', 100_000)),
  },
  {
    name: 'xml: 24 MB of empty elements',
    code: cutShort,
    bytes: () => withXml(`${head}${repeated('<w:r/>', 3_900_000)}</w:body></w:document>`),
  },
  {
    name: 'xml: a million attributes',
    code: cutShort,
    bytes: () =>
      withXml(
        `${head}<w:p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}/></w:body></w:document>`,
      ),
  },
  {
    name: 'xml: one text of 20 MB',
    code: cutShort,
    bytes: () => wordFile({ body: paragraph(run(repeated('giao ', 4_000_000))) }),
  },
  {
    name: 'xml: 20 MB of references to one letter',
    code: cutShort,
    bytes: () => wordFile({ body: paragraph(run(repeated('&#38;', 4_000_000))) }),
  },
  {
    name: 'xml: 26 MB in one part',
    code: 'too_long',
    bytes: () => wordFile({ body: paragraph(run(repeated('giao ', 5_200_000))) }),
  },
  {
    name: 'docx: 1,000,000 cells',
    code: cutShort,
    bytes: () => wordFile({ body: table([row(new Array(1_000_000).fill('<w:tc/>'))]) }),
  },
  {
    name: 'docx: a cell over a milliard columns',
    code: 'too_long',
    bytes: () => wordFile({ body: table([row([cell('a', '<w:gridSpan w:val="1000000000"/>'), cell('b')])]) }),
  },
  {
    name: 'docx: a long cell repeated in 10,000 rows',
    code: cutShort,
    bytes: () =>
      wordFile({
        body: table([
          row([cell(repeated('giao ', 100_000), '<w:vMerge w:val="restart"/>'), cell('a')]),
          ...new Array<string>(10_000).fill(row([cell('', '<w:vMerge/>'), cell('b')])),
        ]),
      }),
  },
  {
    name: 'docx: 100,000 nested fields',
    code: 'suspicious',
    bytes: () =>
      wordFile({
        body: paragraph(
          repeated(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r>',
            100_000,
          ),
        ),
      }),
  },
  {
    name: 'docx: 300,000 lists',
    code: ['read', 'suspicious'],
    bytes: () =>
      wordFile({
        body: paragraph('a'),
        numbering: repeated('<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>', 300_000),
      }),
  },
  {
    name: 'docx: cut off',
    code: 'damaged',
    bytes: () => wordFile({ body: paragraph('Giao việc') }).subarray(0, 600),
  },
  {
    name: 'pdf: a page that unpacks to 10 GB',
    code: cutShort,
    bytes: () => onePage(pdfStream('/Filter /FlateDecode', zlibbed(deflated('BT ', ' ', 10 * gigabyte)))),
  },
  {
    name: 'pdf: a page that unpacks to 1 GB of text',
    code: cutShort,
    bytes: () =>
      onePage(
        pdfStream(
          '/Filter /FlateDecode',
          zlibbed(deflated('BT /F 12 Tf ', '(giao viec) Tj 1 0 0 1 9 9 Tm ', gigabyte)),
        ),
      ),
  },
  {
    name: 'pdf: a packed bomb, packed again',
    code: cutShort,
    bytes: () =>
      onePage(
        pdfStream(
          '/Filter [/FlateDecode /FlateDecode]',
          zlibbed(deflateRawSync(zlibbed(deflated('BT ', ' ', 10 * gigabyte)))),
        ),
      ),
  },
  {
    name: 'pdf: a page tree in a circle',
    code: 'damaged',
    bytes: () => pages('<</Type /Pages /Kids [2 0 R] /Count 3>>'),
  },
  {
    name: 'pdf: 200 pages, each of them slow',
    code: cutShort,
    bytes: () => {
      const kids = Array.from({ length: 200 }, (_, index) => `${index + 5} 0 R`).join(' ')
      return rawPdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        `<</Type /Pages /Kids [${kids}] /Count 200>>`,
        pdfStream('/Filter /FlateDecode', zlibbed(deflated('', 'q 1 0 0 1 0 0 cm Q ', 30_000_000))),
        font,
        ...new Array<string>(200).fill('<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R>>'),
      ])
    },
  },
  {
    name: 'pdf: 201 pages',
    code: 'too_long',
    bytes: () =>
      drawnPdf(each => {
        for (let index = 1; index <= 200; index++) each.text(`Trang ${index}`).addPage()
      }),
  },
  {
    name: 'pdf: a milliard pages',
    code: 'empty',
    bytes: () => pages('<</Type /Pages /Kids [3 0 R] /Count 1000000000>>', '<</Type /Page /Parent 2 0 R>>'),
  },
  {
    name: 'pdf: a table of objects that refers to itself',
    code: 'empty',
    bytes: () => {
      const bytes = pages(
        '<</Type /Pages /Kids [3 0 R] /Count 1>>',
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>',
      ).toString('latin1')
      return Buffer.from(bytes.replace('/Size', `/Prev ${bytes.indexOf('xref\n')} /Size`), 'latin1')
    },
  },
  {
    name: 'pdf: a form that draws itself',
    code: 'empty',
    bytes: () =>
      rawPdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        '<</Type /Pages /Kids [3 0 R] /Count 1>>',
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</XObject <</X 4 0 R>>>> /Contents 5 0 R>>',
        pdfStream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 4 0 R>>>>',
          Buffer.from('/X Do /X Do'),
        ),
        pdfStream('', Buffer.from('/X Do')),
      ]),
  },
  {
    name: 'pdf: a million nested arrays',
    code: 'damaged',
    bytes: () => pages(repeated('[', 1_000_000)),
  },
  {
    name: 'pdf: letters for four milliard codes',
    code: 'read',
    bytes: () => {
      const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${repeated('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange ', 100)}endcmap`
      return rawPdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        '<</Type /Pages /Kids [3 0 R] /Count 1>>',
        page,
        pdfStream('', Buffer.from('BT /F 12 Tf (giao) Tj ET')),
        '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>',
        pdfStream('', Buffer.from(map)),
      ])
    },
  },
  {
    name: 'pdf: with a password',
    code: 'encrypted',
    bytes: () => drawnPdf(each => void each.text('Giao việc'), { userPassword: 'mat' }),
  },
  {
    name: 'pdf: cut off',
    code: 'damaged',
    bytes: async () => (await drawnPdf(each => void each.text('Giao việc'))).subarray(0, 400),
  },
  { name: 'old Word (.doc)', code: 'unsupported', bytes: () => compoundFile('WordDocument') },
  { name: 'Word with a password', code: 'encrypted', bytes: () => compoundFile('EncryptedPackage') },
  { name: 'noise after PK', code: 'damaged', bytes: () => noise('PK\x03\x04', 5_000_000) },
  { name: 'noise after %PDF', code: 'damaged', bytes: () => noise('%PDF-1.7\n', 5_000_000) },
  {
    name: 'noise after the mark of old Word',
    code: 'unsupported',
    bytes: () => noise(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 19_000_000),
  },
  { name: 'noise', code: 'unsupported', bytes: () => noise('', 19_000_000) },
  { name: 'a picture', code: 'unsupported', bytes: () => noise('\x89PNG\r\n\x1a\n', 1000) },
  { name: 'nothing', code: 'empty', bytes: () => Buffer.alloc(0) },
  { name: '21 MB', code: 'too_large', bytes: () => Buffer.alloc(21 * 1024 * 1024, 'a') },
]
