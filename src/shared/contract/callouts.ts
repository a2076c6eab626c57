// The list of those who are called when nobody is at the desk.
import { z } from 'zod'
import { type Callout, type CalloutPlan, type CalloutProblem, MAIL_SECURITIES } from '../callouts.ts'
import { isLoopback } from '../loopback.ts'
import { ask } from './ask.ts'
import { memberId, nothing, offset, pageSize, words } from './ids.ts'

const isHook = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username + url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}
/** Opaque: never logged, never answered. */
const hookUrl = z.string().trim().max(2000).refine(isHook)
const address = z.email().max(254)
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)

export const callouts = {
  'callouts.plan': ask<CalloutPlan>()('reader', nothing),
  /** The latest first. */
  'callouts.recent': ask<Callout[]>()('reader', z.object({ count: pageSize })),
  /** At the end of the list. */
  'callouts.add': ask<{ entryId: number }>()(
    'writer',
    z.discriminatedUnion('way', [
      z.object({ memberId, way: z.literal('webhook'), url: hookUrl }),
      z.object({ memberId, way: z.literal('email'), address }),
    ]),
  ),
  /** The address of a webhook, again or anew. */
  'callouts.giveUrl': ask<null>()('writer', z.object({ entryId: offset, url: hookUrl })),
  'callouts.remove': ask<null>()('writer', z.object({ entryId: offset })),
  /** All of the list, in its new order. */
  'callouts.order': ask<null>()('writer', z.object({ entryIds: z.array(offset).max(200) })),
  'callouts.setRules': ask<null>()(
    'writer',
    z.object({
      handOverMs: z
        .number()
        .int()
        .min(60_000)
        .max(24 * 3_600_000),
      lang: z.enum(['fr', 'en']),
    }),
  ),
  'callouts.setMail': ask<null>()(
    'writer',
    z
      .object({
        host,
        port: z.number().int().min(1).max(65_535),
        security: z.enum(MAIL_SECURITIES),
        user: words(320).nullable(),
        from: address,
        /** null = the one that is kept. */
        password: z.string().min(1).max(1000).nullable(),
      })
      .refine((mail) => mail.security !== 'none' || isLoopback(mail.host)),
  ),
  /** Sends at once, and answers what came of it; null = it got through. */
  'callouts.test': ask<{ problem: CalloutProblem | null }>()('writer', z.object({ entryId: offset })),
}
