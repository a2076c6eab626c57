// Who to answer: whether a post wants an answer from us, how much it presses, and why, as data for the page to word.
// Keeps true: one reason each; more harm or more reach never presses less; followers of the brand go first by the order of
// the queue, not by a number here (doctrine R3: followers, then harm x reach x age).
//
// Age is not in the number. The queue keeps the number and is seldom ranked anew, so an age in it would be that of the
// last ranking. Harm comes in grades and reach in orders of magnitude, so that many press alike, and among those who
// press alike the queue takes who spoke first: waiting longer never moves anyone back, also after a day, when the answer
// is worth less to the crowd but no less to the person.
import type { AnswerReason, AnswerWhy, MatchReason, Stance, Visibility } from '../../../shared/model.ts'

export interface AnswerCase {
  readonly stance: Stance
  readonly asks: boolean
  /** 0..1 */
  readonly harm: number
  readonly isRepost: boolean
  readonly isTombstone: boolean
  readonly visibility: Visibility
  /** null = unknown: counts as none. */
  readonly followers: number | null
  readonly matchReason: MatchReason
}

export interface AnswerWeight {
  readonly actionable: boolean
  /** 0 = not to be answered; else up to about 10, see the head of this file. */
  readonly priority: number
  readonly why: AnswerWhy
}

/** From here on a post is answered whoever it speaks to: law, data, money, life. */
const GRAVE = 0.6
/** Somebody with nothing to report still waits for an answer. */
const LEAST_HARM = 0.1
/** Thanks can wait for those who need something. */
const THANKS_SHARE = 0.25

const WORTH_AN_ANSWER: readonly AnswerReason[] = ['asks', 'attacks', 'defends', 'harm', 'addressesUs']

const reasonOf = (post: AnswerCase): AnswerReason => {
  const isToUs = post.matchReason === 'handle' || post.matchReason === 'thread' || post.visibility === 'direct'
  if (post.isTombstone) return 'gone'
  if (post.matchReason === 'own') return 'nothingAsked'
  if (post.isRepost) return 'repost'
  if (post.asks || post.stance === 'ask') return 'asks'
  if (post.stance === 'attack') return isToUs || post.harm > 0 ? 'attacks' : 'notToUs'
  if (post.harm >= GRAVE) return 'harm'
  if (post.stance === 'defend') return isToUs ? 'defends' : 'notToUs'
  return post.visibility === 'direct' ? 'addressesUs' : 'nothingAsked'
}

/** 1 for nobody, 2 from one follower on, 3 from ten, 7 from a hundred thousand. */
const reachOf = (followers: number | null): number =>
  followers === null || followers < 1 ? 1 : 2 + Math.floor(Math.log10(followers))

export const weighAnswer = (post: AnswerCase): AnswerWeight => {
  const { harm, followers } = post
  const reason = reasonOf(post)
  const actionable = WORTH_AN_ANSWER.includes(reason)
  const share = reason === 'defends' ? THANKS_SHARE : 1
  const priority = actionable ? share * (LEAST_HARM + harm) * reachOf(followers) : 0
  return { actionable, priority, why: { reason, harm, followers } }
}
