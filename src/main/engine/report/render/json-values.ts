// Values as the JSON writes them: times in ISO 8601, UTC; words of ours with whom they may name covered.
import type { Page } from './page.ts'

export const iso = (at: number): string => new Date(at).toISOString()
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
export const coverOrNull = (page: Page, text: string | null): string | null =>
  text === null ? null : page.names.cover(text)
