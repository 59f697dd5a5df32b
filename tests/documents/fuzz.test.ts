import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { Refused } from '../../src/documents/refusal.ts'
import { readText } from '../../src/documents/text/read-text.ts'
import { readWord } from '../../src/documents/word/read-word.ts'
import { drawnPdf } from './pdf-file.ts'
import { cell, paragraph, row, table, wordEntries } from './word-file.ts'
import { zipFile } from './zip-file.ts'

const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
const entries = wordEntries({
  body:
    paragraph('Giao Phòng Nội vụ', list) +
    table([
      row([cell('1', '<w:vMerge w:val="restart"/>'), cell('Rà soát')]),
      row([cell('', '<w:vMerge/>'), cell('2')]),
    ]) +
    '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>',
  header: paragraph('Số: 953/UBND-NV'),
  styles: '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
})
const stored = entries.map(entry => ({ ...entry, stored: true }))

type Change = { at: number; bytes: Uint8Array; cut: boolean }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
  cut: fc.boolean(),
})
const changes = fc.array(change, { minLength: 1, maxLength: 8 })

function changed(original: Uint8Array, list: Change[]): Buffer {
  let bytes = Buffer.from(original)
  for (const { at, bytes: put, cut } of list) {
    const place = Math.floor(at * bytes.length)
    if (cut) bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + put.length)])
    else bytes.set(put.subarray(0, bytes.length - place), place)
  }
  return bytes
}

/** Pieces of XML that a document does not expect where they are put. */
const snippet = fc.constantFrom(
  ...[
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tc>',
    '<w:tc>',
    '<w:tr/>',
    '<w:r><w:t>a</w:t></w:r>',
    '<w:txbxContent>',
  ],
  ...[
    '<w:gridSpan w:val="-1"/>',
    '<w:vMerge/>',
    '<w:del/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:sectPr/>',
    '&#0;',
  ],
)

/** A reader either reads or refuses; whatever else it throws is a fault of ours. */
async function expectValue(read: () => unknown): Promise<void> {
  try {
    await read()
  } catch (error) {
    expect(error).toBeInstanceOf(Refused)
  }
}

it('a Word document with any bytes changed is read or refused', async () => {
  const originals = [zipFile(entries), zipFile(stored)]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...originals), changes, (original, list) =>
      expectValue(() => readWord(changed(original, list), () => {})),
    ),
    { numRuns: 400 },
  )
})

it('a Word document with its XML taken apart and put together is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(entries.length - 1),
      fc.array(fc.tuple(fc.nat(5000), snippet), { minLength: 1, maxLength: 6 }),
      (index, insertions) => {
        const broken = entries.map((entry, each) => {
          if (each !== index) return entry
          const tags = String(entry.content).split(/(?=<)/)
          for (const [place, xml] of insertions) tags.splice(1 + (place % tags.length), place % 2, xml)
          return { ...entry, content: tags.join('') }
        })
        return expectValue(() => readWord(zipFile(broken), () => {}))
      },
    ),
    { numRuns: 400 },
  )
})

it('any bytes as plain text are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
      ),
      bytes => expectValue(() => readText(Buffer.from(bytes))),
    ),
    { numRuns: 500 },
  )
})

it('a PDF with any bytes changed gives a value in bounded time', { timeout: 120_000 }, async () => {
  const original = await drawnPdf(
    page => void page.text('Giao Phòng Nội vụ rà soát, hoàn thành trước ngày 15/11/2011.'),
    { compress: false },
  )
  await fc.assert(
    fc.asyncProperty(changes, async list => {
      const reading = await readDocument({ bytes: changed(original, list), name: 'a.pdf' })
      expect(typeof reading.ok).toBe('boolean')
    }),
    { numRuns: 20, endOnFailure: true },
  )
})
