// Words of what only a person can do with something that is to leave: post it in a browser, say what became of it.
import { defineWords } from '../../shared/words.ts'

interface HandWords {
  readonly aboutToPost: (where: string) => string
  readonly check: (handle: string) => string
  readonly openToPost: (where: string) => string
  readonly openAgain: string
  readonly toDraft: string
  readonly takeBack: string
  readonly look: string
  readonly isThere: string
  readonly which: (handle: string) => string
  readonly whoPosted: string
  readonly anotherAccount: string
  readonly link: string
  readonly linkHint: string
  readonly badLink: string
  readonly confirm: string
  readonly notPosted: string
  readonly notPostedWhy: string
  readonly notPostedHint: string
  readonly sendAgain: string
  readonly sendAgainHint: (handle: string) => string
  readonly sendAgainByHand: (handle: string) => string
}

export const handWords = defineWords<HandWords>(
  {
    aboutToPost: (where) => `You are about to post on ${where} as`,
    check: (handle) =>
      `Check that your browser is signed in as @${handle}. The words are filled in there; you click Post.`,
    openToPost: (where) => `Open ${where}`,
    openAgain: 'Open again',
    toDraft: 'Back to the draft',
    takeBack: 'Take it back',
    look: 'Look at it again',
    isThere: 'I see it there',
    which: (handle) => `Not found on @${handle}: which account posted it?`,
    whoPosted: 'Which account posted it?',
    anotherAccount: 'Another account',
    link: 'Link to it, if you have it',
    linkHint: 'The record then leads there, with your word that it is ours.',
    badLink: 'This is not a web address (https://…).',
    confirm: 'It is there',
    notPosted: 'It was not posted',
    notPostedWhy: 'What happened?',
    notPostedHint: 'The answer is a draft again. The reason enters the record with your name.',
    sendAgain: 'Send again',
    sendAgainHint: (handle) =>
      `Nobody knows whether the first one is there. If it is, this person reads the same words twice from @${handle}. Look on its page first.`,
    sendAgainByHand: (handle) =>
      `If the first one is there after all, this person reads the same words twice. You post it in your browser again, as @${handle}.`,
  },
  {
    aboutToPost: (where) => `Vous allez publier sur ${where} en tant que`,
    check: (handle) =>
      `Vérifiez que votre navigateur est connecté à @${handle}. Les mots y sont déjà\u202f; vous cliquez sur «\u202fPublier\u202f».`,
    openToPost: (where) => `Ouvrir ${where}`,
    openAgain: 'Ouvrir de nouveau',
    toDraft: 'Retour au brouillon',
    takeBack: 'Annuler l’envoi',
    look: 'Relire',
    isThere: 'Je la vois là-bas',
    which: (handle) => `Introuvable sur @${handle}\u00a0: quel compte l’a publiée\u202f?`,
    whoPosted: 'Quel compte l’a publiée\u202f?',
    anotherAccount: 'Un autre compte',
    link: 'Son lien, si vous l’avez',
    linkHint: 'Le dossier y mène alors, sur votre parole.',
    badLink: 'Ce n’est pas une adresse web (https://…).',
    confirm: 'Elle y est',
    notPosted: 'Elle n’a pas été publiée',
    notPostedWhy: 'Que s’est-il passé\u202f?',
    notPostedHint: 'La réponse redevient un brouillon. Le motif entre au journal avec votre nom.',
    sendAgain: 'Renvoyer',
    sendAgainHint: (handle) =>
      `Personne ne sait si la première y est. Si oui, cette personne lit deux fois les mêmes mots de @${handle}. Regardez d’abord sur sa page.`,
    sendAgainByHand: (handle) =>
      `Si la première y est tout de même, cette personne lit deux fois les mêmes mots. Vous la publiez de nouveau dans votre navigateur, en tant que @${handle}.`,
  },
)
