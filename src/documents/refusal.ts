/**
 * Why a document is not read.
 * - `unsupported`: neither Word (.docx), PDF nor plain text (an old .doc, a picture, an archive …)
 * - `damaged`: begins like one, but cannot be read to its end
 * - `encrypted`: needs a password
 * - `macros`: carries a program
 * - `scanned`: a PDF of pictures, without text
 * - `empty`: holds no text
 * - `too_large`: too many bytes
 * - `too_long`: too many pages, characters or cells
 * - `suspicious`: made to exhaust or to mislead whoever opens it
 * - `unavailable`: no fault of the document: the process that reads could not start; trying again may help
 */
export type RefusalCode =
  | 'unsupported'
  | 'damaged'
  | 'encrypted'
  | 'macros'
  | 'scanned'
  | 'empty'
  | 'too_large'
  | 'too_long'
  | 'suspicious'
  | 'unavailable'

/** Ends the reading from any depth of it; becomes a value where the reading began. */
export class Refused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}
