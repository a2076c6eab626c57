// Mastodon's paging: `max_id` and `since_id` give the newest, `min_id` gives what comes right after it; always shown
// newest first, with a Link header to both sides.
const newerThan = (a: string, b: string): boolean => BigInt(a) > BigInt(b)
const DIGITS = /^\d+$/

export const pageOfList = <T extends { readonly id: string }>(
  all: readonly T[],
  query: URLSearchParams,
  most: number,
) => {
  const idOf = (name: string): string | null => {
    const id = query.get(name)
    return id !== null && DIGITS.test(id) ? id : null
  }
  const [minId, sinceId, maxId] = [idOf('min_id'), idOf('since_id'), idOf('max_id')]
  const limit = Math.min(most, Math.max(1, Number(query.get('limit') ?? 20) || 20))
  const within = all
    .filter(({ id }) => maxId === null || newerThan(maxId, id))
    .filter(({ id }) => [minId, sinceId].every((from) => from === null || newerThan(id, from)))
    .toSorted((a, b) => (newerThan(a.id, b.id) ? -1 : 1))
  return minId === null ? within.slice(0, limit) : within.slice(-limit)
}

export const linkOf = (url: URL, page: readonly { readonly id: string }[]): string | undefined => {
  const [first, last] = [page[0], page.at(-1)]
  if (!first || !last) return undefined
  const to = (name: string, id: string): string => `<${url.origin}${url.pathname}?${name}=${id}>`
  return `${to('max_id', last.id)}; rel="next", ${to('min_id', first.id)}; rel="prev"`
}
