// What we told people we would say or do, and when they hear of us next.
import { z } from 'zod'
import type { NextUpdate, PromiseId, PublicPromise } from '../promises.ts'
import { ask } from './ask.ts'
import { crisisId, instant, memberId, words } from './ids.ts'

const promiseId = z
  .number()
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER)
  .transform((value) => value as PromiseId)

export interface Promises {
  /** Open and late first, the soonest due on top; then those that ended, the latest first. */
  readonly items: readonly PublicPromise[]
  /** null = nobody expects one: no statement yet, or the crisis is in resolution or over. */
  readonly next: NextUpdate | null
}

export const promises = {
  'promises.list': ask<Promises>()('reader', z.object({ crisisId })),
  /** Given by phone, in the press, in person. */
  'promises.add': ask<{ promiseId: PromiseId }>()(
    'writer',
    z.object({ crisisId, kind: z.enum(['update', 'act']), text: words(500), dueAt: instant }),
  ),
  'promises.give': ask<null>()('writer', z.object({ promiseId, ownerId: memberId })),
  /** It was done; `why`: how people can tell. */
  'promises.keep': ask<null>()('writer', z.object({ promiseId, why: words(500) })),
  'promises.withdraw': ask<null>()('writer', z.object({ promiseId, why: words(500) })),
}
