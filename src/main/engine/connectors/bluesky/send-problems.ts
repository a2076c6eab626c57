// Why a post did not leave for Bluesky, in words. No message of a server is passed on: it may hold what somebody wrote.
import type { Words } from '../../../../shared/words.ts'
import { createSendProblems, type NotTaken } from '../send-problems.ts'

const REFUSALS = {
  notPublic: {
    en: 'On Bluesky everybody reads everything: what was said in a closer circle is not answered there.',
    fr: 'Sur Bluesky, tout est lu par tous\u202f: ce qui a été dit en cercle restreint n’y reçoit pas de réponse.',
  },
  tooLong: {
    en: 'It is longer than the 300 characters that Bluesky takes. Shorten it, or send it as a thread.',
    fr: 'Le texte dépasse les 300 caractères que Bluesky accepte. Raccourcissez-le ou envoyez-le en plusieurs messages.',
  },
  postGone: {
    en: 'The post that it answers is not on Bluesky any more.',
    fr: 'Le message auquel il répond n’est plus sur Bluesky.',
  },
  conversationClosed: {
    en: 'Its author chose who may answer, and this account is not among them. Write a post of your own instead.',
    fr: 'Son auteur a choisi qui peut répondre, et ce compte n’en fait pas partie. Publiez plutôt un message distinct.',
  },
  pictureTooBig: {
    en: 'A picture is larger than the megabyte that Bluesky takes. Make it smaller and attach it again.',
    fr: 'Une image dépasse le mégaoctet que Bluesky accepte. Réduisez-la et joignez-la à nouveau.',
  },
  mayNotWrite: {
    en: 'Bluesky does not let this account write. See what bsky.app says when you sign in there.',
    fr: 'Bluesky n’autorise pas ce compte à écrire. Voyez ce qu’indique bsky.app quand vous vous y connectez.',
  },
  notTaken: {
    en: 'Bluesky does not take this post. Change it, or post it at bsky.app.',
    fr: 'Bluesky n’accepte pas ce message. Modifiez-le ou publiez-le sur bsky.app.',
  },
} as const

const NOT_TAKEN: Record<NotTaken, Words<string>> = {
  network: {
    en: 'Bluesky could not be reached: nothing has left. It is tried again.',
    fr: 'Bluesky est injoignable\u202f: rien n’est parti. Un nouvel essai suivra.',
  },
  server: {
    en: 'Bluesky has trouble of its own: nothing has left. It is tried again.',
    fr: 'Bluesky a un problème\u202f: rien n’est parti. Un nouvel essai suivra.',
  },
  limited: {
    en: 'Bluesky asks us to wait: too many calls. It is sent when Bluesky takes calls again.',
    fr: 'Bluesky nous demande d’attendre\u202f: trop d’appels. L’envoi aura lieu dès que Bluesky les acceptera de nouveau.',
  },
  unpaid: {
    en: 'The spending limit is reached: nothing has left.',
    fr: 'Le plafond de dépenses est atteint\u202f: rien n’est parti.',
  },
  signedOut: {
    en: 'Bluesky does not take our sign-in any more: nothing has left. Sign in again under Accounts and feeds.',
    fr: 'Bluesky n’accepte plus notre connexion\u202f: rien n’est parti. Reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
  },
}

const UNKNOWN = {
  en: 'Bluesky did not say whether it took the post. It is looked up.',
  fr: 'Bluesky n’a pas dit s’il a pris le message. Il est recherché.',
} as const

export const { refused, notTaken, unknownOutcome, beforehand } = createSendProblems(
  { refused: REFUSALS, notTaken: NOT_TAKEN, unknown: UNKNOWN },
  { tooLong: 'tooLong', postGone: 'postGone', conversationClosed: 'conversationClosed' },
)
