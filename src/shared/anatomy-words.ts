// What is behind a peak, in sentences: the page, the report and the headless run say the same.
// Keeps true: acts, posts and times, never what somebody is (L9), never a verdict on who stands behind them.
import type { Coordination, CoordinationSign, OriginWhy } from './anatomy.ts'
import type { AnswerWhy, Stance, Tone } from './model.ts'
import { assertNever } from './result.ts'
import { defineWords, formatCount, formatDuration, formatShare, plural } from './words.ts'

export interface AnatomyWords {
  readonly stance: Readonly<Record<Stance, string>>
  readonly tone: Readonly<Record<Tone, string>>
  /** For a label: the posts have no words that one would quote. */
  readonly unlabelledClaim: string
  /** Why a post is taken for the first of the event. */
  readonly originSentence: (why: OriginWhy) => string
  readonly coordinationSign: Readonly<Record<CoordinationSign, string>>
  /** What was seen, and what makes it look made together. */
  readonly coordinationSentence: (seen: Omit<Coordination, 'id' | 'evidence'>) => string
  readonly answerReason: Readonly<Record<AnswerWhy['reason'], string>>
  /** Why this person's line stands where it stands; `waitedMs` since their first post, null = unknown. */
  readonly answerSentence: (why: AnswerWhy, waitedMs: number | null) => string
}

/** Thirds of 0..1: a figure would promise more than was measured. */
const degreeOf = (harm: number): 'low' | 'medium' | 'high' => (harm < 1 / 3 ? 'low' : harm < 2 / 3 ? 'medium' : 'high')

const MINUTE_MS = 60_000
const SECOND_MS = 1000

const englishLead = (leadMs: number): string =>
  Math.abs(leadMs) < MINUTE_MS
    ? 'it was said as the counts began to rise'
    : `it was said ${formatDuration('en', leadMs)} ${leadMs > 0 ? 'before' : 'after'} the counts began to rise`

const englishOrigin = (why: OriginWhy): string => {
  const share = formatShare('en', why.shareOfEvent)
  const ofPosts = `${share} of the ${plural('en', why.eventPostCount, 'post', 'posts')} of this event`
  const lead = englishLead(why.leadMs)
  switch (why.basis) {
    case 'links':
      return `${ofPosts} lead back to it by reposts, quotes and replies; ${lead}.`
    case 'sameText':
      return `It is the earliest with the words that ${ofPosts} repeat; ${lead}.`
    case 'sameHashtag':
      return `It is the earliest with the hashtag that ${ofPosts} carry; ${lead}.`
    case 'firstHostile':
      return `It is the earliest that attacks; no link, wording or hashtag ties the event to one post; ${lead}.`
    default:
      return assertNever(why.basis)
  }
}

const frenchLead = (leadMs: number): string =>
  Math.abs(leadMs) < MINUTE_MS
    ? 'il a été écrit quand la montée a commencé'
    : `il a été écrit ${formatDuration('fr', leadMs)} ${leadMs > 0 ? 'avant' : 'après'} le début de la montée`

const frenchOrigin = (why: OriginWhy): string => {
  const share = formatShare('fr', why.shareOfEvent)
  const ofPosts = `${share} des ${plural('fr', why.eventPostCount, 'message', 'messages')} de l’événement`
  const lead = frenchLead(why.leadMs)
  switch (why.basis) {
    case 'links':
      return `${ofPosts} y ramènent par reprises, citations et réponses\u202f; ${lead}.`
    case 'sameText':
      return `C’est le plus ancien à employer les mots que reprennent ${ofPosts}\u202f; ${lead}.`
    case 'sameHashtag':
      return `C’est le plus ancien à porter le mot-dièse présent dans ${ofPosts}\u202f; ${lead}.`
    case 'firstHostile':
      return `C’est le plus ancien à nous attaquer\u202f; aucun lien, texte ni mot-dièse ne rattache l’événement à un seul message\u202f; ${lead}.`
    default:
      return assertNever(why.basis)
  }
}

