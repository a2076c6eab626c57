// What X takes, pay per use, in millionths of a dollar (docs.x.com, "Pricing", August 2026). Known before the first word,
// and written down by the meter when it was paid.

export const PRICES = {
  postRead: 5_000,
  /** Our own posts and mentions, when the account also owns the app. */
  ownedRead: 1_000,
  userRead: 10_000,
  counts: 5_000,
  post: 15_000,
  postWithUrl: 200_000,
  /** An answer to somebody who named or quoted us. With a link it is a post with a link: the page does not say otherwise. */
  summonedReply: 10_000,
} as const
