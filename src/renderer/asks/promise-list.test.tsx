import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../test/show.tsx'
import type { CrisisId, MemberId } from '../../shared/model.ts'
import type { PromiseId, PublicPromise } from '../../shared/promises.ts'
import { PromiseList } from './promise-list.tsx'
import { promiseWords } from './promise-words.ts'

const words = promiseWords.en
const MINUTE = 60_000

const promise = (id: number, more: Partial<PublicPromise>): PublicPromise => ({
  id: id as PromiseId,
  crisisId: 1 as CrisisId,
  kind: 'update',
  state: 'open',
  span: `promise ${id}`,
  madeAt: 0,
  dueAt: Date.now() + 60 * MINUTE,
  statementId: null,
  sendId: null,
  lineId: null,
  ownerId: 1 as MemberId,
  lateAt: null,
  endedAt: null,
  keptBy: null,
  reason: null,
  ...more,
})

const showList = async (items: readonly PublicPromise[]) => {
  const told: [string, Record<string, unknown>][] = []
  const shown = await show(<PromiseList crisisId={1 as CrisisId} isOver={false} />, async (name, input) => {
    if (name === 'promises.list') return { ok: true, value: { items, next: null } }
    if (name === 'members.list')
      return {
        ok: true,
        value: [1, 2].map((id) => ({ id, name: `Member ${id}`, roles: [], reach: [], backupId: null })),
      }
    told.push([name, input])
    return { ok: true, value: null }
  })
  return { ...shown, told }
}

it('catches a broken promise that looks like any other, or a late one that was kept and looks kept in time', async () => {
  const late = promise(1, { state: 'late', dueAt: Date.now() - 3 * MINUTE, lateAt: 1 })
  const keptLate = promise(2, { state: 'kept', lateAt: 1, endedAt: 2, keptBy: 5 })
  const { place } = await showList([late, keptLate, promise(3, { dueAt: Date.now() + 4 * MINUTE - 5000 })])
  const [first, second, ended] = [...place.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(first).toContain(words.state.late)
  expect(first).toContain(words.lateBy('3\u00a0min').slice(0, 7))
  expect(second).toContain(words.dueIn('4\u00a0min'))
  expect(ended).toContain(words.wasLate)
})

it('catches a promise that cannot be given to somebody else', async () => {
  const { place, settle, told } = await showList([promise(1, {})])
  const owner = place.querySelector('select')
  if (!owner) throw new Error('no owner to choose')
  expect(owner.value).toBe('1')
  await act(async () => {
    owner.value = '2'
    owner.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle()
  expect(told).toEqual([['promises.give', { promiseId: 1, ownerId: 2 }]])
})
