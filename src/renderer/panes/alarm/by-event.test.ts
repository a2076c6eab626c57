import { expect, it } from 'vitest'
import type { Alert, BrandId, Crisis, CrisisId } from '../../../shared/model.ts'
import { joinedOf, mayDecide, unseenOf } from './by-event.ts'

const [acme, beta, gamma] = [1, 2, 3] as BrandId[] as [BrandId, BrandId, BrandId]
const alert = (id: number, brandId: BrandId, more: Partial<Alert> = {}) =>
  ({
    id,
    brandId,
    at: id,
    eventId: `event${id}`,
    kind: 'volume',
    acknowledgedAt: null,
    snoozedUntilAt: null,
    dismissedAt: null,
    ...more,
  }) as Alert

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

it('catches what joined an event counted as an alarm of its own, or left unseen with it', () => {
  const joined = alert(9, acme, { eventId: 'event8', kind: 'tone' })
  const unseen = unseenOf([joined, alert(8, acme), alert(6, acme)], acme)
  expect(unseen).toMatchObject({ front: { id: 8 }, event: [{ id: 8 }, { id: 9 }], earlierCount: 1 })
  expect(joinedOf([joined, alert(8, acme), alert(6, acme)], alert(8, acme))).toEqual([joined])
})

it('catches what joins an event that somebody has seen, and rings as if it were new', () => {
  const first = alert(8, acme, { acknowledgedAt: 9 })
  const joined = alert(9, acme, { eventId: 'event8', kind: 'tone' })
  expect(unseenOf([joined], acme, [joined, first])).toBeNull()
  expect(unseenOf([joined], acme, [joined])).toMatchObject({ front: { id: 9 } })
})

it('catches an alarm that stands in the room although it was said to be none of ours', () => {
  expect(unseenOf([alert(8, acme, { dismissedAt: 9 })], acme)).toBeNull()
})

it('catches a crisis that is decided and still asked for, or one that is offered for a silent source', () => {
  const crises = [
    { id: 1, state: 'initial' },
    { id: 2, state: 'issue' },
  ] as Crisis[]
  const ask = (id: number | null, kind: Alert['kind'] = 'volume') =>
    mayDecide({ crisisId: id as CrisisId | null, kind }, crises)
  expect([ask(1), ask(2), ask(null), ask(null, 'source')]).toEqual([false, true, true, false])
})
