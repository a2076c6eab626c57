import { act } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../../test/show.tsx'
import { answerWords } from '../../../shared/answer-words.ts'
import type { SaidPosts, ThreadAnswers, StatementAnswers as Told } from '../../../shared/answers.ts'
import type { CrisisId, MentionSeq } from '../../../shared/model.ts'
import { ok } from '../../../shared/result.ts'
import { useSelection } from '../../ui/selection.ts'
import { StatementAnswers } from './statement-answers.tsx'

const words = answerWords.en
const seqs = (...all: number[]) => all as MentionSeq[]
const said = (evidence: MentionSeq[], followers: MentionSeq[] = []): SaidPosts => ({
  count: evidence.length,
  evidence,
  peopleCount: evidence.length,
  followerCount: followers.length,
  followerEvidence: followers,
})
const thread: ThreadAnswers = {
  ours: seqs(1),
  replies: said(seqs(2, 3)),
  quotes: said([]),
  answers: said(seqs(2, 3), seqs(3)),
  reposts: said([]),
  byTone: { negative: said(seqs(2)), neutral: said([]), positive: said([]) },
  untonedCount: 0,
  byStance: { attack: said(seqs(2)), defend: said([]), ask: said([]), neutral: said([]) },
  unstancedCount: 0,
  likeCount: null,
  repostCount: 4,
}
const around: Told['around'] = {
  windowMs: 7_200_000,
  isOver: true,
  beforePeopleCount: 8,
  spokeAgain: said(seqs(3)),
  claims: [{ label: 'glass in the soup', lang: 'en', before: said(seqs(7)), after: said(seqs(8, 9)) }],
}

const Opened = () => {
  const { door } = useSelection()
  return <output>{door?.kind === 'posts' ? door.seqs.join(' ') : ''}</output>
}

const open = async (answered: ThreadAnswers | null) => {
  const told: Told = { statementId: 5, publishedAt: 0, thread: answered, around }
  const { place } = await show(
    <>
      <StatementAnswers crisisId={1 as CrisisId} statementId={5} />
      <Opened />
    </>,
    async () => ok([told]),
  )
  const press = async (label: string) => {
    const button = [...place.querySelectorAll('button')].find((one) =>
      one.getAttribute('aria-label')?.startsWith(label),
    )
    await act(async () => button?.click())
    return place.querySelector('output')?.textContent
  }
  return { place, press }
}

it('catches a number that opens other posts than those it counts', async () => {
  const { press } = await open(thread)
  expect(await press(words.name.answers)).toBe('2 3')
  expect(await press(words.name.attack)).toBe('2')
  expect(await press(words.name.followersAnswered)).toBe('3')
  expect(await press(words.name.repostsTold)).toBe('1')
  expect(await press('glass in the soup, 2')).toBe('8 9')
})

it('catches an answer count where it is unknown who answered, and a like that no platform told', async () => {
  const known = await open(thread)
  const likes = [...known.place.querySelectorAll('tr')].find((row) => row.textContent?.includes(words.name.likesTold))
  expect(likes?.textContent).toContain('unknown')
  const { place } = await open(null)
  expect(place.textContent).toContain(words.unheard)
  expect(place.textContent).not.toContain(words.name.answers)
  expect(place.textContent).toContain(words.name.again)
})
