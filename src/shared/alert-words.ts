// Why an alert rings, in one sentence, for every kind: the page, the report, the notice and the headless run say the same.
import type { AlertWhy } from './alert-why.ts'
import { assertNever } from './result.ts'
import { defineWords, formatCount, formatDuration, formatShare, formatTime, plural } from './words.ts'

type Sentence = (why: AlertWhy, zone?: string) => string

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

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
      return `Une source se tait depuis ${formatDuration('fr', why.silentMs)}\u202f; elle répond d’ordinaire toutes les ${formatDuration('fr', why.normalMs)}. Ce qui s’y dit n’est pas vu.`
    default:
      return assertNever(why)
  }
}

export const alertSentences = defineWords<Sentence>(english, french)
