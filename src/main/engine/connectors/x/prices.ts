// What X takes, pay per use, in millionths of a dollar (docs.x.com, "Pricing", August 2026), and what is still read at
// each stage of the budget (shared/spend-stages.ts).
import type { SpendStage } from '../../../../shared/sources.ts'

export const PRICES = {
  postRead: 5_000,
  /** Our own posts and mentions, when the account also owns the app. */
  ownedRead: 1_000,
  userRead: 10_000,
  counts: 5_000,
  post: 15_000,
  postWithUrl: 200_000,
  summonedReply: 10_000,
} as const

export type Priced = keyof typeof PRICES

/** The reserve is kept for these. */
export const OWN_POSTS: readonly Priced[] = ['post', 'postWithUrl', 'summonedReply']

/** `watch`: what is said about us; `extra`: more about posts that we know; `own`: what we said. */
export type Activity = 'watch' | 'extra' | 'mentions' | 'own' | 'counts'

/** Our own posts are read to the end: they are few, and without them nobody knows what was answered. */
export const READS_AT: Readonly<Record<SpendStage, readonly Activity[]>> = {
  full: ['watch', 'extra', 'mentions', 'own', 'counts'],
  sampled: ['watch', 'mentions', 'own', 'counts'],
  mentionsOnly: ['mentions', 'own', 'counts'],
  countsOnly: ['own', 'counts'],
}

/** One post in ten, at the sampled stage: `sample:` of X's rules, in per cent. */
export const SAMPLE_PERCENT = 10
