// How strongly two accounts are tied: by how many different texts they both said within minutes.
// Keeps true: one common text ties nobody (people do meet in a sentence), the same few accounts meeting again in other
// texts is the sign (co-action network: Pacheco et al., Uncovering coordinated networks on social media, ICWSM 2021).

import type { MentionSeq } from '../../../shared/model.ts'
import type { Note } from './coordination-copies.ts'

export interface Ties {
  /** True once, when the two become tied. */
  tie(one: Note, other: Note): boolean
  forgetBefore(at: number): void
}

/** Two texts; or one, when both accounts were made within the month. */
const TIED = 2
/** The oldest go first. */
const MAX_TIES = 500_000
/** Pairs are numbered in one integer. */
const MAX_AUTHOR_ID = 0x4000000

interface Tie {
  /** The first text they met in. */
  readonly text: MentionSeq
  isTied: boolean
  lastAt: number
}

const pairKey = (a: number, b: number): number => Math.min(a, b) * MAX_AUTHOR_ID + Math.max(a, b)

const weightOf = (one: Note, other: Note): number => (one.isYoung && other.isYoung ? TIED : 1)

export const createTies = (): Ties => {
  /** In the order in which they were last met. */
  const ties = new Map<number, Tie>()
  return {
    tie: (one, other) => {
      const key = pairKey(one.authorId, other.authorId)
      const known = ties.get(key)
      const isTied = known ? known.isTied || known.text !== one.text : weightOf(one, other) >= TIED
      ties.delete(key)
      ties.set(key, { text: known?.text ?? one.text, isTied, lastAt: Math.max(known?.lastAt ?? one.at, one.at) })
      return isTied && !known?.isTied
    },
    forgetBefore: (before) => {
      for (const [key, { lastAt }] of ties) {
        if (lastAt >= before && ties.size <= MAX_TIES) return
        ties.delete(key)
      }
    },
  }
}
