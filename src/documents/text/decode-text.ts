/**
 * The text of a plain-text file: UTF-8 or UTF-16 (told by its byte order mark), else Windows-1258, the code page of
 * Vietnamese Windows. null when it is none of these. The older TCVN3 and VNI are not read: their bytes are letters of other
 * languages, and a wrong guess would be an unreadable task.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  return decoded(bytes, 'utf-8') ?? vietnameseCodePage(bytes)
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream: a last character that was cut off is no reason to refuse the rest.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return holdsControls(text) ? null : text
  } catch {
    return null
  }
}

/** Every byte is a character in it, so that it is believed only when all that is not ASCII is Vietnamese writing. */
function vietnameseCodePage(bytes: Uint8Array): string | null {
  const text = decoded(bytes, 'windows-1258')?.normalize('NFC')
  if (text === undefined) return null
  return /^[\t\n\f\r\x20-\x7e\u00a0“”‘’–—…«»°§\p{Script=Latin}]*$/u.test(text) ? text : null
}

/** Bytes that no text holds. */
const holdsControls = (text: string) => /(?!\s)\p{Cc}/u.test(text)
