import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const packageFile = createRequire(import.meta.url)
const font = packageFile.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf')

/** A PDF on A4 with an embedded Vietnamese font, drawn by `draw`. */
export function drawnPdf(
  draw: (page: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 72, ...options })
  document.registerFont('vietnamese', font)
  document.font('vietnamese').fontSize(13)
  const chunks: Buffer[] = []
  document.on('data', chunk => chunks.push(chunk))
  const whole = new Promise<Buffer>(resolve => document.on('end', () => resolve(Buffer.concat(chunks))))
  draw(document)
  document.end()
  return whole
}

/** A PDF of these objects (the first is the catalogue), with a right table of where they begin. */
export function rawPdf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let offset = parts[0]!.length
  for (const [index, object] of objects.entries()) {
    places.push(offset)
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    offset += part.length
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R /Size ${objects.length + 1} ${trailer}>>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export const pdfStream = (dictionary: string, data: Buffer) =>
  Buffer.concat([
    Buffer.from(`<<${dictionary} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
