import { expect, it } from 'vitest'
import { evenly, MINUTE, postAt, START } from '../../../../test/engine/posts.ts'
import { tempStore } from '../../../../test/engine/workspace.ts'
import type { CrisisId, Post } from '../../../shared/model.ts'
import { raiseAlert } from './raise-alert.ts'
import { volumeFinding } from './volume-finding.ts'

const ONSET = START + 50 * MINUTE
const AT = START + 60 * MINUTE

const raised = (posts: readonly Post[]) => {
  const { store } = tempStore()
  const brandId = store.brands.add({ name: 'Acme', watch: 'acme', matchAll: false, ownHandles: [] }, START)
  return store.transaction(() => {
    posts.forEach((post, i) => {
      store.mentions.save(brandId, post, 'term', i + 1, START)
    })
    const crisisId = store.crises.add({
      brandId,
      state: 'suspected',
      openedBy: 'alert',
      onsetAt: ONSET,
      firstPostAt: null,
      alertAt: AT,
      openedAt: AT,
    }) as CrisisId
    const rise = { at: AT, onsetAt: ONSET, severity: 1, expected: 2, observed: posts.length, windowMs: 60 * MINUTE }
    const { alert } = raiseAlert(store, { brandId, eventId: 'e', crisisId }, volumeFinding(store, brandId, rise), AT)
    return { ...alert, evidence: store.mentions.get(alert.evidence).map(({ id }) => id) }
  })
}

it('catches an attack that is proven by what was said in the calm before it', () => {
  const calm = evenly('calm', START, 50, 1).map((post) => ({ ...post, authorFollowers: 5_000 }))
  const { evidence } = raised([...calm, ...evenly('storm', ONSET, 10, 60)])
  expect(evidence).toHaveLength(5)
  expect(evidence.filter((id) => !id.startsWith('x:pstorm'))).toEqual([])
})

it('catches evidence that is not the most telling first: originals, reach, repeated, newest', () => {
  const { evidence } = raised([
    postAt(ONSET, 'old'),
    postAt(ONSET + 1, 'repeated'),
    postAt(ONSET + 2, 'famous', { authorFollowers: 9_000 }),
    postAt(ONSET + 3, 'famous-echo', { authorFollowers: 900_000, repostOfId: 'prepeated' }),
    postAt(ONSET + 4, 'new'),
  ])
  expect(evidence).toEqual(['x:pfamous', 'x:prepeated', 'x:pnew', 'x:pold', 'x:pfamous-echo'])
})

it('catches a rise that has nothing public to show although its window has, and figures that count what is private', () => {
  const hidden = evenly('hidden', ONSET, 10, 3).map((post): Post => ({ ...post, visibility: 'direct' }))
  const { evidence, why } = raised([postAt(START, 'before'), ...hidden])
  expect(evidence).toEqual(['x:pbefore'])
  expect(why).toMatchObject({ observedCount: 1, authorCount: 1 })
})
