// What is paid for (shared/x-prices.ts), and what is still read at each stage of the budget (shared/spend-stages.ts).
import type { SpendStage } from '../../../../shared/sources.ts'
import type { PRICES } from '../../../../shared/x-prices.ts'

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
