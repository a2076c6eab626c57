// What leaves, and everything a hand can do to it. Nothing here takes back what was published: it is put right by a new post.
import { z } from 'zod'
import type { ConnectionId, SendId } from '../model.ts'
import {
  type AccountProfile,
  MOST_PICTURES,
  OUTBOX_SHOWS,
  type OutboxState,
  type ReviewChange,
  type Send,
} from '../outbox.ts'
import { ask } from './ask.ts'
import {
  brandId,
  connectionId,
  crisisId,
  fileId,
  memberId,
  mentionSeq,
  nothing,
  offset,
  pageSize,
  sendId,
  webUrl,
  words,
} from './ids.ts'

/** Files that a person chose or dropped, each with what it shows. */
export const outgoingPictures = z.array(z.object({ pictureId: fileId, altText: words(1000) })).max(MOST_PICTURES)

/** Posts of one thread, in order. */
export const threadParts = z
  .array(z.object({ text: words(10_000), pictures: outgoingPictures.default([]) }))
  .min(1)
  .max(25)

export interface ReviewItem {
  readonly send: Send
  /** Empty = nothing has moved. */
  readonly changes: readonly ReviewChange[]
}

const terms = z.array(words(80)).max(50)
const reason = words(500)

export const outbox = {
  'outbox.state': ask<OutboxState>()('reader', z.object({ brandId })),
  /** `waiting` and `review`: in the order in which they leave; else the newest first. */
  'outbox.page': ask<{ total: number; items: Send[] }>()(
    'reader',
    z.object({ brandId, show: z.enum(OUTBOX_SHOWS), from: offset, count: pageSize }),
  ),
  /** Everything that is held, in the order in which it was planned, with what has moved since. */
  'outbox.review': ask<ReviewItem[]>()('reader', z.object({ brandId })),
  /** Before it leaves: the draft is there again. */
  'outbox.undo': ask<null>()('writer', z.object({ sendId })),
  /** Nothing planned leaves any more; answers the calls that are on their way already. */
  'outbox.stop': ask<{ leaving: Send[] }>()('writer', z.object({ brandId })),
  /** Lifts the stop; what is held stays held until somebody has looked at it. */
  'outbox.resume': ask<null>()('writer', z.object({ brandId })),
  'outbox.pause': ask<null>()('writer', z.object({ connectionId, isPaused: z.boolean() })),
  /** Seen and still right: planned again, in the former order. Answers those whose route has changed and which stay. */
  'outbox.release': ask<{ stillHeld: SendId[] }>()('writer', z.object({ sendIds: z.array(sendId).min(1).max(10_000) })),
  /** It shall not leave, or did not: back to the draft, with a reason. */
  'outbox.giveUp': ask<null>()('writer', z.object({ sendId, reason })),
  /** A person has looked on the platform, and it is not there. */
  'outbox.sendAgain': ask<null>()('writer', z.object({ sendId })),
  /** Opens the platform in the person's own browser, with the words; a person posts there. */
  'outbox.handOver': ask<null>()('writer', z.object({ sendId })),
  /** A person saw where it is: whose account, and a link to it. */
  'outbox.confirm': ask<null>()(
    'writer',
    z.object({ sendId, connectionId: connectionId.nullable(), url: webUrl.nullable() }),
  ),
  'outbox.setUndo': ask<null>()('writer', z.object({ brandId, undoMs: z.number().int().min(0).max(60_000) })),
  /** Puts one of our posts right by a new one, linked to it. The old one stays. */
  'outbox.correct': ask<{ sendId: SendId }>()(
    'writer',
    z.object({
      sendId,
      parts: threadParts,
      /** Why it is said although it contradicts the facts table; it is noted. */
      overrule: reason.nullable().default(null),
      /** Why it does not wait for an approver, where one is needed and the asker is none; it is noted. */
      absentApprover: reason.nullable().default(null),
    }),
  ),
  /** What became of the statements of a crisis, account by account: in the order in which they were planned. */
  'statements.sends': ask<Send[]>()('reader', z.object({ crisisId })),
  /** Publishes an approved statement from these accounts, in the words written for each. */
  'statements.send': ask<{ sendIds: SendId[] }>()(
    'writer',
    z.object({
      statementId: z.number().int().min(1),
      to: z
        .array(z.object({ connectionId, parts: threadParts }))
        .min(1)
        .max(20),
      /** Why these words are said although they contradict the facts table; it is noted. */
      overrule: reason.nullable().default(null),
      /** The same of an approver, for pictures and for words of one account that are not in the approved text. */
      absentApprover: reason.nullable().default(null),
    }),
  ),
  /** Opens the platform's own page where a threat is reported, and notes that we did. */
  'mentions.report': ask<null>()('writer', z.object({ mentionSeq, reason })),
}

export const accounts = {
  'accounts.profiles': ask<AccountProfile[]>()('reader', nothing),
  'accounts.setProfile': ask<{ connectionId: ConnectionId }>()(
    'writer',
    z.object({
      connectionId,
      langs: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20),
      regions: terms,
      products: terms,
      memberIds: z.array(memberId).max(50),
    }),
  ),
}
