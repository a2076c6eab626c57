// How often the loudest posts were passed on and liked: read again, since a notification tells only of ours.
import type { Lane } from '../connector.ts'
import { createSieve, HOUR_MS, type LaneParts, MINUTE_MS } from './lane-parts.ts'
import { lookAgain } from './look-again.ts'
import type { Told } from './normalise.ts'

const INTERVAL_MS = 10 * MINUTE_MS
const CRISIS_INTERVAL_MS = 3 * MINUTE_MS
const COUNT = 30

export const createFiguresLane = ({ client, server, followers, timing }: LaneParts): Lane => {
  let isCrisis = false
  return {
    name: 'figures',
    label: { en: 'how far the loudest posts spread', fr: 'diffusion des messages les plus repris' },
    kind: 'poll',
    normalIntervalMs: INTERVAL_MS,
    nextInMs: () => (isCrisis ? CRISIS_INTERVAL_MS : INTERVAL_MS),
    async *read(context) {
      isCrisis = context.isCrisis()
      const api = await client.open(context)
      const loudest = context.held.loudest(timing.now() - 48 * HOUR_MS, COUNT)
      const found: Told[] = []
      for await (const { externalId, told } of lookAgain(api, server, loudest)) {
        if (!told) continue
        context.held.saw([externalId], timing.now())
        found.push(...told.flatMap((one) => [{ ...one, editedAt: null }, ...(one.editedAt === null ? [] : [one])]))
      }
      const posts = await followers.mark(api, createSieve(context, server, 'wanted').keep(found))
      yield { posts, removals: [], cursor: null, isCaughtUp: true, gap: null }
    },
  }
}
