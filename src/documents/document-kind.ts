import type { RefusalCode } from './refusal.ts'

export type DocumentKind = 'word' | 'pdf' | 'text'

/** The container of old Office files, and of encrypted new ones. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * What a file is by its first bytes, whatever it is called: people rename files, and a name protects nobody.
 * Only plain text has no mark of its own; there the name must not claim anything else.
 */
export function documentKind(bytes: Buffer, name: string): { kind: DocumentKind } | { refused: RefusalCode } {
  if (bytes.length === 0) return { refused: 'empty' }
  // Whether the archive is a Word document is seen inside it.
  if (startsWith(bytes, 'PK\x03\x04')) return { kind: 'word' }
  if (bytes.subarray(0, 8).equals(compoundFile))
    return { refused: bytes.includes(encryptedPackage) ? 'encrypted' : 'unsupported' }
  // Readers of PDF look for the mark in the first kilobyte: some programs write something before it.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  if (/\.(?!txt$|text$|md$|markdown$)[a-z0-9]{2,5}$/i.test(name)) return { refused: 'unsupported' }
  if (/^\s*(?:<[!?a-z]|\{\\rtf)/i.test(bytes.toString('latin1', 0, 256))) return { refused: 'unsupported' }
  return { kind: 'text' }
}

const startsWith = (bytes: Buffer, mark: string) => bytes.toString('latin1', 0, mark.length) === mark
