import type { Sql } from '../storage/database.ts'
import { type DraftRow, latestPieces, type Piece } from '../storage/directive-drafts.ts'
import { blocksOfText } from '../vietnamese/directives/blocks-of-text.ts'
import { readHead } from '../vietnamese/directives/head.ts'

type SentText = { messageId: number; sentAt: number; text: string }

/** Between two parts of one text lie seconds, and a client never cuts before half of the 4096 characters. */
const apartSeconds = 5
const shortestPart = 2_000

/**
 * The draft that this text goes on because Telegram cut a longer one, or null; also the trace of a secret that was
 * refused. Parts may come in any order. A text with a number of its own begins anew.
 */
export async function draftThatGoesOn(sql: Sql, memberId: number, sent: SentText): Promise<DraftRow | null> {
  const row = await latestPieces(sql, memberId)
  if (!row || row.pieces.some(piece => piece.messageId === sent.messageId)) return null
  if (!row.pieces.some(piece => Math.abs(piece.sentAt - sent.sentAt) <= apartSeconds)) return null
  const before = row.pieces.findLast(piece => piece.messageId < sent.messageId)
  if ((before?.length ?? sent.text.length) < shortestPart) return null
  const isOwnDocument = before && readHead(blocksOfText(sent.text), null).number !== null
  return isOwnDocument ? null : row
}

/** Whether a text is long enough to be the beginning of one that Telegram cut. */
export const mayGoOn = (text: string): boolean => text.length >= shortestPart

/** Whether this is the trace of a secret: that there was one is all that is known of it. */
export const isTraceOfSecret = ({ pieces }: DraftRow): boolean => pieces.some(piece => piece.text === '')

/** One part as it is kept. */
export function pieceOf({ messageId, sentAt, text }: SentText): Piece {
  return { messageId, sentAt, length: text.length, text }
}

/** The parts in the order in which they were written. */
export function withPiece(pieces: readonly Piece[], piece: Piece): Piece[] {
  return [...pieces, piece].toSorted((a, b) => a.messageId - b.messageId)
}

/** What one message of Telegram holds. A part of just this length was cut wherever that was, in a word as well. */
const fullPart = 4_096

/** The text before it was cut; where a client chose the place, the white space that stood there is a line's end. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece, at) => {
    const isCutAnywhere = at > 0 && pieces[at - 1]!.length === fullPart
    return at === 0 ? piece.text : `${text}${isCutAnywhere ? '' : '\n'}${piece.text}`
  }, '')
}