const english: AnatomyWords = {
  stance: { attack: 'Attacks', defend: 'Defends', ask: 'Asks', neutral: 'Neutral' },
  tone: { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' },
  unlabelledClaim: '(no words to quote)',
  originSentence: englishOrigin,
  coordinationSign: {
    sameText: 'same text',
    sameMinute: 'same minutes',
    youngAccounts: 'young accounts',
    slogan: 'same slogan again and again',
  },
  coordinationSentence: (seen) => {
    const posts = plural('en', seen.postCount, 'post', 'posts')
    const accounts = plural('en', seen.accountCount, 'account', 'accounts')
    const young =
      seen.youngAccountShare === null ? '' : `; ${formatShare('en', seen.youngAccountShare)} of the accounts are young`
    return `${posts} by ${accounts} within ${formatDuration('en', seen.toAt - seen.fromAt)}, in ${plural('en', seen.textCount, 'wording', 'wordings')}, half of them at most ${formatDuration('en', Math.max(SECOND_MS, seen.medianGapMs))} apart${young}. Seen: ${seen.signs.map((sign) => english.coordinationSign[sign]).join(', ')}.`
  },
  answerReason: {
    asks: 'asks something',
    attacks: 'attacks us',
    defends: 'defends us, to be thanked',
    harm: 'speaks of harm',
    addressesUs: 'speaks to us',
    repost: 'only repeats what others said',
    notToUs: 'speaks of us, not to us',
    nothingAsked: 'expects no answer',
    gone: 'was removed',
  },
  answerSentence: (why, waitedMs) =>
    [
      english.answerReason[why.reason],
      { low: 'low harm', medium: 'medium harm', high: 'high harm' }[degreeOf(why.harm)],
      why.followers === null ? 'reach unknown' : `reach ${formatCount('en', why.followers)}`,
      waitedMs === null ? 'age unknown' : `${formatDuration('en', waitedMs)} old`,
    ].join(', '),
}

const french: AnatomyWords = {
  stance: { attack: 'Attaque', defend: 'Défend', ask: 'Demande', neutral: 'Neutre' },
  tone: { negative: 'Négatif', neutral: 'Neutre', positive: 'Positif' },
  unlabelledClaim: '(rien de citable)',
  originSentence: frenchOrigin,
  coordinationSign: {
    sameText: 'même texte',
    sameMinute: 'mêmes minutes',
    youngAccounts: 'comptes récents',
    slogan: 'même slogan répété',
  },
  coordinationSentence: (seen) => {
    const posts = plural('fr', seen.postCount, 'message', 'messages')
    const accounts = plural('fr', seen.accountCount, 'compte', 'comptes')
    const young =
      seen.youngAccountShare === null
        ? ''
        : `\u202f; ${formatShare('fr', seen.youngAccountShare)} des comptes sont récents`
    return `${posts} de ${accounts} en ${formatDuration('fr', seen.toAt - seen.fromAt)}, en ${plural('fr', seen.textCount, 'formulation', 'formulations')}, dont la moitié à ${formatDuration('fr', Math.max(SECOND_MS, seen.medianGapMs))} d’écart au plus${young}. Constaté\u00a0: ${seen.signs.map((sign) => french.coordinationSign[sign]).join(', ')}.`
  },
  answerReason: {
    asks: 'demande quelque chose',
    attacks: 'nous attaque',
    defends: 'nous défend, à remercier',
    harm: 'parle d’un dommage',
    addressesUs: 's’adresse à nous',
    repost: 'ne fait que reprendre',
    notToUs: 'parle de nous, pas à nous',
    nothingAsked: 'n’attend pas de réponse',
    gone: 'a été retiré',
  },
  answerSentence: (why, waitedMs) =>
    [
      french.answerReason[why.reason],
      { low: 'gravité faible', medium: 'gravité moyenne', high: 'gravité élevée' }[degreeOf(why.harm)],
      why.followers === null ? 'portée inconnue' : `portée ${formatCount('fr', why.followers)}`,
      waitedMs === null ? 'ancienneté inconnue' : `depuis ${formatDuration('fr', waitedMs)}`,
    ].join(', '),
}

export const anatomyWords = defineWords<AnatomyWords>(english, french)
