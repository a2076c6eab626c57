import { expect, it } from 'vitest'
import { START } from '../../../../test/engine/posts.ts'
import { tempStore } from '../../../../test/engine/workspace.ts'

it('catches a source that seems to catch up for ever after its import died with the engine', () => {
  const { store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  const sourceId = store.sources.add('file', 'a.jsonl')
  const more = {
    path: '/a.jsonl',
    fileName: 'a.jsonl',
    reading: { format: 'interchange' },
    speed: null,
    addedAt: START,
  } as const
  store.imports.add({ brandId, sourceId, ...more })
  const liveId = store.sources.add('live', 'a stream')
  store.imports.interruptAll()
  expect(store.imports.list().map(({ state }) => state)).toEqual(['stopped'])
  const states = new Map(store.sources.list().map(({ id, state }) => [id, state]))
  expect([states.get(sourceId), states.get(liveId)]).toEqual(['off', 'catchingUp'])
})
