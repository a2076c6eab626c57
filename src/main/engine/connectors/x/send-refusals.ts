// What X's refusal of a post means. Every one of these says for certain that the post was not taken. Pure. The texts are
// X's own, as public code has recorded them; X documents none, so what fits none is told as "does not say why".
import { z } from 'zod'
import type { SendProblem } from '../sender.ts'
import { notTaken, type Refused, refused } from './send-problems.ts'

const Problem = z.object({
  title: z.string().catch(''),
  detail: z.string().catch(''),
  type: z.string().catch(''),
})

const OUT_OF_MONEY = /credits|usage-?capped|spend/i
/** X counts it by the half hour. */
const DAY_IS_FULL = /over (the )?daily|daily limit/i
const HALF_HOUR_MS = 1_800_000

const TEXTS: readonly (readonly [RegExp, Refused])[] = [
  [
    /have not been mentioned or otherwise engaged|only reply to or quote posts where you are mentioned/i,
    'notMentioned',
  ],
  [/duplicate/i, 'duplicate'],
  [/deleted or not visible/i, 'postGone'],
  [/restricted who can reply|who can reply|have been blocked/i, 'conversationClosed'],
  [/too long|bit shorter|character limit/i, 'tooLong'],
  [/suspended|temporarily locked|looks like it might be automated/i, 'suspended'],
  [/authenticating with|permissions|not permitted|client-forbidden|write actions/i, 'mayNotWrite'],
]

export interface RefusedPost {
  /** 4xx, and not 401 or 408. */
  readonly status: number
  readonly body: unknown
  /** When the next post is allowed, by X's headers; null = they do not say. */
  readonly freeAt: number | null
  /** ms UTC */
  readonly now: number
}

export const problemOfRefusal = ({ status, body, freeAt, now }: RefusedPost): SendProblem => {
  const parsed = Problem.safeParse(body)
  const { title, detail, type } = parsed.success ? parsed.data : { title: '', detail: '', type: '' }
  if (status === 402 || OUT_OF_MONEY.test(`${title} ${type}`)) return notTaken('unpaid')
  if (status === 429) return notTaken('limited', freeAt)
  if (DAY_IS_FULL.test(detail)) return notTaken('limited', now + HALF_HOUR_MS)
  const known = TEXTS.find(([text]) => text.test(`${title} ${detail}`))
  return refused(known?.[1] ?? 'notTaken')
}
