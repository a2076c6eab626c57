// Why a post did not leave for X, or may have, in words. No text of X's is passed on: it may hold what somebody wrote.
import type { SendRefusal } from '../../../../shared/outbox.ts'
import { defineWords, type Words } from '../../../../shared/words.ts'
import { SourceProblem, type SourceTrouble } from '../connector.ts'
import { SendProblem, type SendTrouble } from '../sender.ts'

interface Refusal {
  readonly code: SendRefusal
  readonly words: Words<string>
}

const REFUSALS = {
  notMentioned: {
    code: 'notMentioned',
    words: defineWords(
      'X lets us answer by its API only who named or quoted us. Post it in the browser instead, with a click.',
      'X ne laisse répondre par son API qu’à ceux qui nous ont nommés ou cités. Publiez-le plutôt dans le navigateur, en un clic.',
    ),
  },
  conversationClosed: {
    code: 'conversationClosed',
    words: defineWords(
      'Its author chose who may answer, and this account is not among them. Write a post of your own instead.',
      'Son auteur a choisi qui peut répondre, et ce compte n’en fait pas partie. Publiez plutôt un message distinct.',
    ),
  },
  duplicate: {
    code: 'duplicate',
    words: defineWords(
      'This account has already said the same on X. Look whether it is there; if not, change a few words.',
      'Ce compte a déjà dit la même chose sur X. Voyez si le message y est\u202f; sinon, changez quelques mots.',
    ),
  },
  tooLong: {
    code: 'tooLong',
    words: defineWords(
      'It is longer than the 280 characters that X takes. Shorten it, or send it as a thread.',
      'Le texte dépasse les 280 caractères que X accepte. Raccourcissez-le ou envoyez-le en plusieurs messages.',
    ),
  },
  postGone: {
    code: 'postGone',
    words: defineWords(
      'The post that it answers is not on X any more, or this account may not see it.',
      'Le message auquel il répond n’est plus sur X, ou ce compte ne peut pas le voir.',
    ),
  },
  suspended: {
    code: 'other',
    words: defineWords(
      'X has suspended or locked this account. Sign in to x.com with it and do what X asks there.',
      'X a suspendu ou verrouillé ce compte. Connectez-vous à x.com avec lui et faites ce que X y demande.',
    ),
  },
  mayNotWrite: {
    code: 'other',
    words: defineWords(
      'X does not let the app write for this account. Check its rights in X’s developer console, then sign in again under Accounts and feeds.',
      'X ne permet pas à l’app d’écrire pour ce compte. Vérifiez ses droits dans la console de X, puis reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
    ),
  },
  notTaken: {
    code: 'other',
    words: defineWords(
      'X does not take this post, and does not say why. Change it, or post it in the browser.',
      'X n’accepte pas ce message et ne dit pas pourquoi. Modifiez-le ou publiez-le dans le navigateur.',
    ),
  },
  notPublic: {
    code: 'other',
    words: defineWords(
      'On X everybody reads everything from here: what was said in a closer circle is not answered there.',
      'D’ici, tout ce qui part sur X est lu par tous\u202f: ce qui a été dit en cercle restreint n’y reçoit pas de réponse.',
    ),
  },
  pictureTooBig: {
    code: 'other',
    words: defineWords(
      'A picture is larger than the 5 MB that X takes, 15 MB for a GIF. Make it smaller and attach it again.',
      'Une image dépasse les 5 Mo que X accepte, 15 Mo pour un GIF. Réduisez-la et joignez-la à nouveau.',
    ),
  },
  altTextTooLong: {
    code: 'other',
    words: defineWords(
      'The description of a picture is longer than the 1,000 characters that X takes. Shorten it.',
      'La description d’une image dépasse les 1\u202f000 caractères que X accepte. Raccourcissez-la.',
    ),
  },
  pictureNotTaken: {
    code: 'other',
    words: defineWords(
      'X does not take a picture. Sign in again under Accounts and feeds, so that the app may attach pictures, or save it in another format.',
      'X n’accepte pas une image. Reconnectez-vous dans «\u00a0Comptes et flux\u00a0» pour autoriser les images, ou enregistrez-la dans un autre format.',
    ),
  },
} as const satisfies Readonly<Record<string, Refusal>>

export type Refused = keyof typeof REFUSALS

type Why = Extract<SendTrouble, { readonly kind: 'notTaken' }>['why']

const NOT_TAKEN: Readonly<Record<Why, Words<string>>> = {
  network: defineWords(
    'X could not be reached: nothing has left. It is tried again.',
    'X est injoignable\u202f: rien n’est parti. Un nouvel essai suivra.',
  ),
  server: defineWords(
    'X has trouble of its own: nothing has left. It is tried again.',
    'X a une panne\u202f: rien n’est parti. Un nouvel essai suivra.',
  ),
  limited: defineWords(
    'X takes no more posts for now: nothing has left. It is sent when X allows it.',
    'X ne prend plus de messages pour le moment\u202f: rien n’est parti. L’envoi aura lieu dès que X l’autorisera.',
  ),
  unpaid: defineWords(
    'What is left of the budget or of X’s credits does not pay for it: nothing has left. Raise the budget under Accounts and feeds, or add credits in X’s developer console.',
    'Ce qui reste du budget ou des crédits X ne suffit pas\u202f: rien n’est parti. Augmentez le budget dans «\u00a0Comptes et flux\u00a0» ou ajoutez des crédits dans la console de X.',
  ),
  signedOut: defineWords(
    'X does not take our keys any more: nothing has left. Sign in again under Accounts and feeds.',
    'X n’accepte plus nos clés\u202f: rien n’est parti. Reconnectez-vous dans «\u00a0Comptes et flux\u00a0».',
  ),
}

const UNKNOWN = defineWords(
  'X did not say whether it took the post. It is looked for among our own posts, and never sent twice.',
  'X n’a pas dit s’il a pris le message. On le cherche parmi nos propres messages\u202f; il n’est jamais envoyé deux fois.',
)

const WHYS: Readonly<Record<SourceTrouble, Why>> = {
  network: 'network',
  server: 'server',
  limited: 'limited',
  unpaid: 'unpaid',
  signIn: 'signedOut',
  refused: 'server',
  ours: 'server',
}

export const refused = (why: Refused): SendProblem => {
  const { code, words } = REFUSALS[why]
  return new SendProblem({ kind: 'refused', code }, words)
}

export const notTaken = (why: Why, untilAt: number | null = null): SendProblem =>
  new SendProblem({ kind: 'notTaken', why }, NOT_TAKEN[why], untilAt)

export const unknownOutcome = (): SendProblem => new SendProblem({ kind: 'unknown' }, UNKNOWN)

/** Of what went wrong while certainly nothing had left. */
export const beforehand = (error: unknown): SendProblem => {
  if (error instanceof SendProblem) return error
  return error instanceof SourceProblem ? notTaken(WHYS[error.trouble], error.untilAt) : notTaken('server')
}
