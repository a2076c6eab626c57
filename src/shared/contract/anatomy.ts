// Behind the peak of a crisis, and the posts behind each of its figures; what a member corrects in it.
import { z } from 'zod'
import type { Anatomy } from '../anatomy.ts'
import { ask } from './ask.ts'
import { crisisId, mentionSeq, offset, pageSize, words } from './ids.ts'
import type { MentionPage } from './mentions.ts'

const claimId = z.string().min(1).max(200)
export const tone = z.enum(['negative', 'neutral', 'positive'])
export const stance = z.enum(['attack', 'defend', 'ask', 'neutral'])

/** Which posts of the crisis a number stands for. */
export const behind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('author'), authorId: offset }),
  z.object({ kind: z.literal('stance'), stance }),
  z.object({ kind: z.literal('tone'), tone }),
  z.object({ kind: z.literal('claim'), claimId }),
  /** In none of the claims. */
  z.object({ kind: z.literal('unclaimed') }),
  z.object({ kind: z.literal('coordination'), id: claimId }),
  /** What came through this post. */
  z.object({ kind: z.literal('amplifier'), seq: mentionSeq }),
  z.object({ kind: z.literal('all') }),
])
export type Behind = z.infer<typeof behind>

export const anatomy = {
  'anatomy.get': ask<Anatomy>()('analyst', z.object({ crisisId })),
  /** The latest arrived first. */
  'anatomy.posts': ask<MentionPage>()(
    'analyst',
    z.object({ crisisId, of: behind, beforeSeq: offset.nullable(), count: pageSize }),
  ),
}

export const corrections = {
  /** A member reads the post otherwise: theirs is kept, shown as corrected, and wins. */
  'mentions.correct': ask<null>()(
    'writer',
    z.object({
      seq: mentionSeq,
      to: z.discriminatedUnion('noun', [
        z.object({ noun: z.literal('tone'), tone }),
        z.object({ noun: z.literal('stance'), stance }),
        /** null = this post makes none of the claims. */
        z.object({ noun: z.literal('claim'), claimId: claimId.nullable() }),
      ]),
    }),
  ),
  'claims.rename': ask<null>()('writer', z.object({ crisisId, claimId, label: words(120) })),
}
