// Why an answer cannot be sent yet: one reason at a time, the first that a hand would have to see to.
import { LIVE_SEND_STATES, type Route, type RouteReason, type Send } from '../../../shared/outbox.ts'

export type Hindrance =
  | 'live'
  | 'writing'
  | 'unfilled'
  | 'wrong'
  | 'tooLong'
  | 'noAltText'
  | 'pictureByHand'
  | 'routeAsked'
  | 'mustSignIn'

/** Ending somebody as unreachable would be wrong where one click makes the account speak again. */
const mendable: readonly RouteReason[] = ['signedOut', 'switchedOff']

export const isMendable = ({ kind, reason }: Pick<Route, 'kind' | 'reason'>): boolean =>
  kind === 'none' && mendable.includes(reason)

export interface Attempt {
  readonly sends: readonly Pick<Send, 'state'>[]
  readonly isEmpty: boolean
  /** A blank of a ready answer is still there. */
  readonly hasBlanks: boolean
  /** It contradicts the facts table, or guesses at a cause, and nobody has overruled it. */
  readonly isWrong: boolean
  readonly isTooLong: boolean
  readonly altTexts: readonly string[]
  readonly route: Pick<Route, 'kind' | 'reason'>
  /** The route is that of the account in view. */
  readonly isRouteKnown: boolean
}

export const isLive = ({ state }: Pick<Send, 'state'>): boolean =>
  (LIVE_SEND_STATES as readonly Send['state'][]).includes(state)

export const hindranceOf = (attempt: Attempt): Hindrance | null => {
  if (attempt.sends.some(isLive)) return 'live'
  if (attempt.isEmpty) return 'writing'
  if (attempt.hasBlanks) return 'unfilled'
  if (!attempt.isRouteKnown) return 'routeAsked'
  if (isMendable(attempt.route)) return 'mustSignIn'
  // A line that ends has no length and no pictures.
  if (attempt.route.kind === 'none') return null
  if (attempt.isTooLong) return 'tooLong'
  if (attempt.isWrong) return 'wrong'
  // A browser that is opened by a link carries words only.
  if (attempt.route.kind === 'assisted' && attempt.altTexts.length > 0) return 'pictureByHand'
  return attempt.altTexts.some((text) => text.trim() === '') ? 'noAltText' : null
}
