// Words of the question "are we blind?".
import { defineWords, formatCount, plural } from '../../../shared/words.ts'
import type { Fate } from './blind-groups.ts'

interface SourcesWords {
  readonly lead: (hearing: number, expected: number) => string
  readonly none: string
  readonly noneWhy: string
  readonly toConnections: string
  readonly reads: string
  readonly state: string
  readonly heard: string
  readonly lag: string
  readonly lagHint: string
  readonly next: string
  readonly callsLeft: string
  readonly never: string
  readonly flows: string
  readonly readsNow: string
  readonly inTime: (duration: string) => string
  readonly limit: (left: string, most: string) => string
  readonly resets: (time: string) => string
  readonly limitHint: (exact: string) => string
  readonly readNow: string
  readonly readNowOf: (name: string) => string
  readonly posts: (count: number) => string
  readonly refused: (count: number) => string
  readonly missed: string
  readonly nothingMissed: string
  readonly fates: Record<Fate, string>
  readonly givenOnce: (count: number) => string
}

export const sourcesWords = defineWords<SourcesWords>(
  {
    lead: (hearing, expected) => {
      if (expected === 0) return 'Everything is switched off: nothing is heard.'
      if (hearing === expected) return expected === 1 ? 'It hears.' : `All ${formatCount('en', expected)} hear.`
      return `${formatCount('en', hearing)} of ${formatCount('en', expected)} hear.`
    },
    none: 'No account or feed is listened to',
    noneWhy: 'What is said about this brand now does not reach this room: only files and drills do.',
    toConnections: 'Accounts and feeds',
    reads: 'Reads',
    state: 'State',
    heard: 'Last heard',
    lag: 'Lag',
    lagHint: 'From saying to hearing, of what came last',
    next: 'Next reading',
    callsLeft: 'Calls left',
    never: 'never',
    flows: 'as it comes',
    readsNow: 'now',
    inTime: (duration) => `in ${duration}`,
    limit: (left, most) => `${left} of ${most}`,
    resets: (time) => `all at ${time}`,
    limitHint: (exact) => `The platform gives all calls back on ${exact}.`,
    readNow: 'Read now',
    readNowOf: (name) => `Read now: ${name}`,
    posts: (count) => plural('en', count, 'post', 'posts'),
    refused: (count) => `${formatCount('en', count)} could not be read`,
    missed: 'What was not heard',
    nothingMissed: 'Nothing was missed.',
    fates: {
      stillBlind: 'Still blind',
      beingRead: 'Being read',
      readAfterwards: 'Read afterwards',
      lost: 'Lost in part',
    },
    givenOnce: (count) => `${plural('en', count, 'file', 'files')} and other things given once`,
  },
  {
    lead: (hearing, expected) => {
      if (expected === 0) return 'Tout est coupé\u00a0: rien n’est entendu.'
      if (hearing === expected)
        return expected === 1 ? 'Elle entend.' : `Les ${formatCount('fr', expected)} sources entendent.`
      return `${formatCount('fr', hearing)} sur ${formatCount('fr', expected)} ${hearing < 2 ? 'entend' : 'entendent'}.`
    },
    none: 'Aucun compte ni flux n’est écouté',
    noneWhy:
      'Ce qui se dit en ce moment de cette marque n’arrive pas dans cette salle\u00a0: seuls des fichiers et des exercices y parviennent.',
    toConnections: 'Comptes et flux',
    reads: 'Lit',
    state: 'État',
    heard: 'Entendu',
    lag: 'Retard',
    lagHint: 'De la parole à l’écoute, pour le dernier message venu',
    next: 'Prochaine lecture',
    callsLeft: 'Appels restants',
    never: 'jamais',
    flows: 'au fil de l’eau',
    readsNow: 'maintenant',
    inTime: (duration) => `dans ${duration}`,
    limit: (left, most) => `${left} sur ${most}`,
    resets: (time) => `tous à ${time}`,
    limitHint: (exact) => `La plateforme rend tous les appels le ${exact}.`,
    readNow: 'Lire',
    readNowOf: (name) => `Lire maintenant\u00a0: ${name}`,
    posts: (count) => plural('fr', count, 'message', 'messages'),
    refused: (count) => plural('fr', count, 'illisible', 'illisibles'),
    missed: 'Ce qui n’a pas été entendu',
    nothingMissed: 'Rien n’a été manqué.',
    fates: {
      stillBlind: 'Toujours aveugle',
      beingRead: 'Lecture en cours',
      readAfterwards: 'Lu ensuite',
      lost: 'Perdu en partie',
    },
    givenOnce: (count) => `${plural('fr', count, 'fichier', 'fichiers')} et autres apports uniques`,
  },
)
