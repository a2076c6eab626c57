// What can go wrong with a feed, in words.
import { SourceProblem, type SourceTrouble } from '../connector.ts'

const WORDS = {
  gone: {
    en: 'There is no feed at this address any more. Look for its new address on the site.',
    fr: 'Il n’y a plus de flux à cette adresse. Cherchez sa nouvelle adresse sur le site.',
  },
  closed: {
    en: 'The site does not let us read this feed. Ask it for an address that is open.',
    fr: 'Le site ne nous laisse pas lire ce flux. Demandez-lui une adresse ouverte.',
  },
  noFeed: {
    en: 'What is at this address is no feed (RSS, Atom or JSON Feed). Look for the feed on the site.',
    fr: 'Cette adresse ne mène pas à un flux (RSS, Atom ou JSON Feed). Cherchez le flux sur le site.',
  },
  noFeedNow: {
    en: 'The site gave something that is no feed. It is tried again by itself; if it lasts, look at the address.',
    fr: 'Le site a donné autre chose qu’un flux. Un nouvel essai suivra de lui-même ; si cela dure, voyez l’adresse.',
  },
  tooBig: {
    en: 'The feed is larger than 5 MB. Look for a shorter one on the site.',
    fr: 'Le flux dépasse 5\u202fMo. Cherchez-en un plus court sur le site.',
  },
  redirects: {
    en: 'The address leads on and on, or to a place where no public site may lead. Look for the feed on the site.',
    fr: 'L’adresse renvoie sans fin, ou vers un lieu où aucun site public ne peut mener. Cherchez le flux sur le site.',
  },
  notWeb: {
    en: 'This is no web address. Give one that begins with https:// or http://.',
    fr: 'Ce n’est pas une adresse web. Donnez-en une qui commence par https:// ou http://.',
  },
  limited: {
    en: 'The site asks us to wait before reading the feed again. Reading goes on by itself.',
    fr: 'Le site nous demande d’attendre avant de relire le flux. La lecture reprendra d’elle-même.',
  },
  server: {
    en: 'The site has trouble of its own. It is tried again by itself.',
    fr: 'Le site a un problème. Un nouvel essai suivra de lui-même.',
  },
  network: {
    en: 'The site does not answer. Check the network; it is tried again by itself.',
    fr: 'Le site ne répond pas. Vérifiez le réseau\u202f; un nouvel essai suivra de lui-même.',
  },
} as const

export type FeedTrouble = keyof typeof WORDS

const TROUBLES: Record<FeedTrouble, SourceTrouble> = {
  gone: 'refused',
  closed: 'refused',
  noFeed: 'refused',
  noFeedNow: 'server',
  tooBig: 'refused',
  redirects: 'refused',
  notWeb: 'refused',
  limited: 'limited',
  server: 'server',
  network: 'network',
}

export const problem = (trouble: FeedTrouble, untilAt: number | null = null): SourceProblem =>
  new SourceProblem(TROUBLES[trouble], WORDS[trouble], untilAt)

/** ms UTC; seconds or a date, as Retry-After has it. */
const retryAt = (retryAfter: string | null, nowAt: number): number | null => {
  if (retryAfter === null) return null
  const at = /^\d{1,7}$/.test(retryAfter) ? nowAt + Number(retryAfter) * 1000 : Date.parse(retryAfter)
  return Number.isNaN(at) ? null : at
}

export const problemOfStatus = (status: number, retryAfter: string | null, nowAt: number): SourceProblem => {
  const untilAt = retryAt(retryAfter, nowAt)
  if (status === 429 || (status === 503 && untilAt !== null)) return problem('limited', untilAt)
  if (status >= 500) return problem('server')
  if (status === 401 || status === 403 || status === 402) return problem('closed')
  return problem('gone')
}
