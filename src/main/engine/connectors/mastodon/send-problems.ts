// Why a post did not leave for a Mastodon server, in words. No message of the server is passed on.
import type { Words } from '../../../../shared/words.ts'
import { createSendProblems, type NotTaken } from '../send-problems.ts'

const REFUSALS = {
  tooLong: {
    en: 'It is longer than this Mastodon server takes, with the name of whom it answers. Shorten it, or send it as a thread.',
    fr: 'Le texte, avec le nom de la personne à qui il répond, est trop long pour ce serveur Mastodon. Raccourcissez-le ou envoyez-le en plusieurs messages.',
  },
  postGone: {
    en: 'The post that it answers is not on this Mastodon server any more.',
    fr: 'Le message auquel il répond n’est plus sur ce serveur Mastodon.',
  },
  elsewhere: {
    en: 'This account’s server knows the post that it answers under another number. Answer from the account that heard it.',
    fr: 'Le serveur de ce compte connaît ce message sous un autre numéro. Répondez avec le compte qui l’a reçu.',
  },
  noRight: {
    en: 'The access token may only read. Make one with the rights "read", "write:statuses" and "write:media" on the Mastodon server, and sign in again under Accounts and feeds. If it has them, see what the server says when you sign in there.',
    fr: 'Le jeton d’accès ne permet que la lecture. Créez-en un avec les droits «\u00a0read\u00a0», «\u00a0write:statuses\u00a0» et «\u00a0write:media\u00a0» sur le serveur Mastodon, puis reconnectez-vous dans «\u00a0Comptes et flux\u00a0». S’il les a déjà, voyez ce qu’indique le serveur quand vous vous y connectez.',
  },
  picture: {
    en: 'The Mastodon server does not take a picture: too large, or of a kind that it does not know. Make it smaller and attach it again.',
    fr: 'Le serveur Mastodon refuse une image\u202f: trop grande ou d’un format inconnu. Réduisez-la et joignez-la à nouveau.',
  },
  notTaken: {
    en: 'The Mastodon server does not take this post. Change it, or post it on the server itself.',
    fr: 'Le serveur Mastodon n’accepte pas ce message. Modifiez-le ou publiez-le sur le serveur même.',
  },
} as const

const NOT_TAKEN: Record<NotTaken, Words<string>> = {
  network: {
    en: 'The Mastodon server could not be reached: nothing has left. It is tried again.',
    fr: 'Le serveur Mastodon est injoignable\u202f: rien n’est parti. Un nouvel essai suivra.',
  },
  server: {
    en: 'The Mastodon server has trouble of its own: nothing has left. It is tried again.',
    fr: 'Le serveur Mastodon a un problème\u202f: rien n’est parti. Un nouvel essai suivra.',
  },
  limited: {
    en: 'The Mastodon server asks us to wait: too many calls. It is sent when the server takes calls again.',
    fr: 'Le serveur Mastodon nous demande d’attendre\u202f: trop d’appels. L’envoi aura lieu dès qu’il les acceptera de nouveau.',
  },
  // A server that costs nothing never says so.
  unpaid: {
    en: 'The Mastodon server wants money: nothing has left.',
    fr: 'Le serveur Mastodon demande de l’argent\u202f: rien n’est parti.',
  },
  signedOut: {
    en: 'The Mastodon server does not take this access token any more: nothing has left. Make a new one and sign in again under Accounts and feeds.',
    fr: 'Le serveur Mastodon n’accepte plus ce jeton d’accès\u202f: rien n’est parti. Créez-en un nouveau et reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
  },
}

const UNKNOWN = {
  en: 'The Mastodon server did not say whether it took the post. It is looked up.',
  fr: 'Le serveur Mastodon n’a pas dit s’il a pris le message. Il est recherché.',
} as const

export const { refused, notTaken, unknownOutcome, beforehand } = createSendProblems(
  { refused: REFUSALS, notTaken: NOT_TAKEN, unknown: UNKNOWN },
  { tooLong: 'tooLong', postGone: 'postGone' },
)
