import {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  OPS,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'unpdf/pdfjs'
import type { DocumentBlock } from '../../domain/document.ts'
import { type DocumentSize, documentSize, refuseEmpty } from '../document-size.ts'
import { limits } from '../limits.ts'
import { Refused } from '../refusal.ts'
import { blocksOf } from './blocks.ts'
import { type PageElement, pageElements } from './page-elements.ts'
import { linesOf, type Piece } from './pieces.ts'
import { multiplied, type Rules, rulesOf } from './rules.ts'

type TextItem = { str: string; transform: number[]; width: number }
type PageText = { pieces: Piece[]; turned: string[]; letters: number }

/** Fewer letters than this are a stamp or a signature on a page that is a picture. */
const lettersOfText = 40

/**
 * The text of a PDF in the order of its pages, lines joined into paragraphs, tables where their borders are drawn. Calls
 * `progress` with every page. Throws Refused.
 */
export async function readPdf(bytes: Buffer, progress: () => void): Promise<DocumentBlock[]> {
  const hasPictures = /\/Subtype\s*\/Image\b/.test(bytes.toString('latin1'))
  const document = await openPdf(bytes)
  if (document.numPages > limits.pages) throw new Refused('too_long')
  const size = documentSize()
  const elements: PageElement[] = []
  let pagesWithText = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { pieces, turned, letters } = await textOf(page, size)
    elements.push(...pageElements(pieces, await rulesIfColumns(page, pieces), number))
    if (turned.length > 0) elements.push({ kind: 'aside', text: turned.join(' ') })
    if (letters >= lettersOfText) pagesWithText += 1
    page.cleanup()
    progress()
  }
  // A scan that was signed electronically has a few words of text, and a letter may have one page of pictures.
  if (hasPictures && pagesWithText < document.numPages / 2) throw new Refused('scanned')
  return refuseEmpty(blocksOf(elements))
}

async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // Nothing is fetched, drawn or run: the text is all that is wanted.
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 1,
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException) throw new Refused('encrypted')
    if (error instanceof InvalidPDFException) throw new Refused('damaged')
    throw error
  }
}

async function textOf(page: PDFPageProxy, size: DocumentSize): Promise<PageText> {
  const view = page.getViewport({ scale: 1 }).transform
  const found: PageText = { pieces: [], turned: [], letters: 0 }
  // As a stream, so that an endless page ends at the limit.
  const stream: AsyncIterable<{ items: (TextItem | object)[] }> = page.streamTextContent()
  for await (const { items } of stream) {
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      size.addText(item.str)
      found.letters += item.str.length
      const piece = pieceOf(item, view)
      if (piece) found.pieces.push(piece)
      else found.turned.push(item.str)
      if (found.pieces.length > limits.piecesOnPage) throw new Refused('too_long')
    }
  }
  return found
}

/** null for text that does not run from left to right: a watermark, a stamp. */
function pieceOf(item: TextItem, view: number[]): Piece | null {
  const [a, b, c, d, left, base] = multiplied(view, item.transform) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (a <= 0 || Math.abs(b) > a * 0.1) return null
  return { text: item.str.trim(), left, right: left + item.width, base, size: Math.hypot(c, d) }
}

/** The strokes of a page, asked for only where text stands in columns: they cost as much as the text. */
async function rulesIfColumns(page: PDFPageProxy, pieces: Piece[]): Promise<Rules> {
  if (linesOf(pieces).filter(line => line.segments.length > 1).length < 2)
    return { horizontal: [], vertical: [] }
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  return rulesOf(list, OPS, page.getViewport({ scale: 1 }).transform)
}
