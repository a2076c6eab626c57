import { expect, it } from 'vitest'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import type { Connection } from '../../../shared/sources.ts'
import {
  type AccountDraft,
  addPost,
  hindranceOf,
  isOverBudget,
  priceOf,
  removePost,
  sameWordsAs,
  splitPost,
  startDraft,
  textsOf,
  toSend,
  writePost,
} from './publish-draft.ts'

const x: Connection = {
  id: 1 as ConnectionId,
  brandId: 1 as BrandId,
  label: '@acme',
  handle: 'acme',
  accountId: '1',
  settings: {
    kind: 'x',
    clientId: 'app',
    plan: 'payPerUse',
    ownsApp: false,
    hasBearer: false,
    budgetMicroDollars: 50_000_000,
    reserveMicroDollars: 0,
  },
  isOn: true,
  needsSignIn: false,
  addedAt: 0,
  spend: {
    monthMicroDollars: 49_980_000,
    budgetMicroDollars: 50_000_000,
    reserveMicroDollars: 0,
    runwayMs: null,
    stage: 'full',
  },
}
const mastodon: Connection = {
  ...x,
  id: 2 as ConnectionId,
  settings: { kind: 'mastodon', serverUrl: 'https://example.social' },
  spend: null,
}
const LONG = 'We know and we are looking into it. '.repeat(12).trim()

it('catches a thread that is too long for its platform after its numbers were put in', () => {
  const draft = splitPost({ ...startDraft(x, LONG), isNumbered: true }, 0)
  expect(hindranceOf(startDraft(x, LONG))).toBe('tooLong')
  expect(hindranceOf(draft)).toBeNull()
  expect(textsOf(draft).map((text) => text.slice(-3))).toEqual(['1/2', '2/2'])
  expect(new Set(draft.posts.map(({ key }) => key)).size).toBe(2)
})

it('catches a post that gets the words of another when one between them goes', () => {
  const three = [1, 2].reduce<AccountDraft>(
    (draft, key) => writePost(addPost(draft), key, `post ${key}`),
    startDraft(x, 'post 0'),
  )
  const gone = removePost(three, 1)
  expect(textsOf(writePost(addPost(gone), 3, 'new'))).toEqual(['post 0', 'post 2', 'new'])
})

it('catches an empty post, or a picture without its words, that leaves', () => {
  const draft = startDraft(x, 'We know.')
  expect(hindranceOf(addPost(draft))).toBe('empty')
  const shown = { ...draft, pictures: [{ fileId: 'f', name: 'a.png', altText: ' ' }] }
  expect(hindranceOf(shown)).toBe('noAltText')
  const said = addPost({ ...draft, pictures: [{ fileId: 'f', name: 'a.png', altText: ' A depot ' }] })
  expect(toSend(writePost(said, 1, 'More.')).parts).toEqual([
    { text: 'We know.', pictures: [{ pictureId: 'f', altText: 'A depot' }] },
    { text: 'More.', pictures: [] },
  ])
})

it('catches a link whose price is not said, and a budget that it breaks', () => {
  expect(priceOf(x, ['We know.', 'See https://example.org'])).toBe(215_000)
  expect(priceOf(mastodon, ['See https://example.org'])).toBeNull()
  expect(isOverBudget(x, 15_000)).toBe(false)
  expect(isOverBudget(x, 200_000)).toBe(true)
})

it('catches the same words from two accounts, whatever their capitals', () => {
  const drafts = [startDraft(x, 'We know.'), startDraft(mastodon, 'we  KNOW.')] as const
  expect(sameWordsAs(drafts, drafts[1])).toBe(drafts[0])
  expect(sameWordsAs(drafts, drafts[0])).toBeNull()
  const empty = [startDraft(x, ''), startDraft(mastodon, '')] as const
  expect(sameWordsAs(empty, empty[1])).toBeNull()
})
