// Why an alert rings, in one sentence, for every kind: the page, the report, the notice and the headless run say the same.
import type { AlertWhy, SourceTroubleTold } from './alert-why.ts'
import { assertNever } from './result.ts'
import { defineWords, formatCount, formatDuration, formatShare, formatTime, plural } from './words.ts'

type Sentence = (why: AlertWhy, zone?: string) => string

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

const troubleSentences = defineWords<Record<SourceTroubleTold, string>>(
  {
    signIn: 'An account is signed out: sign in again under Accounts and feeds. What is said there is not seen.',
    refused: 'A platform refuses to answer. What is said there is not seen; the source says what to do.',
    unpaid: 'The spending limit is reached: nothing more is read there. Raise the budget to go on.',
    sampled: 'The budget runs low: only a sample of what is said on X is read. Raise the budget to read all.',
    mentionsOnly: 'The budget runs low: on X only what names our accounts is read. Raise the budget to read all.',
    countsOnly: 'The budget is nearly used: on X posts are only counted. Raise the budget to read them.',
  },
  {
    signIn:
      'Un compte est déconnecté\u00a0: reconnectez-vous dans «\u00a0Comptes et flux\u00a0». Ce qui s’y dit n’est pas vu.',
    refused: 'Une plateforme refuse de répondre. Ce qui s’y dit n’est pas vu\u202f; la source dit que faire.',
    unpaid: 'La limite de dépense est atteinte\u202f: plus rien n’y est lu. Relevez le budget pour continuer.',
    sampled: 'Le budget baisse\u202f: sur X, seul un échantillon est lu. Relevez le budget pour tout lire.',
    mentionsOnly:
      'Le budget baisse\u202f: sur X, seuls les messages qui citent nos comptes sont lus. Relevez le budget pour tout lire.',
    countsOnly:
      'Le budget est presque épuisé\u202f: sur X, les messages sont seulement comptés. Relevez le budget pour les lire.',
  },
)

const english: Sentence = (why, zone) => {
  const count = (value: number): string => formatCount('en', value)
  const posts = (value: number): string => plural('en', value, 'post', 'posts')
  const accounts = (value: number): string => plural('en', value, 'account', 'accounts')
  switch (why.kind) {
    case 'volume':
      return `${plural('en', why.observedCount, 'mention', 'mentions')} in ${formatDuration('en', why.windowMs)} by ${accounts(why.authorCount)}, where this brand’s own history foretold about ${count(why.expectedCount)}; rising since ${formatTime('en', why.onsetAt, zone)}.`
    case 'tone':
      return `${formatShare('en', shareOf(why.negativeCount, why.readCount))} of ${posts(why.readCount)} in ${formatDuration('en', why.windowMs)} are negative, where ${formatShare('en', why.usualShare)} is usual for this brand.`
    case 'author':
      return why.usualFollowers === null
        ? `Someone with ${count(why.followers)} followers speaks against the brand or asks it to answer.`
        : `Someone with ${count(why.followers)} followers speaks against the brand or asks it to answer; who names this brand usually has ${count(why.usualFollowers)}.`
    case 'redflag':
      return `“${why.word}”, a red flag of your list, in ${posts(why.postCount)} by ${accounts(why.authorCount)} within ${formatDuration('en', why.windowMs)}.`
    case 'coordination':
      return `${posts(why.postCount)} by ${accounts(why.authorCount)} within ${formatDuration('en', why.windowMs)} say the same ${plural('en', why.textCount, 'text', 'texts')}.`
    case 'source':
      if (why.trouble) return troubleSentences.en[why.trouble]
      return `A source has been silent for ${formatDuration('en', why.silentMs)}; it usually answers every ${formatDuration('en', why.normalMs)}. What is said there is not seen.`
    default:
      return assertNever(why)
  }
}

const french: Sentence = (why, zone) => {
  const count = (value: number): string => formatCount('fr', value)
  const posts = (value: number): string => plural('fr', value, 'message', 'messages')
  const accounts = (value: number): string => plural('fr', value, 'compte', 'comptes')
  switch (why.kind) {
    case 'volume':
      return `${plural('fr', why.observedCount, 'mention', 'mentions')} en ${formatDuration('fr', why.windowMs)} par ${accounts(why.authorCount)}, là où l’historique de la marque en annonçait environ ${count(why.expectedCount)}\u202f; la montée a commencé à ${formatTime('fr', why.onsetAt, zone)}.`
    case 'tone':
      return `${formatShare('fr', shareOf(why.negativeCount, why.readCount))} de ${posts(why.readCount)} en ${formatDuration('fr', why.windowMs)} sont négatifs, contre ${formatShare('fr', why.usualShare)} d’ordinaire pour cette marque.`
    case 'author':
      return why.usualFollowers === null
        ? `Une personne suivie par ${count(why.followers)} abonnés critique la marque ou l’interpelle.`
        : `Une personne suivie par ${count(why.followers)} abonnés critique la marque ou l’interpelle\u202f; qui cite la marque en a d’ordinaire ${count(why.usualFollowers)}.`
    case 'redflag':
      return `«\u00a0${why.word}\u00a0», un signal rouge de votre liste, dans ${posts(why.postCount)} de ${accounts(why.authorCount)} en ${formatDuration('fr', why.windowMs)}.`
    case 'coordination':
      return `${posts(why.postCount)} de ${accounts(why.authorCount)} en ${formatDuration('fr', why.windowMs)} reprennent ${why.textCount === 1 ? 'le même texte' : `les mêmes ${count(why.textCount)} textes`}.`
    case 'source':
      if (why.trouble) return troubleSentences.fr[why.trouble]
      return `Une source se tait depuis ${formatDuration('fr', why.silentMs)}\u202f; elle répond d’ordinaire toutes les ${formatDuration('fr', why.normalMs)}. Ce qui s’y dit n’est pas vu.`
    default:
      return assertNever(why)
  }
}

export const alertSentences = defineWords<Sentence>(english, french)
