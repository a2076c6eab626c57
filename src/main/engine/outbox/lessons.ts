// What a platform's answer teaches about the next reply, and what was learnt says about this one. Pure.
//
// - Told for one post (closed, gone, not mentioned): holds for that post for good, for that account.
// - X's refusal of a sort: holds for a while. Against the published rule it is probably a slip, so a day; where the rule
//   does not say, a month, since X changes its rules by the month and somebody must look again.
// - X's consent to a sort the rule does not speak of: holds until it refuses one.
import type { Platform } from '../../../shared/model.ts'
import type { RouteKind, SendRefusal } from '../../../shared/outbox.ts'
import type { Lesson } from '../store/accounts.ts'
import { isClear, type ReplySort } from './reply-sort.ts'

const DAY_MS = 86_400_000
const CLEAR_REFUSED_FOR_MS = DAY_MS
const UNCLEAR_REFUSED_FOR_MS = 30 * DAY_MS

export interface Answered {
  readonly platform: Platform
  readonly route: RouteKind
  /** The platform's id of the post that was answered. */
  readonly postId: string
  /** X only; null = by the rule it would never have been sent. */
  readonly sort: ReplySort | null
  /** null = it was taken. */
  readonly refusal: SendRefusal | null
  /** ms UTC */
  readonly at: number
}

/** To be written down, for the account that spoke. */
export const lessonsOf = ({ platform, route, postId, sort, refusal, at }: Answered): Lesson[] => {
  // What a person posts in a browser, and what a contract allows, says nothing about the rule.
  if (route === 'assisted' || route === 'none') return []
  const ofSort = (isAllowed: boolean): Lesson[] =>
    platform === 'x' && route === 'api' && sort !== null ? [{ sort, postId: '', isAllowed, learntAt: at }] : []
  const ofPost = (code: string): Lesson => ({ sort: code, postId, isAllowed: false, learntAt: at })
  if (refusal === null) return ofSort(true)
  if (refusal === 'notMentioned') return [ofPost(refusal), ...ofSort(false)]
  return refusal === 'conversationClosed' || refusal === 'postGone' ? [ofPost(refusal)] : []
}

/** What was learnt of this very post: it is gone, or takes no answer of ours; null = nothing. */
export const postLesson = (lessons: readonly Lesson[], postId: string): 'gone' | 'closed' | null => {
  const told = lessons.filter((lesson) => lesson.postId === postId && postId !== '' && !lesson.isAllowed)
  if (told.length === 0) return null
  return told.some(({ sort }) => sort === ('postGone' satisfies SendRefusal)) ? 'gone' : 'closed'
}

/** What was learnt of this sort, as far as it still holds; null = nothing. */
export const sortLesson = (
  lessons: readonly Lesson[],
  sort: ReplySort,
  nowAt: number,
): 'allowed' | 'refused' | null => {
  const lesson = lessons.find((one) => one.postId === '' && one.sort === sort)
  if (!lesson) return null
  if (lesson.isAllowed) return 'allowed'
  const holdsMs = isClear(sort) ? CLEAR_REFUSED_FOR_MS : UNCLEAR_REFUSED_FOR_MS
  return nowAt - lesson.learntAt < holdsMs ? 'refused' : null
}
