import { expect, it } from 'vitest'
import { postAt, START } from '../../../../test/engine/posts.ts'
import { openRoom } from '../../../../test/engine/room.ts'
import { rawDatabase } from '../../../../test/engine/workspace.ts'
import type { Stance } from '../../../shared/model.ts'
import type { Show } from './people.ts'

const opened = async () => {
  const room = await openRoom()
  room.takeIn([
    postAt(START, 1, { authorHandle: 'ada', authorFollowsUs: true }),
    postAt(START + 1, 2, { authorHandle: 'ada' }),
    postAt(START + 2, 3, { authorHandle: 'bea' }),
    postAt(START + 3, 4, { authorHandle: 'cleo', repostOfId: 'p3' }),
    postAt(START + 4, 5, { authorHandle: 'dan' }),
    postAt(START + 5, 6, { authorHandle: 'eve', visibility: 'direct' }),
  ])
  const db = rawDatabase(room.dir)
  const say = (id: string, stance: Stance) =>
    db.prepare('UPDATE mentions SET stance = ? WHERE external_id = ?').run(stance, id)
  say('p1', 'attack')
  say('p2', 'ask')
  say('p4', 'attack')
  say('p5', 'defend')
  say('p6', 'attack')
  const period = { brandId: room.brandId, fromAt: START, toAt: START + 100 }
  const page = (show: Show, from: number) => room.store.people.page(show, period, from, 10)
  return { page }
}

it.each<[Show, string[]]>([
  ['all', ['ada', 'bea', 'cleo', 'dan']],
  ['attack', ['ada']],
  ['ask', ['ada']],
  ['defend', ['dan']],
  ['amplify', ['cleo', 'bea']],
  ['follower', ['ada']],
])('catches people shown as %s who did not, who are missing, or a total of other people', async (show, expected) => {
  const { page } = await opened()
  expect(page(show, 0).items.map(({ author }) => author.handle)).toEqual(expected)
  expect([page(show, 0).total, page(show, 50).total]).toEqual([expected.length, expected.length])
})
