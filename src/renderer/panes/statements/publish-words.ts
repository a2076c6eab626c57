// Words of publishing a statement from here: from which accounts, in which words, at what price, and what hinders it.
import { defineWords, formatCount, formatDuration, plural } from '../../../shared/words.ts'
import type { PublishHindrance } from './publish-draft.ts'

/** Why an account cannot be chosen. */
export type Unavailable = 'off' | 'signedOut' | 'onItsWay' | 'published'

interface Says {
  readonly mark: string
  readonly why: string
}

interface PublishWords {
  readonly open: string
  readonly openMore: string
  readonly accounts: string
  readonly ownWords: string
  readonly noAccount: string
  readonly connect: string
  readonly unavailable: Record<Unavailable, string>
  readonly saysOn: (who: string, where: string) => string
  readonly post: (number: number, count: number) => string
  readonly count: (used: number, limit: number) => string
  readonly countFree: (used: number) => string
  readonly over: (count: number) => string
  readonly split: (count: number) => string
  readonly splitHint: string
  readonly addPost: string
  readonly otherWords: string
  readonly removePost: string
  readonly removePostOf: (number: number) => string
  readonly number: string
  readonly free: string
  readonly priced: (price: string) => string
  readonly linkPriced: (withLink: string, plain: string) => Says
  readonly overBudget: Says
  readonly total: (price: string) => string
  readonly sameWords: (who: string) => Says
  readonly hindrance: Record<PublishHindrance, string>
  readonly chooseFirst: string
  readonly preview: string
  readonly previewOf: (who: string, where: string) => string
  readonly shows: (altText: string) => string
  readonly back: string
  readonly publish: (count: number) => string
  readonly undoable: (undoMs: number) => string
  readonly atOnce: string
  readonly stopped: Says
  readonly sends: string
  readonly partly: (sent: number, count: number) => string
}

