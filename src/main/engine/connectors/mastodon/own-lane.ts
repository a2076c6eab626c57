// What our own account says, from here or from a phone: an answer given elsewhere counts.
import type { Lane } from '../connector.ts'
import type { LaneParts } from './lane-parts.ts'
import { createListLane } from './list-lane.ts'
import { readStatus } from './normalise.ts'

export const createOwnLane = (parts: LaneParts): Lane => ({
  ...createListLane({
    ...parts,
    name: 'own',
    label: { en: 'our own posts', fr: 'nos propres messages' },
    crisisIntervalMs: 20_000,
    list: (api, paging) =>
      api.ask('vital', ({ v1 }) => v1.accounts.$select(parts.accountId).statuses.list.$raw(paging)),
    tell: readStatus,
  }),
  isOwn: true,
})
