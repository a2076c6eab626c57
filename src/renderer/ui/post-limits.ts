// How long an answer may be where the person spoke. A plain count of code points: the platforms weigh some
// characters differently (X counts links as 23 and many scripts double), so the count is a guide, not a verdict.
import type { Platform } from '../../shared/model.ts'

const limits: Readonly<Partial<Record<Platform, number>>> = { x: 280, bluesky: 300, mastodon: 500 }

/** null = the platform sets no limit that we know. */
export const limitOf = (platform: Platform): number | null => limits[platform] ?? null

export const countCodePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}
