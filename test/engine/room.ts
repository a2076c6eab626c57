// An engine with a brand, two members and a clock that stands where the test puts it, asked as the page asks: through
// the contract's border.
import { onTestFinished } from 'vitest'
import { createAnatomies } from '../../src/main/engine/anatomy/anatomies.ts'
import { answer } from '../../src/main/engine/answer.ts'
import { drivenClock } from '../../src/main/engine/clock.ts'
import { createEngine } from '../../src/main/engine/engine.ts'
import { queries } from '../../src/main/engine/handlers/handlers.ts'
import type { BatchCounts } from '../../src/main/engine/ingest/save-posts.ts'
import { createSentReplies } from '../../src/main/engine/sent-replies.ts'
import {
  contract,
  type RequestInput,
  type RequestName,
  type RequestOutput,
} from '../../src/shared/contract/contract.ts'
import type { EventName } from '../../src/shared/contract/events.ts'
import type { Alert, BrandId, MemberId, Post } from '../../src/shared/model.ts'
import type { Result } from '../../src/shared/result.ts'
import { START } from './posts.ts'
import { tempDir } from './workspace.ts'

interface RoomOptions {
  readonly closeWhenQuiet?: boolean
  readonly watch?: string
}

export const openRoom = async ({ closeWhenQuiet = false, watch = 'acme' }: RoomOptions = {}) => {
  const dir = tempDir()
  const clock = drivenClock(START)
  const rung: Alert[] = []
  const emitted: { readonly event: EventName; readonly payload: unknown }[] = []
  const engine = createEngine({
    workspaceDir: dir,
    clock,
    closeWhenQuiet,
    emit: (event, payload) => {
      emitted.push({ event, payload })
      if (event === 'alert.raised' && 'alert' in payload) rung.push(payload.alert)
    },
  })
  onTestFinished(async () => {
    // Whatever a test did through the room, the record says so.
    const { firstBreak } = engine.store.verifyRecord()
    await engine.close()
    if (firstBreak) throw new Error(`the record does not hold: ${JSON.stringify(firstBreak)}`)
  })

  const anatomies = createAnatomies(engine.store)
  const sentReplies = createSentReplies(engine.store)
  const ask = async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    memberId: MemberId | null,
  ): Promise<Result<RequestOutput<N>>> => {
    const parsed = contract[name].input.parse(input)
    const result =
      contract[name].room === 'writer'
        ? await engine.command(name, parsed, { memberId, lang: 'en' })
        : await answer(
            queries,
            name,
            { store: engine.store, anatomies, sentReplies, clock, isDrill: false },
            parsed,
            'en',
          )
    return result as Result<RequestOutput<N>>
  }
  const must = async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    memberId: MemberId | null = alice,
  ): Promise<RequestOutput<N>> => {
    const result = await ask(name, input, memberId)
    if (!result.ok) throw new Error(`${name}: ${result.code}, ${result.message}`)
    return result.value
  }

  const person = { roles: [], reach: [], backupId: null }
  const alice: MemberId = (await must('members.add', { name: 'Alice', ...person }, null)).memberId
  const bob: MemberId = (await must('members.add', { name: 'Bob', ...person }, alice)).memberId
  const brand = { name: 'Acme', watch, matchAll: false, ownHandles: ['acme_care'] }
  const brandId: BrandId = (await must('brands.save', { brandId: null, ...brand })).brandId

  const takeIn = (posts: readonly Post[]): BatchCounts => {
    let counts: BatchCounts = { accepted: 0, duplicates: 0, late: 0 }
    engine.pipeline.takeIn({
      brandId,
      posts,
      acknowledge: (told) => {
        counts = told
      },
    })
    return counts
  }

  return { dir, engine, store: engine.store, clock, rung, emitted, ask, must, alice, bob, brandId, takeIn }
}

export type Room = Awaited<ReturnType<typeof openRoom>>
