// Why the outbox refuses something, in both languages: what is wrong and what to do.
import { crisisWords } from './crisis-words.ts'
import type { Lang } from './model.ts'
import type { SendState } from './states.ts'
import type { Words } from './words.ts'

const both = (en: string, fr: string): Words<string> => ({ en, fr })
const stateOf = (lang: Lang, state: SendState): string => crisisWords[lang].sendState[state].toLowerCase()

export const sendRefusalWords = {
  noSend: both('This is not in the outbox.', 'Ceci n’est pas dans la boîte d’envoi.'),
  sendCannotBecome: (from: SendState, to: SendState) =>
    both(
      `What is “${stateOf('en', from)}” cannot become “${stateOf('en', to)}”. Reload to see where it stands.`,
      `Un envoi à l’état « ${stateOf('fr', from)} » ne peut pas devenir « ${stateOf('fr', to)} ». Rechargez pour voir où il en est.`,
    ),
  notInThisState: (state: SendState) =>
    both(
      `This is not possible any more: it is “${stateOf('en', state)}” now.`,
      `Ce n’est plus possible : l’envoi est maintenant à l’état « ${stateOf('fr', state)} ».`,
    ),
  outboxStopped: both(
    'Everything is stopped. Lift the stop first, then let it leave.',
    'Tout est arrêté. Levez d’abord l’arrêt, puis laissez partir.',
  ),
  leavesByItself: both(
    'This leaves by itself: nothing is to be posted by hand.',
    'Cet envoi part de lui-même : il n’y a rien à publier à la main.',
  ),
  tooSoon: (seconds: number) =>
    both(
      `Wait ${seconds} s: answers to people who did not ask us are posted one after the other, or the platform takes them for spam.`,
      `Attendez ${seconds} s : les réponses à qui ne nous a pas sollicités se publient l’une après l’autre, sinon la plateforme y voit du spam.`,
    ),
  alreadyPlanned: both(
    'An answer to this person is planned already.',
    'Une réponse à cette personne est déjà planifiée.',
  ),
  isLeaving: both(
    'An answer to this person may have left already. See in the outbox what became of it first.',
    'Une réponse à cette personne est peut-être déjà partie. Voyez d’abord dans la boîte d’envoi ce qu’elle est devenue.',
  ),
  tooLongFor: (platform: string, count: number, limit: number) =>
    both(
      `This is too long for ${platform}: ${count} of ${limit}. Shorten it, or make a thread of it.`,
      `C’est trop long pour ${platform} : ${count} sur ${limit}. Raccourcissez, ou faites-en un fil.`,
    ),
  picturesByHandOnly: both(
    'A picture cannot be handed to the browser: post it there by hand, and plan the answer without it.',
    'Une image ne peut pas être confiée au navigateur : ajoutez-la là-bas, et planifiez la réponse sans elle.',
  ),
  cannotSpeak: (handle: string) =>
    both(
      `@${handle} cannot speak from here: it is off, signed out, or of another brand. See “Are we blind?”.`,
      `@${handle} ne peut pas parler d’ici : le compte est éteint, déconnecté ou d’une autre marque. Voir « Sommes-nous aveugles ? ».`,
    ),
  notPublishedYet: both(
    'Only what was published is put right by a new post.',
    'Seul ce qui a été publié se corrige par un nouveau message.',
  ),
  notWantedAnyMore: both(
    'This person was answered meanwhile, or their line has ended: it does not leave again. Give it up instead.',
    'Cette personne a eu une réponse entre-temps, ou sa ligne est close : rien ne repart. Abandonnez plutôt cet envoi.',
  ),
  saidFromThere: both(
    'One of these accounts has published this statement already, or is about to. See the outbox.',
    'L’un de ces comptes a déjà publié cette déclaration, ou va le faire. Voir la boîte d’envoi.',
  ),
  statementIsLeaving: both(
    'This statement is about to leave as it was approved. Take it back in the outbox first, then change it.',
    'Cette déclaration va partir telle qu’elle a été approuvée. Reprenez-la d’abord dans la boîte d’envoi, puis modifiez-la.',
  ),
  beingPutRight: both(
    'A correction of this post is on its way already. See the outbox.',
    'Une correction de ce message est déjà en route. Voir la boîte d’envoi.',
  ),
  worldMoved: both(
    'The world has moved since this was planned: look at it among what is held, then let it go on or give it up.',
    'Le monde a bougé depuis que cet envoi a été planifié : voyez-le parmi les envois retenus, puis laissez-le partir ou abandonnez-le.',
  ),
  threadByHand: both(
    'There is not enough money left for these posts, and a thread cannot be posted by hand from here. Shorten it to one post.',
    'Il ne reste pas assez pour ces messages, et un fil ne se publie pas à la main d’ici. Réduisez-le à un seul message.',
  ),
}
