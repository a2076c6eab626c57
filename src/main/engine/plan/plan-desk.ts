// The acts on a plan: each is one entry of the ledger. Every verb is called inside the transaction of its act.
import type { BrandId, MemberId } from '../../../shared/model.ts'
import type { ChannelRef, PlanPart, PlanSection } from '../../../shared/plan.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import type { By } from '../store/ledger.ts'
import type { ChannelRow } from '../store/plans.ts'
import type { Store } from '../store/store.ts'

export interface ChannelDuty {
  readonly ownerId: MemberId | null
  readonly backupId: MemberId | null
  readonly isSetAside: boolean
}

export const isChannel = (row: ChannelRow, channel: ChannelRef): boolean => {
  if (channel.kind === 'connection') return row.connectionId === channel.connectionId
  return channel.kind === 'common' ? row.common === channel.common : row.id === channel.channelId
}

const placeOf = (channel: ChannelRef): Pick<ChannelRow, 'connectionId' | 'common'> => ({
  connectionId: channel.kind === 'connection' ? channel.connectionId : null,
  common: channel.kind === 'common' ? channel.common : null,
})

export const createPlanDesk = (store: Store) => {
  const write = (brandId: BrandId, part: PlanPart, text: string | null, by: By): void => {
    const words = text === null ? null : store.texts.saveWords(text)
    const version = store.plans.addText(brandId, part, words?.id ?? null, by)
    const payload = { brandId, part, version, commitment: words?.commitment ?? null }
    store.ledger.append({ ...by, kind: text === null ? 'plan.restored' : 'plan.saved', payload })
  }

  /** The row of a channel; one of the brand's accounts, and one that most brands have, gets its row when it is first set. */
  const rowOf = (brandId: BrandId, channel: ChannelRef, at: number): ChannelRow['id'] => {
    const found = store.plans.channels(brandId).find((row) => isChannel(row, channel))
    if (found) return found.id
    const isOurs = channel.kind === 'connection' && store.connections.get(channel.connectionId)?.brandId === brandId
    if (channel.kind === 'own' || (channel.kind === 'connection' && !isOurs))
      throw new Refusal('notFound', refusalWords.noChannel)
    return store.plans.addChannel(brandId, { ...placeOf(channel), nameTextId: null }, at)
  }

  return {
    save: (brandId: BrandId, part: PlanPart, text: string, by: By): void => write(brandId, part, text, by),
    restore: (brandId: BrandId, part: PlanPart, by: By): void => write(brandId, part, null, by),
    addChannel: (brandId: BrandId, name: string, by: By): number => {
      const words = store.texts.saveWords(name)
      const row = { connectionId: null, common: null, nameTextId: words.id }
      const channelId = store.plans.addChannel(brandId, row, by.recordedAt)
      const payload = { channelId, brandId, commitment: words.commitment }
      store.ledger.append({ ...by, kind: 'plan.channelAdded', payload })
      return channelId
    },
    setChannel: (
      brandId: BrandId,
      channel: ChannelRef,
      { ownerId, backupId, isSetAside }: ChannelDuty,
      by: By,
    ): void => {
      const id = rowOf(brandId, channel, by.recordedAt)
      const duty = { ownerId, backupId, setAside: isSetAside ? (1 as const) : (0 as const) }
      store.plans.setChannel({ id, ...duty }, by.recordedAt)
      const payload = { channelId: id, brandId, ...placeOf(channel), ...duty }
      store.ledger.append({ ...by, kind: 'plan.channelSet', payload })
    },
    review: (brandId: BrandId, section: PlanSection, by: By): void => {
      const reviewId = store.plans.review(brandId, section, by)
      store.ledger.append({ ...by, kind: 'plan.reviewed', payload: { reviewId, brandId, section } })
    },
  }
}
