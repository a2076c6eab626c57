import { act } from 'react'
import { expect, it } from 'vitest'
import { show, unmount } from '../../../../test/show.tsx'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import { ok } from '../../../shared/result.ts'
import type { BlindInterval, Connection, Source } from '../../../shared/sources.ts'
import { SourcesRoom } from './sources-room.tsx'
import { sourcesWords } from './words.ts'

const words = sourcesWords.en

const connection = {
  id: 7 as ConnectionId,
  brandId: 1 as BrandId,
  label: '@acme',
  settings: { kind: 'bluesky', serviceUrl: '', jetstreamUrl: '' },
} as Connection
const source: Source = {
  id: 3,
  label: '@acme',
  kind: 'bluesky',
  state: 'live',
  lastSuccessAt: Date.now() - 5000,
  normalIntervalMs: 60_000,
  itemCount: 12,
  connectionId: connection.id,
  brandId: connection.brandId,
  reads: { en: 'mentions', fr: 'mentions' },
  lagMs: 2400,
  nextAt: Date.now() + 40_000,
  limit: null,
  trouble: null,
  refusedCount: 0,
}

const open = async (
  sources: readonly Source[],
  intervals: readonly BlindInterval[] = [],
  connections = [connection],
) => {
  const told: unknown[] = []
  const answers: Record<string, unknown> = {
    'sources.list': sources,
    'connections.list': connections,
    'sources.blindIntervals': intervals,
  }
  const request = async (name: string, input: unknown) => {
    if (name in answers) return ok(answers[name])
    told.push([name, input])
    return ok(null)
  }
  const { place } = await show(<SourcesRoom brandId={1 as BrandId} />, request)
  return { place, told, text: (place.textContent ?? '').replaceAll('\u00a0', ' ') }
}

it('catches a deaf source that does not say what is wrong and what to do', async () => {
  const trouble = { en: 'Bluesky does not take these keys. Sign in again.', fr: 'Reconnectez-vous.' }
  const { text } = await open([source, { ...source, id: 4, state: 'blind', trouble, refusedCount: 2 }])
  expect(text).toContain(words.lead(1, 2))
  expect(text).toContain(trouble.en)
  expect(text).toContain('2 could not be read')
  expect(text).toContain(words.nothingMissed)
})

it('catches a number of calls left that is older than its own reset', async () => {
  const now = Date.now()
  const left = (resetsAt: number) => ({ ...source, limit: { remaining: 17, limit: 300, resetsAt } })
  expect((await open([left(now + 60_000)])).text).toContain('17 of 300')
  await unmount()
  expect((await open([left(now - 1)])).text).not.toContain('17 of 300')
})

it('reads at once when asked, and only what was asked', async () => {
  const { place, told } = await open([source, { ...source, id: 4, reads: { en: 'our own posts', fr: 'nos messages' } }])
  const button = place.querySelector<HTMLElement>(`[aria-label="${words.readNowOf('our own posts')}"]`)
  await act(async () => button?.click())
  expect(told).toEqual([['sources.readNow', { sourceId: 4 }]])
})

it('catches a lost stretch told as if it had been read', async () => {
  const interval = { id: 1, sourceId: 3, source: '@acme', cause: 'network', fromAt: 0, toAt: 600_000 } as const
  const { text } = await open([source], [{ ...interval, lostMs: 60_000 }])
  expect(text).toContain(words.fates.lost)
  expect(text).toContain('1 min of it can no longer be read')
  expect(text).not.toContain(words.nothingMissed)
})

it('says that nothing is listened to, and leads to where that is mended; files do not count as listening', async () => {
  const { text } = await open([{ ...source, connectionId: null, reads: null, label: 'posts.jsonl' }], [], [])
  expect(text).toContain(words.none)
  expect(text).toContain(words.givenOnce(1).replaceAll('\u00a0', ' '))
})
