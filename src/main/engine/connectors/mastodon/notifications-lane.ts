// Who speaks to us: mentions, answers, quotes, and who passes our posts on. Counted by the server in the order of
// arrival, so that reading on from the last one misses nothing, whatever its visibility.
import type { Lane } from '../connector.ts'
import type { LaneParts } from './lane-parts.ts'
import { createListLane } from './list-lane.ts'
import { readNotification } from './normalise.ts'

const TYPES = ['mention', 'status', 'reblog', 'quote', 'update'] as const

export const createNotificationsLane = (parts: LaneParts): Lane =>
  createListLane({
    ...parts,
    name: 'notifications',
    label: { en: 'mentions and answers', fr: 'mentions et réponses' },
    crisisIntervalMs: 15_000,
    list: (api, paging) => api.ask('vital', ({ v1 }) => v1.notifications.list.$raw({ ...paging, types: TYPES })),
    tell: readNotification,
  })
