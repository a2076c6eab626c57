// Reading what was said.
import type { MentionPage } from '../../../shared/contract/mentions.ts'
import type { Mention } from '../../../shared/model.ts'
import { addByHand } from '../by-hand.ts'
import type { Commands, Queries } from '../context.ts'
import { drawPulse } from '../pulse.ts'

const pageOf = (items: readonly Mention[], count: number): MentionPage => ({
  items,
  nextBeforeSeq: items.length === count ? (items.at(-1)?.seq ?? null) : null,
})

export const mentionQueries = {
  'mentions.feed': ({ store }, { brandId, fromKey, count }) =>
    store.snapshot(() => ({
      total: store.mentions.lastKey(brandId),
      items: store.mentions.feed(brandId, fromKey, count),
    })),
  'mentions.get': ({ store }, { seqs }) => store.mentions.get(seqs),
  'mentions.pictures': ({ store }, { seqs }) =>
    seqs
      .map((seq) => ({ seq, pictures: store.attachments.ofMention(seq) }))
      .filter(({ pictures }) => pictures.length > 0),
  'mentions.search': ({ store }, { brandId, query, beforeSeq, count }) => {
    const { items, searchedAll } = store.search.find(brandId, query, beforeSeq, count)
    return { ...pageOf(items, count), searchedAll }
  },
  'mentions.between': ({ store }, { brandId, fromAt, toAt, beforeSeq, count }) =>
    pageOf(store.mentions.between(brandId, fromAt, toAt, beforeSeq, count), count),
  'pulse.get': ({ store }, { brandId, fromAt, toAt }) => store.snapshot(() => drawPulse(store, brandId, fromAt, toAt)),
} satisfies Partial<Queries>

export const mentionCommands = {
  'mentions.addByHand': addByHand,
} satisfies Partial<Commands>
