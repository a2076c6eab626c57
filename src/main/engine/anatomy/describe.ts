// The figures of an anatomy as the page and the report know them: accounts with their names, posts by their numbers.
import type { Anatomy } from '../../../shared/anatomy.ts'
import type { Store } from '../store/store.ts'
import type { AnatomyFigures } from './anatomy.ts'

export const describe = (_store: Store, figures: AnatomyFigures): Anatomy => ({
  ...figures,
  origin: null,
  amplifiers: [],
  claims: [],
  unclaimedCount: figures.postCount,
  coordination: [],
})
