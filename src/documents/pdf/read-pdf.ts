import type { DocumentBlock } from '../../domain/document.ts'
export async function readPdf(bytes: Buffer, progress: () => void): Promise<DocumentBlock[]> {
  return []
}
