// Where a brand speaks and who speaks there: its accounts, what most brands have besides, and what the team added.
import type { BrandId } from '../../../shared/model.ts'
import { type ChannelRef, COMMON_CHANNELS, type PlanChannel } from '../../../shared/plan.ts'
import type { Store } from '../store/store.ts'
import { isChannel } from './plan-desk.ts'

export const planChannelsOf = (store: Store, brandId: BrandId): PlanChannel[] => {
  const rows = store.plans.channels(brandId)
  const channelOf = (channel: ChannelRef, name: string | null): PlanChannel => {
    const row = rows.find((one) => isChannel(one, channel))
    return {
      channel,
      name,
      ownerId: row?.ownerId ?? null,
      backupId: row?.backupId ?? null,
      isSetAside: row?.setAside === 1,
    }
  }
  return [
    // Nobody speaks through a feed, nor through an account that is switched off.
    ...store.connections
      .list()
      .filter((one) => one.brandId === brandId && one.isOn && one.settings.kind !== 'feed')
      .map(({ id, label }) => channelOf({ kind: 'connection', connectionId: id }, label)),
    ...COMMON_CHANNELS.map((common) => channelOf({ kind: 'common', common }, null)),
    ...rows
      .filter(({ connectionId, common }) => connectionId === null && common === null)
      .map(({ id, name }) => channelOf({ kind: 'own', channelId: id }, name)),
  ]
}
