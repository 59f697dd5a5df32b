import { type ZipEntry, zipFile } from './zip-file.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const namespaces = `xmlns:w="${w}"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:v="urn:schemas-microsoft-com:vml"`
const packageSchema = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export type WordParts = {
  body: string
  numbering?: string
  styles?: string
  header?: string
  firstHeader?: string
  footer?: string
  mainType?: string
  /** Instead of the whole word/document.xml. */
  document?: string
  others?: ZipEntry[]
}

/** The entries of a .docx with these contents, each given as the inner XML of its part. */
export function wordEntries(parts: WordParts): ZipEntry[] {
  const inner: [string, string, string | undefined][] = [
    ['numbering', 'numbering', parts.numbering],
    ['styles', 'styles', parts.styles],
    ['header', 'hdr', parts.header],
    ['firstHeader', 'hdr', parts.firstHeader],
    ['footer', 'ftr', parts.footer],
  ]
  const given = inner.filter(([, , xml]) => xml !== undefined)
  const relation = (name: string) =>
    `<Relationship Id="${name}" Type="${office}/${name.replace('firstH', 'h')}" Target="${name}.xml"/>`
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packageSchema}/content-types"><Override PartName="/word/document.xml" ContentType="${parts.mainType ?? wordType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packageSchema}/relationships"><Relationship Id="main" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${packageSchema}/relationships">${given.map(([name]) => relation(name)).join('')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content:
        parts.document ??
        `<?xml version="1.0"?><w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    },
    ...given.map(([name, element, xml]) => ({
      name: `word/${name}.xml`,
      content: `<w:${element} ${namespaces}>${xml}</w:${element}>`,
    })),
    ...(parts.others ?? []),
  ]
}

export const wordFile = (parts: WordParts) => zipFile(wordEntries(parts))

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
export const row = (cells: string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
export const table = (rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
