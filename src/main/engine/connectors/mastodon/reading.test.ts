// The small parts that reading stands on: ids, events in pieces, paging, the inbox, the tags.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editIdOf, isNewer, localIdOn, repostIdOn, rewind, statusIdOn } from './ids.ts'
import { createInbox } from './inbox.ts'
import { type Paging, readOn } from './paging.ts'
import { createPlaces } from './places.ts'
import { createEventReader } from './server-sent-events.ts'
import { readEvent } from './stream-event.ts'
import { watchTags } from './watch-tags.ts'

const HOST = 'invented.example:3000'

describe('ids', () => {
  it('catches a status that cannot be asked for by what it is called here', () => {
    const named = [statusIdOn(HOST, '117'), repostIdOn(HOST, '117', '9'), editIdOf(statusIdOn(HOST, '117'), 5)]
    expect(named.map((id) => localIdOn(HOST, id))).toEqual(['117', '117', '117'])
    for (const other of ['117', '117@else.example', `117@x.${HOST}`, `../x@${HOST}`, `@${HOST}`, ''])
      expect(localIdOn(HOST, other), other).toBeNull()
  })

  it('catches an order by letters, and a rewinding that goes forward', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 19n), fc.bigInt(1n, 10n ** 19n), fc.nat(10_000_000), (a, b, ms) => {
        expect(isNewer(String(a), String(b))).toBe(a > b)
        expect(BigInt(rewind(String(a), ms))).toBeLessThanOrEqual(a)
      }),
    )
    const at = (ms: number): string => String(BigInt(ms) << 16n)
    expect(rewind(at(1_780_000_060_000), 60_000)).toBe(at(1_780_000_000_000))
    expect(rewind('01J9ZQ3KULIDNOTASNOWFLAKE', 60_000)).toBe('01J9ZQ3KULIDNOTASNOWFLAKE')
  })

  it('catches a place that goes back', () => {
    const places = createPlaces('{"home":"100"}')
    places.reach('home', '99')
    places.reach('tag', '7')
    expect(places.cursor()).toBe('{"home":"100","tag":"7"}')
    expect(createPlaces('no json').cursor()).toBeNull()
  })
})

describe('events', () => {
  it('catches an event that is cut, doubled or merged by where the network cuts', () => {
    const said = fc.array(
      fc.record({ name: fc.constantFrom('update', 'delete'), data: fc.stringMatching(/^[^\r\n]{0,20}$/) }),
    )
    const end = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(said, end, fc.array(fc.nat(60), { maxLength: 20 }), (events, lineEnd, cuts) => {
        const written = events
          .map(({ name, data }) =>
            ['event: ', name, lineEnd, 'data: ', data, lineEnd, lineEnd, ':thump', lineEnd].join(''),
          )
          .join('')
        const read = createEventReader()
        const heard = []
        let at = 0
        for (const step of cuts) {
          heard.push(...read(written.slice(at, at + step)))
          at += step
        }
        heard.push(...read(written.slice(at)))
        expect(heard.filter((one) => one !== 'heartbeat')).toEqual(events)
        expect(heard.filter((one) => one === 'heartbeat')).toHaveLength(events.length)
      }),
    )
  })

  it('catches an event that never ends', () => {
    const read = createEventReader()
    expect(() => {
      for (let turn = 0; turn < 100; turn += 1) read(`data: ${'x'.repeat(50_000)}\n`)
    }).toThrow(RangeError)
  })

  it('catches an event that throws', () => {
    const server = { host: HOST, domain: HOST }
    for (const data of [
      '',
      '{',
      '[]',
      'null',
      '{"id":5}',
      `${'['.repeat(50_000)}`,
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    ])
      for (const name of ['update', 'notification', 'status.update', 'filters_changed'])
        expect(readEvent(server, { name, data }).told).toEqual([])
  })
})

describe('paging', () => {
  /** A list of so many items, as the server pages it. */
  const listOf = (count: number, arrives: (paging: Paging) => number = () => 0) => {
    let size = count
    return async (paging: Paging): Promise<unknown> => {
      const ids = Array.from({ length: size }, (_, n) => n + 1)
      size += arrives(paging)
      const within = ids.filter(
        (id) => id > Number(paging.minId ?? 0) && id < Number(paging.maxId ?? Number.POSITIVE_INFINITY),
      )
      const page = paging.minId === undefined ? within.slice(-paging.limit) : within.slice(0, paging.limit)
      return page.toReversed().map((id) => ({ id: String(id) }))
    }
  }
  const given = async (ask: (paging: Paging) => Promise<unknown>, after: string | null) => {
    const batches = []
    for await (const batch of readOn(ask, after)) batches.push(batch)
    return batches
  }
  const idsOf = (batches: Awaited<ReturnType<typeof given>>): number[] =>
    batches.flatMap(({ items }) => items.map((item) => Number((item as { id: string }).id)))

  it('catches a page that is passed over, and a cursor beyond what was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(300), fc.nat(300), async (count, after) => {
        const batches = await given(listOf(count), String(after))
        expect(idsOf(batches)).toEqual(Array.from({ length: Math.max(0, count - after) }, (_, n) => after + 1 + n))
        let reached = after
        for (const { items, cursor } of batches) {
          reached += items.length
          expect(Number(cursor)).toBe(reached)
        }
      }),
    )
  })

  it('catches what arrives while it is read', async () => {
    let left = 5
    const growing = listOf(60, () => (left-- > 0 ? 30 : 0))
    expect(idsOf(await given(growing, '0'))).toHaveLength(210)
  })

  it('catches a first reading that moves the cursor before its last page', async () => {
    const batches = await given(listOf(500), null)
    expect(batches.map(({ cursor }) => cursor)).toEqual([null, null, null, null, null, '500'])
    expect(idsOf(batches)).toEqual(Array.from({ length: 200 }, (_, n) => 301 + n))
    expect(await given(listOf(0), null)).toEqual([])
  })

  it('catches a server that gives the same page for ever', async () => {
    const stuck = async (): Promise<unknown> => [{ id: '7' }]
    expect(await given(stuck, '3')).toHaveLength(1)
  })
})

describe('inbox', () => {
  it('catches what came before a failure and is not given', async () => {
    const inbox = createInbox<number>(3)
    await inbox.put(1)
    await inbox.put(2)
    inbox.fail(new Error('cut'))
    expect(await inbox.take(5)).toEqual([1, 2])
    await expect(inbox.take(5)).rejects.toThrow('cut')
  })

  it('catches one that grows without end', async () => {
    const inbox = createInbox<number>(3)
    let putCount = 0
    const putting = (async () => {
      for (let n = 0; n < 10; n += 1) {
        await inbox.put(n)
        putCount += 1
      }
    })()
    await new Promise((resolve) => setImmediate(resolve))
    expect(putCount).toBe(2)
    const taken: number[] = []
    while (taken.length < 10) taken.push(...(await inbox.take(2)))
    await putting
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})

it('catches a watched tag that is no tag, or is excluded', () => {
  expect(watchTags('orvalys, #Orvalys\n#orvalys,-#boycott, "#exact phrase", @x, #été_2026, #')).toEqual([
    'orvalys',
    'été_2026',
  ])
})
