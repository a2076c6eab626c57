// The one call that posts to X. Keeps true: it is made once (again only on a 401, which X gives before it takes anything,
// with a new token); whatever may have left is told as unknown, and is paid for; it is told as not taken only where that
// is certain: there was no connection, or X itself said no.
import { z } from 'zod'
import type { ApiParts } from './api.ts'
import type { Hold } from './meter.ts'
import type { Priced } from './prices.ts'
import { LOST } from './rest.ts'
import { beforehand, notTaken, unknownOutcome } from './send-problems.ts'
import { problemOfRefusal } from './send-refusals.ts'
import { Unauthorized } from './tokens.ts'

const LIMIT = 'user posts.create'
const NEVER = new AbortController().signal

const Created = z.object({ data: z.object({ id: z.string().regex(/^\d{1,19}$/) }) })

export interface PricedPost {
  readonly body: Readonly<Record<string, unknown>>
  readonly price: Priced
}

export interface PublishParts extends ApiParts {
  /** ms UTC */
  readonly now: () => number
}

/** X may have done it and then failed to say so. */
const saysNothing = (status: number): boolean => status >= 500 || status === 408

export const createPublish = ({ rest, tokens, limits, meter, clock, now }: PublishParts) => {
  /** X's id of the new post. Throws SendProblem. */
  const post = async ({ body }: PricedPost, call: { mayHaveLeft: boolean }): Promise<string> => {
    const once = async (token: string): Promise<string> => {
      await limits.take(LIMIT, NEVER)
      call.mayHaveLeft = true
      const answer = await rest({ method: 'POST', path: '/2/tweets', body, token }).catch(() => LOST)
      if (answer.kind === 'lost') {
        limits.note(LIMIT, null, false)
        if (!answer.isUnsent) throw unknownOutcome()
        call.mayHaveLeft = false
        throw notTaken('network')
      }
      const { headers } = answer
      clock.note(typeof headers.date === 'string' ? headers.date : undefined)
      limits.note(LIMIT, headers, answer.kind === 'refused' && answer.status === 429)
      if (answer.kind === 'ok') {
        const created = Created.safeParse(answer.body)
        if (!created.success) throw unknownOutcome()
        return created.data.data.id
      }
      const { status } = answer
      if (saysNothing(status)) throw unknownOutcome()
      call.mayHaveLeft = false
      if (status === 401) throw new Unauthorized()
      throw problemOfRefusal({ status, body: answer.body, freeAt: limits.freeAt(LIMIT), now: now() })
    }
    return tokens.withUser(once)
  }

  const holdFor = (price: Priced): Hold => {
    const freeAt = limits.freeAt(LIMIT)
    if (freeAt !== null) throw notTaken('limited', freeAt)
    try {
      return meter.holdFor(price, 1)
    } catch (error) {
      throw beforehand(error)
    }
  }

  return {
    /** Throws SendProblem when a post at this price would not be allowed now, by X's limits or our money. */
    check: (price: Priced): void => holdFor(price).close(),
    /** X's id of the new post. Throws SendProblem. */
    publish: async (priced: PricedPost): Promise<string> => {
      const hold = holdFor(priced.price)
      const call = { mayHaveLeft: false }
      try {
        return await post(priced, call)
      } catch (error) {
        throw call.mayHaveLeft ? unknownOutcome() : beforehand(error)
      } finally {
        if (call.mayHaveLeft) hold.took(1)
        hold.close()
      }
    },
  }
}