export const publishWords = defineWords<PublishWords>(
  {
    open: 'Publish from here',
    openMore: 'Publish from another account',
    accounts: 'From which accounts',
    ownWords: 'Same facts, other words: each account starts from the approved text and says it its own way.',
    noAccount: 'No account of this brand can speak yet. Connect one, or publish by hand and note it here.',
    connect: 'Connect an account',
    unavailable: {
      off: 'switched off',
      signedOut: 'signed out: sign in first',
      onItsWay: 'on its way already',
      published: 'said from it already',
    },
    saysOn: (who, where) => `${who} on ${where}`,
    post: (number, count) => (count === 1 ? 'Text' : `Post ${number} of ${count}`),
    count: (used, limit) => `${formatCount('en', used)}/${formatCount('en', limit)}`,
    countFree: (used) => plural('en', used, 'character', 'characters'),
    over: (count) => `${formatCount('en', count)} too many`,
    split: (count) => `Split into ${count} posts`,
    splitHint: 'Between sentences where it can be, never inside a word or a link.',
    addPost: 'Add a post',
    otherWords: 'Other words, from the library',
    removePost: 'Remove',
    removePostOf: (number) => `Remove post ${number}`,
    number: 'Number the posts',
    free: 'free',
    priced: (price) => price,
    linkPriced: (withLink, plain) => ({
      mark: 'Has a link',
      why: `A post with a link costs ${withLink} instead of ${plain}.`,
    }),
    overBudget: {
      mark: 'Over the budget',
      why: 'What is left of the month does not pay for it: you post it in your browser, one post without pictures.',
    },
    total: (price) => `${price} in all`,
    sameWords: (who) => ({
      mark: 'A copy',
      why: `These are the very words of ${who}. Readers see a copy, and X takes such copies for spam.`,
    }),
    hindrance: {
      empty: 'A post is empty.',
      tooLong: 'Too long: split it, or shorten it.',
      tooMany: 'A thread has 25 posts at most.',
      noAltText: 'Say what each picture shows, for those who cannot see it.',
    },
    chooseFirst: 'Choose an account first.',
    preview: 'Preview',
    previewOf: (who, where) => `What ${who} will say on ${where}`,
    shows: (altText) => `Picture: ${altText}`,
    back: 'Back to the words',
    publish: (count) => (count === 1 ? 'Publish' : `Publish from ${count} accounts`),
    undoable: (undoMs) => `Leaves after ${formatDuration('en', undoMs)}; until then it can be taken back.`,
    atOnce: 'Leaves at once.',
    stopped: { mark: 'Outbox stopped', why: 'It will be held until somebody lets it go.' },
    sends: 'From our accounts',
    partly: (sent, count) => `${sent} of ${count} posts are there.`,
  },
  {
    open: 'Publier d’ici',
    openMore: 'Publier depuis un autre compte',
    accounts: 'Depuis quels comptes',
    ownWords: 'Mêmes faits, autres mots\u00a0: chaque compte part du texte validé et le dit à sa façon.',
    noAccount:
      'Aucun compte de cette marque ne peut encore parler. Reliez-en un, ou publiez à la main et notez-le ici.',
    connect: 'Relier un compte',
    unavailable: {
      off: 'coupé',
      signedOut: 'déconnecté\u00a0: reconnectez-le d’abord',
      onItsWay: 'déjà en route',
      published: 'l’a déjà dit',
    },
    saysOn: (who, where) => `${who} sur ${where}`,
    post: (number, count) => (count === 1 ? 'Texte' : `Message ${number} sur ${count}`),
    count: (used, limit) => `${formatCount('fr', used)}/${formatCount('fr', limit)}`,
    countFree: (used) => plural('fr', used, 'caractère', 'caractères'),
    over: (count) => `${formatCount('fr', count)} de trop`,
    split: (count) => `Découper en ${count} messages`,
    splitHint: 'Entre deux phrases autant que possible, jamais dans un mot ni dans un lien.',
    addPost: 'Ajouter un message',
    otherWords: 'D’autres mots, de la bibliothèque',
    removePost: 'Retirer',
    removePostOf: (number) => `Retirer le message ${number}`,
    number: 'Numéroter les messages',
    free: 'gratuit',
    priced: (price) => price,
    linkPriced: (withLink, plain) => ({
      mark: 'Contient un lien',
      why: `Un message avec un lien coûte ${withLink} au lieu de ${plain}.`,
    }),
    overBudget: {
      mark: 'Hors budget',
      why: 'Le reste du mois ne suffit pas\u00a0: vous le publiez dans votre navigateur, en un seul message sans image.',
    },
    total: (price) => `${price} en tout`,
    sameWords: (who) => ({
      mark: 'Une copie',
      why: `Mot pour mot comme ${who}. Qui lit y voit une copie, et X prend ces copies pour du spam.`,
    }),
    hindrance: {
      empty: 'Un message est vide.',
      tooLong: 'Trop long\u00a0: découpez-le, ou raccourcissez-le.',
      tooMany: 'Un fil compte 25 messages au plus.',
      noAltText: 'Dites ce que montre chaque image, pour qui ne la voit pas.',
    },
    chooseFirst: 'Choisissez d’abord un compte.',
    preview: 'Aperçu',
    previewOf: (who, where) => `Ce que ${who} dira sur ${where}`,
    shows: (altText) => `Image\u00a0: ${altText}`,
    back: 'Revenir aux mots',
    publish: (count) => (count === 1 ? 'Publier' : `Publier depuis ${count} comptes`),
    undoable: (undoMs) => `Part après ${formatDuration('fr', undoMs)}\u202f; d’ici là, on peut l’annuler.`,
    atOnce: 'Part aussitôt.',
    stopped: { mark: 'Envois arrêtés', why: 'Il sera retenu jusqu’à ce que quelqu’un le laisse partir.' },
    sends: 'Depuis nos comptes',
    partly: (sent, count) => `${sent} messages sur ${count} y sont.`,
  },
)
