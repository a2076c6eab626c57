// Words of an answer on its way out: from which account, at what price, with which pictures, and why it cannot go yet.
import type { AccountReason, Route } from '../../../shared/outbox.ts'
import { defineWords, plural } from '../../../shared/words.ts'
import type { Hindrance } from './hindrance.ts'

interface SendingWords {
  readonly route: string
  readonly send: Record<Route['kind'], string>
  readonly from: string
  readonly because: Record<AccountReason, string>
  readonly another: string
  readonly accounts: string
  readonly free: string
  readonly plain: (price: string, withLink: string) => string
  readonly onePrice: (price: string) => string
  readonly withLink: (price: string) => string
  readonly priceHint: string
  readonly connect: string
  readonly signIn: string
  readonly tryOnce: string
  readonly tryOnceHint: (where: string) => string
  readonly hindrance: Record<Hindrance, string>
  readonly earlier: (count: number) => string
  readonly sends: string
  readonly leaves: (who: string, from: string) => string
  readonly leavesIn: (duration: string) => string
  readonly undo: string
}

export const sendingWords = defineWords<SendingWords>(
  {
    route: 'How it leaves',
    send: {
      api: 'Send',
      assisted: 'Approve, then post it by hand',
      enterprise: 'Send',
      none: 'End as unreachable',
    },
    from: 'from',
    because: {
      chosen: 'chosen by you',
      answeredBefore: 'because this person was answered from it before',
      remembered: 'because the team chose it in a case like this one',
      addressed: 'because this person wrote to it',
      language: 'because it speaks this person’s language',
      region: 'because it speaks for the region in the post',
      product: 'because it speaks for the product in the post',
      onDuty: 'because you are on duty for it',
      only: 'our only account there',
      first: 'the first of our accounts there',
    },
    another: 'Another account',
    accounts: 'Answer from',
    free: 'free',
    plain: (price, withLink) => `${price}, with a link ${withLink}`,
    onePrice: (price) => price,
    withLink: (price) => `${price} with this link`,
    priceHint: 'What the platform takes for this post.',
    connect: 'Connect an account',
    signIn: 'See to the account',
    tryOnce: 'Try once by the API',
    tryOnceHint: (where) =>
      `${where} does not say whether it takes this answer from a program. If it refuses, nothing is published, this person’s line is open again with your words, and the refusal is remembered: the next one like it goes by hand.`,
    hindrance: {
      writing: 'Write an answer first.',
      unfilled: 'Fill in what stands as [...].',
      wrong: 'It contradicts the facts table or guesses at a cause: mend it, or say why you overrule it.',
      tooLong: 'Too long for this platform: shorten it.',
      noAltText: 'Say what each picture shows, for those who cannot see it.',
      pictureByHand: 'The browser does not take pictures along: remove them here, and add them there.',
      routeAsked: 'The way from this account is being looked up.',
      mustSignIn: 'The account cannot speak now: see to it, or choose another.',
      live: 'An answer to this person is already on its way.',
    },
    earlier: (count) => `${plural('en', count, 'earlier try', 'earlier tries')}`,
    sends: 'What leaves',
    leaves: (who, from) => `The answer to ${who} leaves from ${from}`,
    leavesIn: (duration) => `in ${duration}`,
    undo: 'Undo',
  },
  {
    route: 'Comment elle part',
    send: {
      api: 'Envoyer',
      assisted: 'Valider, puis publier à la main',
      enterprise: 'Envoyer',
      none: 'Terminer «\u202fInjoignable\u202f»',
    },
    from: 'depuis',
    because: {
      chosen: 'choisi par vous',
      answeredBefore: 'car on a déjà répondu de là à cette personne',
      remembered: 'car l’équipe l’a choisi dans un cas semblable',
      addressed: 'car cette personne lui a écrit',
      language: 'car il parle la langue de cette personne',
      region: 'car il parle pour la région du message',
      product: 'car il parle pour le produit du message',
      onDuty: 'car vous en êtes de service',
      only: 'notre seul compte là-bas',
      first: 'le premier de nos comptes là-bas',
    },
    another: 'Autre compte',
    accounts: 'Répondre depuis',
    free: 'gratuit',
    plain: (price, withLink) => `${price}, avec un lien ${withLink}`,
    onePrice: (price) => price,
    withLink: (price) => `${price} avec ce lien`,
    priceHint: 'Ce que la plateforme prend pour ce message.',
    connect: 'Relier un compte',
    signIn: 'Voir le compte',
    tryOnce: 'Essayer une fois par l’API',
    tryOnceHint: (where) =>
      `${where} ne dit pas si un programme peut publier cette réponse. En cas de refus, rien n’est publié, la ligne de cette personne se rouvre avec vos mots, et le refus est retenu\u00a0: la prochaine du genre passe par la main.`,
    hindrance: {
      writing: 'Rédigez d’abord une réponse.',
      unfilled: 'Remplissez ce qui est noté [...].',
      wrong:
        'Elle contredit le tableau des faits ou suppose une cause\u00a0: corrigez, ou dites pourquoi vous passez outre.',
      tooLong: 'Trop long pour cette plateforme\u00a0: raccourcissez.',
      noAltText: 'Dites ce que montre chaque image, pour qui ne la voit pas.',
      pictureByHand: 'Le navigateur n’emporte pas les images\u00a0: retirez-les ici, ajoutez-les là-bas.',
      routeAsked: 'On cherche par où ce compte peut répondre.',
      mustSignIn: 'Le compte ne peut pas parler\u00a0: voyez-le, ou choisissez-en un autre.',
      live: 'Une réponse à cette personne est déjà en route.',
    },
    earlier: (count) => `${plural('fr', count, 'essai précédent', 'essais précédents')}`,
    sends: 'Ce qui part',
    leaves: (who, from) => `La réponse à ${who} part de ${from}`,
    leavesIn: (duration) => `dans ${duration}`,
    undo: 'Annuler l’envoi',
  },
)
