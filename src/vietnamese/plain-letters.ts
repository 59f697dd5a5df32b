/**
 * Text as it is typed on a phone without a Vietnamese keyboard: lower case, no diacritics, single spaces,
 * punctuation as spaces except what dates, numbers and codes need (/ . - : %).
 * "Phường Thành Công" and "phuong  thanh cong" become equal, whether typed as NFC or NFD.
 */
export function plainLetters(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      // đ and Đ are letters of their own, not d with a mark: decomposition leaves them.
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}/.:%-]+/gu, ' ')
      .trim()
  )
}

/** The words of a text without diacritics and without any punctuation. */
export function plainWords(text: string): string[] {
  return plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
