// What people said in answer to a statement, in words: the page and the report say the same, each figure with its posts.
import type { Around, ClaimMove, CountedPosts, SaidPosts, ThreadAnswers } from './answers.ts'
import type { Lang, MentionSeq } from './model.ts'
import { defineWords, formatCount, formatDuration, formatShare, plural } from './words.ts'

interface AnswerWords {
  readonly title: string
  readonly unheard: string
  readonly seen: string
  readonly counted: (posts: number, people: number) => string
  readonly none: string
  readonly name: Readonly<Record<AnswerMeasure, string>>
  readonly again: (spoke: number, before: number, within: string) => string
  readonly soFar: string
  readonly claims: (within: string) => string
  readonly head: readonly [what: string, count: string, evidence: string]
  readonly claimsHead: readonly [claim: string, before: string, after: string, evidence: string]
  readonly noClaims: string
  readonly unnamed: string
}

export type AnswerMeasure =
  | 'answers'
  | 'quotes'
  | 'attack'
  | 'defend'
  | 'ask'
  | 'negative'
  | 'followersAnswered'
  | 'reposts'
  | 'followersReposted'
  | 'likesTold'
  | 'repostsTold'
  | 'again'

export const answerWords = defineWords<AnswerWords>(
  {
    title: 'What people said in answer',
    unheard: 'What was said in answer is unknown: no post of ours that says it came in.',
    seen: 'Who saw it is unknown: no platform tells. Counted is what came in and is public; followers where the platform tells who follows us.',
    counted: (posts, people) =>
      `${plural('en', posts, 'post', 'posts')} by ${plural('en', people, 'person', 'people')}`,
    none: 'no post',
    name: {
      answers: 'Answers and quotes',
      quotes: 'Quotes among them',
      attack: 'Attack us',
      defend: 'Defend us',
      ask: 'Ask',
      negative: 'Negative in tone',
      followersAnswered: 'Followers who answered',
      reposts: 'Passed it on',
      followersReposted: 'Followers who passed it on',
      likesTold: 'Likes the platform told',
      repostsTold: 'Reposts the platform told',
      again: 'Spoke again',
    },
    again: (spoke, before, within) =>
      `${formatCount('en', spoke)} of the ${plural('en', before, 'person', 'people')} who had spoken before, within ${within}`,
    soFar: 'so far',
    claims: (within) => `Claims in the ${within} before and after`,
    head: ['What', 'How many', 'Rests on'],
    claimsHead: ['Claim', 'Before', 'After', 'Evidence'],
    noClaims: 'No claim was made around it.',
    unnamed: 'no words in common',
  },
  {
    title: 'Ce qu’on a répondu',
    unheard: 'Ce qu’on a répondu est inconnu\u00a0: aucun des messages qui le portent n’est arrivé ici.',
    seen: 'Qui l’a vu est inconnu\u00a0: aucune plateforme ne le dit. On compte ce qui est arrivé et qui est public\u00a0; les abonnés, là où la plateforme dit qui nous suit.',
    counted: (posts, people) =>
      `${plural('fr', posts, 'message', 'messages')} de ${plural('fr', people, 'personne', 'personnes')}`,
    none: 'aucun message',
    name: {
      answers: 'Réponses et citations',
      quotes: 'Dont citations',
      attack: 'Nous attaquent',
      defend: 'Nous défendent',
      ask: 'Demandent',
      negative: 'De ton négatif',
      followersAnswered: 'Abonnés qui ont répondu',
      reposts: 'L’ont relayé',
      followersReposted: 'Abonnés qui l’ont relayé',
      likesTold: 'J’aime, selon la plateforme',
      repostsTold: 'Reprises, selon la plateforme',
      again: 'Ont reparlé',
    },
    again: (spoke, before, within) =>
      `${formatCount('fr', spoke)} sur ${plural('fr', before, 'personne', 'personnes')} qui ${before < 2 ? 'avait' : 'avaient'} déjà parlé, dans les ${within}`,
    soFar: 'pour l’instant',
    claims: (within) => `Affirmations dans les ${within} d’avant et d’après`,
    head: ['Quoi', 'Combien', 'Repose sur'],
    claimsHead: ['Affirmation', 'Avant', 'Après', 'Preuves'],
    noClaims: 'Aucune affirmation, ni avant ni après.',
    unnamed: 'sans mots communs',
  },
)

export interface AnswerRow {
  readonly measure: AnswerMeasure
  /** null = unknown. */
  readonly value: string | null
  readonly evidence: readonly MentionSeq[]
}

/** `of`: how many could be read for it. */
const wordPart = (lang: Lang, { count }: CountedPosts, of: number): string | null =>
  of === 0 ? null : `${formatCount(lang, count)} (${formatShare(lang, count / of)})`

const wordSaid = (lang: Lang, { count, peopleCount }: SaidPosts): string =>
  count === 0 ? answerWords[lang].none : answerWords[lang].counted(count, peopleCount)

const wordCount = (lang: Lang, count: number | null): string | null =>
  count === null ? null : formatCount(lang, count)

/** Of tone and stance only where somebody answered. */
const readRows = (
  lang: Lang,
  { answers, byTone, byStance, untonedCount, unstancedCount }: ThreadAnswers,
): AnswerRow[] => {
  if (answers.count === 0) return []
  const [toned, stanced] = [answers.count - untonedCount, answers.count - unstancedCount]
  const row = (measure: AnswerMeasure, posts: CountedPosts, of: number): AnswerRow => ({
    measure,
    value: wordPart(lang, posts, of),
    evidence: posts.evidence,
  })
  return [
    row('attack', byStance.attack, stanced),
    row('defend', byStance.defend, stanced),
    row('ask', byStance.ask, stanced),
    row('negative', byTone.negative, toned),
  ]
}

/** What came back below our posts, in the order in which it is read; null = unknown. */
export const threadRows = (lang: Lang, thread: ThreadAnswers | null): AnswerRow[] => {
  if (!thread) return [{ measure: 'answers', value: null, evidence: [] }]
  const { answers, quotes, reposts, likeCount, repostCount, ours } = thread
  const said = (measure: AnswerMeasure, posts: SaidPosts): AnswerRow => ({
    measure,
    value: wordSaid(lang, posts),
    evidence: posts.evidence,
  })
  const followers = (measure: AnswerMeasure, { count, followerCount, followerEvidence }: SaidPosts): AnswerRow[] =>
    count === 0 ? [] : [{ measure, value: wordCount(lang, followerCount), evidence: followerEvidence }]
  return [
    said('answers', answers),
    ...(quotes.count === 0 ? [] : [said('quotes', quotes)]),
    ...readRows(lang, thread),
    ...followers('followersAnswered', answers),
    said('reposts', reposts),
    ...followers('followersReposted', reposts),
    { measure: 'likesTold', value: wordCount(lang, likeCount), evidence: ours },
    { measure: 'repostsTold', value: wordCount(lang, repostCount), evidence: ours },
  ]
}

export const againRow = (lang: Lang, { spokeAgain, beforePeopleCount, windowMs, isOver }: Around): AnswerRow => {
  const words = answerWords[lang]
  const said = words.again(spokeAgain.peopleCount, beforePeopleCount, formatDuration(lang, windowMs))
  return { measure: 'again', value: isOver ? said : `${said}, ${words.soFar}`, evidence: spokeAgain.evidence }
}

/** The posts of a claim before and after. */
export const moveEvidence = ({ before, after }: ClaimMove): readonly MentionSeq[] => [
  ...before.evidence,
  ...after.evidence,
]
