const megabyte = 1024 * 1024

/** How much of a document is read before it is refused. An office's directive is far below every one of these. */
export const limits = {
  /** What Telegram lets a bot download. */
  fileBytes: 20 * megabyte,
  /** About 200 pages; what comes out, so repeated cells count each time. */
  characters: 600_000,
  pages: 200,
  cells: 50_000,
  archiveEntries: 4_000,
  /** What all entries of an archive say they unpack to, read or not. */
  unpackedBytes: 300 * megabyte,
  /** One XML part, unpacked. */
  partBytes: 24 * megabyte,
  /** A table in a text box in a table … of Word stays below 100. */
  xmlDepth: 256,
  /** In one part. Word writes a few thousand for a page at the most. */
  xmlElements: 1_000_000,
  xmlAttributes: 1_000,
  /** Pieces of text and lines drawn on one page. */
  piecesOnPage: 20_000,
}

/** What the process that reads may take. */
export const readingBounds = {
  /** Until its modules are loaded: says something about the machine, nothing about the document. */
  startMs: 15_000,
  /** Without a sign of progress, at any time. */
  patienceMs: 500,
  /** What each sign of progress (a page, two megabytes of XML) adds to the patience that is left. */
  earnedMs: 50,
  heapMegabytes: 256,
  residentBytes: 420 * megabyte,
  /** The process ends itself after this, in case nobody is left to end it. */
  lifetimeMs: 60_000,
}
