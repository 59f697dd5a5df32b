const OTHER_SCHEMES = /^(tg|mailto|tel|ton):/i

/** A link as Telegram keeps it (http is assumed, a bare host gets its slash), or why it cannot be one. */
export function readLink(written: string): { url: string } | { problem: string } {
  const link = written.trim()
  if (link === '') return { problem: 'URL host is empty' }
  if (OTHER_SCHEMES.test(link)) return { url: link }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(link)?.[1]?.toLowerCase()
  if (scheme && scheme !== 'http' && scheme !== 'https') return { problem: 'Unsupported URL protocol' }
  const url = URL.parse(scheme ? link : `http://${link}`)
  const hasHost = url !== null && (url.hostname.includes('.') || url.hostname === 'localhost')
  return hasHost ? { url: url.href } : { problem: 'Wrong HTTP URL' }
}

/** As `readLink`, '' for what is no link. */
export function checkedLink(written: string): string {
  const link = readLink(written)
  return 'url' in link ? link.url : ''
}
