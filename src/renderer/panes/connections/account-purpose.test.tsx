import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import type { ConnectionId, MemberId } from '../../../shared/model.ts'
import type { AccountProfile } from '../../../shared/outbox.ts'
import { ok } from '../../../shared/result.ts'
import { AccountPurpose } from './account-purpose.tsx'
import { purposeWords } from './purpose-words.ts'

const words = purposeWords.en
const members = [
  { id: 4 as MemberId, name: 'Alice', roles: [], reach: [], backupId: null },
  { id: 5 as MemberId, name: 'Bob', roles: [], reach: [], backupId: null },
]
const profile: AccountProfile = {
  connectionId: 7 as ConnectionId,
  langs: ['fr', 'nl'],
  regions: ['Lyon'],
  products: [],
  memberIds: [5 as MemberId],
}

const open = async (profiles: readonly AccountProfile[]) => {
  const told: unknown[] = []
  const request = async (name: string, input: Record<string, unknown>) => {
    if (name === 'accounts.profiles') return ok(profiles)
    if (name === 'members.list') return ok(members)
    told.push([name, input])
    return ok({ connectionId: 7 })
  }
  // The focus goes back to the account, which must be there.
  const { place, settle } = await show(
    <div data-connection={7} tabIndex={-1}>
      <AccountPurpose connectionId={7 as ConnectionId} label="@acme" />
    </div>,
    request,
  )
  const press = async (text: string) => {
    await act(async () => [...place.querySelectorAll('button')].find((one) => one.textContent === text)?.click())
    await settle()
  }
  return { place, told, press, settle }
}

it('catches an account that says less than what it is for, or passes for one that was never told', async () => {
  const { place } = await open([profile])
  expect(place.textContent).toContain('speaks French and Dutch · for Lyon · on duty: Bob')
  const fresh = await open([{ ...profile, connectionId: 8 as ConnectionId }])
  expect(fresh.place.textContent).toContain(words.anything)
})

it('catches a profile that loses, by one change, what was said of it before', async () => {
  const room = await open([profile])
  await room.press(words.change)
  const alice = [...room.place.querySelectorAll('label')].find((one) => one.textContent === 'Alice')
  await act(async () => alice?.click())
  await act(async () => room.place.querySelector('form')?.requestSubmit())
  await room.settle()
  expect(room.told).toEqual([['accounts.setProfile', { ...profile, memberIds: [4, 5] }]])
  expect(room.place.querySelector('form')).toBeNull()
})
