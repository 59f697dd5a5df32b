/** What a document holds, in its order: paragraphs, and tables as rows of cells (a cell's own lines are kept). */
export type DocumentBlock = { kind: 'paragraph'; text: string } | { kind: 'table'; rows: string[][] }
