import { expect, it } from 'vitest'
import type { Alert, BrandId, CrisisId } from '../../../shared/model.ts'
import { mayDecide, unseenOf } from './by-brand.ts'

const [acme, beta, gamma] = [1, 2, 3] as BrandId[] as [BrandId, BrandId, BrandId]
const alert = (id: number, brandId: BrandId) => ({ id, brandId }) as Alert

it('catches an alarm that rings but is not shown because another brand is looked at', () => {
  const unseen = unseenOf([alert(9, beta)], acme)
  expect(unseen).toMatchObject({ front: { id: 9, brandId: beta }, earlierCount: 0, others: [] })
})

it('catches the alarm of the brand in front that gives way to another one, or a brand that is forgotten', () => {
  const alerts = [alert(9, beta), alert(8, acme), alert(7, gamma), alert(6, acme), alert(5, beta)]
  expect(unseenOf(alerts, acme)).toMatchObject({
    front: { id: 8 },
    earlierCount: 1,
    others: [
      { brandId: beta, count: 2 },
      { brandId: gamma, count: 1 },
    ],
  })
})

it('catches an alarm on screen when all were seen', () => expect(unseenOf([], acme)).toBeNull())

it('catches a crisis that is decided and still asked for', () => {
  const crises = [
    { id: 1 as CrisisId, state: 'initial' },
    { id: 2 as CrisisId, state: 'issue' },
  ] as const
  expect([1, 2, null].map((id) => mayDecide({ crisisId: id as CrisisId | null }, crises))).toEqual([false, true, true])
})
