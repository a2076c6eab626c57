// From how many followers on an author is influential, as a person types it.

/** undefined = cannot be read; null = left empty, the brand's own usual reach decides. Spaces and separators may stand. */
export const readFollowers = (text: string): number | null | undefined => {
  const digits = text.replace(/[\s.,’'_]/g, '')
  if (digits === '') return null
  const count = /^\d{1,10}$/.test(digits) ? Number(digits) : 0
  return count >= 1 && count <= 1_000_000_000 ? count : undefined
}
