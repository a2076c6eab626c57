// What the plan must hold if the ledger is true: a row for each version, each review, each channel as it was last set.
import { type Act, set, type Table } from './held.ts'

export const createPlanReplay = () => {
  const texts: Table = new Map()
  const channels: Table = new Map()
  const reviews: Table = new Map()
  return {
    texts,
    channels,
    reviews,
    take: ({ seq, recordedAt, memberId, kind, payload }: Act): void => {
      const { brandId, part, version, commitment, channelId, reviewId, section, ...said } = payload
      if (kind === 'plan.saved' || kind === 'plan.restored')
        set(texts, `${brandId}:${part}:${version}`, seq, { commitment, memberId, recordedAt })
      if (kind === 'plan.channelAdded')
        set(channels, channelId, seq, {
          brandId,
          name: commitment,
          connectionId: null,
          common: null,
          ownerId: null,
          backupId: null,
          setAside: 0,
          updatedAt: recordedAt,
        })
      if (kind === 'plan.channelSet') set(channels, channelId, seq, { brandId, ...said, updatedAt: recordedAt })
      if (kind === 'plan.reviewed') set(reviews, reviewId, seq, { brandId, section, memberId, reviewedAt: recordedAt })
    },
  }
}
