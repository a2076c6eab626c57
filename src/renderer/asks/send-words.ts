// Words of what leaves: why it is in its state, and what happens next.
import type { HeldWhy, SendKind, SendRefusal } from '../../shared/outbox.ts'
import { defineWords } from '../../shared/words.ts'

interface SendWords {
  /** Planned, and a person posts it. */
  readonly byHand: string
  readonly kind: Record<SendKind, string>
  readonly leavesIn: (duration: string) => string
  readonly waitsItsTurn: string
  readonly waitsForHand: string
  readonly heldWhy: Record<HeldWhy, string>
  readonly sending: string
  readonly sentAs: (handle: string, time: string) => string
  readonly refusal: Record<SendRefusal, string>
  readonly unknown: (handle: string) => string
  readonly awaiting: (time: string, handle: string) => string
  readonly notFound: string
  readonly undone: string
  readonly draft: string
  readonly approvedBy: (who: string) => string
  readonly open: (where: string) => string
}

export const sendWords = defineWords<SendWords>(
  {
    byHand: 'To post by hand',
    kind: { reply: 'answer', post: 'post', correction: 'correction' },
    leavesIn: (duration) => `Leaves in ${duration}, unless it is taken back.`,
    waitsItsTurn: 'Waits for its turn: one at a time from each account.',
    waitsForHand: 'Approved. A person posts it in their browser.',
    heldWhy: {
      stopped: 'Held by Stop. It leaves when somebody has looked at it and lets it go.',
      offline: 'Was due while the platform could not be reached. Look at it again before it leaves.',
      moved: 'Something has changed since it was planned. Look at it again before it leaves.',
      unpaid: 'The spending limit is reached: the platform’s, or ours.',
      signedOut: 'The account is signed out. Sign in again, then let it go.',
    },
    sending: 'The call is on its way. It is made once, and looked up if no answer comes.',
    sentAs: (handle, time) => `Published from @${handle}, ${time}.`,
    refusal: {
      notMentioned: 'The author neither named nor quoted the account.',
      conversationClosed: 'The author chose who may answer, and we are not among them.',
      duplicate: 'The platform holds it for a repeat.',
      tooLong: 'It is too long there.',
      postGone: 'The post is not there any more.',
      signedOut: 'The account is signed out.',
      unpaid: 'The platform’s spending limit is reached.',
      other: 'The platform did not take it.',
    },
    unknown: (handle) =>
      `The platform did not answer: it may be there. It is looked for on @${handle} and not sent again meanwhile.`,
    awaiting: (time, handle) => `Browser opened: ${time}. It is looked for on @${handle}.`,
    notFound: 'Looked for, and not there as far as we can see. A person decides.',
    undone: 'It did not leave.',
    draft: 'It is a draft again.',
    approvedBy: (who) => `Approved by ${who}.`,
    open: (where) => `Open it on ${where}`,
  },
  {
    byHand: 'À publier à la main',
    kind: { reply: 'réponse', post: 'message', correction: 'rectificatif' },
    leavesIn: (duration) => `Part dans ${duration}, sauf annulation.`,
    waitsItsTurn: 'Attend son tour\u00a0: un seul à la fois par compte.',
    waitsForHand: 'Validé. Une personne le publie dans son navigateur.',
    heldWhy: {
      stopped: 'Retenu par «\u202fTout arrêter\u202f». Il part quand quelqu’un l’a relu et le laisse partir.',
      offline: 'Devait partir pendant que la plateforme était injoignable. À relire avant l’envoi.',
      moved: 'Quelque chose a changé depuis qu’il est planifié. À relire avant l’envoi.',
      unpaid: 'La limite de dépense est atteinte\u00a0: celle de la plateforme, ou la nôtre.',
      signedOut: 'Le compte est déconnecté. Reconnectez-le, puis laissez partir.',
    },
    sending: 'L’appel est en route. Il est fait une seule fois, et recherché si aucune réponse ne vient.',
    sentAs: (handle, time) => `Publié depuis @${handle}, ${time}.`,
    refusal: {
      notMentioned: 'L’auteur n’a ni nommé ni cité le compte.',
      conversationClosed: 'L’auteur a choisi qui peut répondre, et nous n’en sommes pas.',
      duplicate: 'La plateforme le prend pour une répétition.',
      tooLong: 'Il est trop long là-bas.',
      postGone: 'Le message n’existe plus.',
      signedOut: 'Le compte est déconnecté.',
      unpaid: 'La limite de dépense de la plateforme est atteinte.',
      other: 'La plateforme ne l’a pas accepté.',
    },
    unknown: (handle) =>
      `La plateforme n’a pas répondu\u00a0: il y est peut-être. On le cherche sur @${handle}, sans le renvoyer entre-temps.`,
    awaiting: (time, handle) => `Navigateur ouvert\u00a0: ${time}. On le cherche sur @${handle}.`,
    notFound: 'Cherché, et absent autant qu’on puisse voir. Une personne décide.',
    undone: 'Il n’est pas parti.',
    draft: 'C’est de nouveau un brouillon.',
    approvedBy: (who) => `Validé par ${who}.`,
    open: (where) => `L’ouvrir sur ${where}`,
  },
)
