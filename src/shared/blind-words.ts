// What a source did not hear, in one sentence: the page and the report say the same.
import type { BlindCause, BlindFacts } from './blind-facts.ts'
import { defineWords, formatDuration, formatTime } from './words.ts'

type Sentence = (facts: BlindFacts, zone?: string) => string

export const blindCauses = defineWords<Record<BlindCause, string>>(
  {
    silent: 'it fell silent',
    network: 'no network',
    server: 'the platform failed',
    limited: 'more was said than the platform lets us read',
    unpaid: 'spending limit',
    signIn: 'signed out',
    refused: 'refused by the platform',
    ours: 'an answer that Sangfroid does not know',
    asleep: 'the machine slept or Sangfroid was closed',
    off: 'switched off',
  },
  {
    silent: 'elle s’est tue',
    network: 'pas de réseau',
    server: 'panne de la plateforme',
    limited: 'il s’en est dit plus que la plateforme n’en laisse lire',
    unpaid: 'limite de dépense',
    signIn: 'déconnectée',
    refused: 'refus de la plateforme',
    ours: 'une réponse que Sangfroid ne connaît pas',
    asleep: 'la machine dormait ou Sangfroid était fermé',
    off: 'coupée',
  },
)

const english: Sentence = ({ source, cause, fromAt, toAt, lostMs }, zone) => {
  const from = formatTime('en', fromAt, zone)
  const why = blindCauses.en[cause]
  if (toAt === null) return `${source}: nothing heard since ${from} (${why}).`
  const heard = `${source}: nothing heard from ${from} to ${formatTime('en', toAt, zone)} (${why})`
  if (lostMs === null) return `${heard}; what was said then is being read.`
  if (lostMs === 0) return `${heard}; what was said then was read afterwards.`
  return `${heard}; ${formatDuration('en', lostMs)} of it can no longer be read.`
}

const french: Sentence = ({ source, cause, fromAt, toAt, lostMs }, zone) => {
  const from = formatTime('fr', fromAt, zone)
  const why = blindCauses.fr[cause]
  if (toAt === null) return `${source}\u00a0: rien n’est entendu depuis ${from} (${why}).`
  const heard = `${source}\u00a0: rien n’a été entendu de ${from} à ${formatTime('fr', toAt, zone)} (${why})`
  if (lostMs === null) return `${heard}\u202f; ce qui s’y est dit est en cours de lecture.`
  if (lostMs === 0) return `${heard}\u202f; ce qui s’y est dit a été lu ensuite.`
  return `${heard}\u202f; ${formatDuration('fr', lostMs)} ne peuvent plus être lues.`
}

export const blindSentences = defineWords<Sentence>(english, french)
