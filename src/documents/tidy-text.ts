/** Text as every reader of blocks expects it: NFC, one kind of space, single, none at the ends of lines; tabs and line breaks stay. */
export function tidyText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
      // Control and format characters: invisible, and able to hide or to reorder words.
      .replace(/(?![\n\t])[\p{Cc}\p{Cf}]+/gu, '')
      .replace(/[^\S\n\t]+/gu, ' ')
      .split('\n')
      .map(line => line.trim())
      .join('\n')
      .trim()
  )
}
