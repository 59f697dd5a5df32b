/**
 * The page that was wished for; when it lies past the end, the last one: work was completed since the button was
 * drawn. `pageAt` gives null past the end, and never for page 0. Pages count from 0.
 */
export async function pageOrLast<Found extends { total: number }>(
  pageAt: (page: number) => Promise<Found | null>,
  wished: number,
  size: number,
): Promise<{ found: Found; page: number; pages: number }> {
  const wishedPage = await pageAt(wished)
  if (wishedPage) return { found: wishedPage, page: wished, pages: pagesOf(wishedPage.total, size) }
  const first = (await pageAt(0))!
  const last = pagesOf(first.total, size) - 1
  const lastPage = last > 0 ? await pageAt(last) : null
  return lastPage
    ? { found: lastPage, page: last, pages: pagesOf(lastPage.total, size) }
    : { found: first, page: 0, pages: last + 1 }
}

const pagesOf = (total: number, size: number) => Math.max(1, Math.ceil(total / size))
