// Words of the red button's sheet: what it is, what we say, what leaves, and what happened then.
import type { Muted } from '../../../shared/contract/red.ts'
import type { RouteKind } from '../../../shared/outbox.ts'
import type { Verdict } from '../../../shared/plan.ts'
import { defineWords, plural } from '../../../shared/words.ts'
import type { RedHindrance } from './red-form.ts'

interface SheetWords {
  readonly step: (number: number, count: number) => string
  readonly intro: (brand: string) => string
  readonly verdict: Record<Verdict, string>
  readonly does: Record<Verdict, string>
  readonly why: string
  readonly whyHint: string
  readonly whyDefault: Record<Verdict, string>
  readonly logIssue: string
  readonly alreadyOpen: (state: string) => string
  readonly whatHappened: string
  readonly told: (count: number) => string
  readonly notTold: string
  readonly speak: string
  readonly speakEach: string
  readonly langs: Record<'fr' | 'en', string>
  readonly from: string
  readonly noAccount: string
  readonly muted: Record<Muted, string>
  readonly way: Record<RouteKind, string>
  readonly wordsOf: (label: string, platform: string) => string
  readonly count: (used: number, limit: number) => string
  readonly copy: (label: string) => string
  readonly press: string
  readonly pressHint: string
  readonly emptyCell: string
  readonly accept: string
  readonly openOnly: string
  readonly back: string
  readonly leaves: string
  readonly byHand: string
  readonly next: (time: string) => string
  readonly free: string
  readonly total: (price: string) => string
  readonly stop: (count: number) => string
  readonly isStopped: string
  readonly leaving: (count: number) => string
  readonly hindrance: Record<RedHindrance, string>
  readonly publish: (count: number) => string
  readonly approve: string
  readonly askedBy: (name: string) => string
  readonly waitsFor: (names: string) => string
  readonly askApproval: (names: string) => string
  readonly absent: string
  readonly absentHint: string
  readonly absentDefault: string
  readonly publishAnyway: string
  readonly done: Record<'published' | 'asked' | 'byHand', string>
  readonly heldNow: (count: number) => string
  readonly finishing: (count: number) => string
  readonly copyText: string
  readonly copied: string
  readonly nextActs: string
  readonly toQueue: string
  readonly toStatements: string
  readonly toBrief: string
  readonly toOutbox: string
  readonly noteByHand: string
}

export const sheetWords = defineWords<SheetWords>(
  {
    step: (number, count) => `Step ${number} of ${count}`,
    intro: (brand) => `What is happening to ${brand}?`,
    verdict: { issue: 'Issue', crisis: 'Crisis' },
    does: {
      issue: 'It is logged and watched. No crisis is opened, nothing is said.',
      crisis: 'The crisis opens, the outbox stops, and we say that we know.',
    },
    why: 'Why you decide so',
    whyHint: 'Need not be typed. It goes into the record with your name.',
    whyDefault: { issue: 'Judged an issue from what is seen now.', crisis: 'Judged a crisis from what is seen now.' },
    logIssue: 'Log the issue',
    alreadyOpen: (state) => `A crisis is open already (${state}). This stops the outbox and says something new.`,
    whatHappened: 'What happened?',
    told: (count) => `${plural('en', count, 'person says', 'people say')} it, for example:`,
    notTold: 'It cannot be told from what people say. Choose with 1 to 8.',
    speak: 'Language',
    speakEach: 'Of each account',
    langs: { fr: 'French', en: 'English' },
    from: 'What each account says',
    noAccount: 'No account can speak from here. You publish these words by hand, and note where.',
    way: {
      api: 'leaves by itself',
      enterprise: 'leaves by itself, by contract',
      assisted: 'you post it in your browser',
      none: 'cannot leave from here',
    },
    muted: { off: 'switched off', signedOut: 'signed out', paused: 'paused' },
    wordsOf: (label, platform) => `Words of ${label} on ${platform}`,
    count: (used, limit) => `${used}/${limit}`,
    copy: (label) => `The very words of ${label}`,
    press: 'For the press and the staff',
    pressHint: 'Leaves by hand only.',
    emptyCell: 'The library has no text for this. Write it here, or choose another type.',
    accept: 'Accept these words',
    openOnly: 'Open the crisis without a word',
    back: 'Back to the words',
    leaves: 'This leaves now',
    byHand: 'Nothing leaves from here: these words are approved, and you publish them by hand',
    next: (time) => `We speak next at ${time}.`,
    free: 'free',
    total: (price) => `${price} in all.`,
    stop: (count) =>
      count === 0
        ? 'Stop is pressed: nothing else is planned.'
        : `Stop is pressed: ${plural('en', count, 'planned message is', 'planned messages are')} held.`,
    isStopped: 'The outbox is stopped already.',
    leaving: (count) => `${plural('en', count, 'is', 'are')} on the way and may finish.`,
    hindrance: {
      noWords: 'A text is empty.',
      tooLong: 'A text is too long: shorten it.',
      blanks: 'Fill in what stands in brackets.',
    },
    publish: (count) =>
      count === 0 ? 'Approve for publication by hand' : count === 1 ? 'Publish' : `Publish from ${count} accounts`,
    approve: 'Approve and publish',
    askedBy: (name) =>
      `${name} asks you to approve this. The crisis is open and the outbox stopped. Change what you like.`,
    waitsFor: (names) => `These words wait for ${names}.`,
    askApproval: (names) => `Ask ${names} to approve`,
    absent: 'The approver is absent, because',
    absentHint: 'Need not be typed. The record says that nobody approved it, and why.',
    absentDefault: 'The approver cannot be reached and silence would cost more.',
    publishAnyway: 'Publish without waiting',
    done: {
      published: 'Said. This is where it stands:',
      asked: 'The crisis is open, the outbox is stopped, and the words wait for the approver.',
      byHand: 'The crisis is open and the words are approved. Publish them now, and note where.',
    },
    heldNow: (count) =>
      `${plural('en', count, 'other message is', 'other messages are')} held; look at them in the outbox.`,
    finishing: (count) => `${plural('en', count, 'was', 'were')} on the way when Stop was pressed:`,
    copyText: 'Copy the text',
    copied: 'Copied',
    nextActs: 'What next',
    toQueue: 'Answer people, followers first',
    toStatements: 'See the statement',
    toBrief: 'Brief the team',
    toOutbox: 'Look at what is held',
    noteByHand: 'Note where it was published',
  },
  {
    step: (number, count) => `Étape ${number} sur ${count}`,
    intro: (brand) => `Qu’arrive-t-il à ${brand}\u202f?`,
    verdict: { issue: 'Incident', crisis: 'Crise' },
    does: {
      issue: 'On le consigne et on le surveille. Aucune crise n’est ouverte, rien n’est dit.',
      crisis: 'La crise s’ouvre, les envois s’arrêtent, et nous disons que nous savons.',
    },
    why: 'Pourquoi cette décision',
    whyHint: 'Rien n’est à taper. Cela entre au journal avec votre nom.',
    whyDefault: { issue: 'Jugé incident d’après ce qu’on voit.', crisis: 'Jugé crise d’après ce qu’on voit.' },
    logIssue: 'Consigner l’incident',
    alreadyOpen: (state) =>
      `Une crise est déjà ouverte (${state}). Ceci arrête les envois et dit quelque chose de nouveau.`,
    whatHappened: 'Que s’est-il passé\u202f?',
    told: (count) => `${plural('fr', count, 'personne le dit', 'personnes le disent')}, par exemple\u00a0:`,
    notTold: 'Ce qui se dit ne permet pas de le savoir. Choisissez de 1 à 8.',
    speak: 'Langue',
    speakEach: 'Celle de chaque compte',
    langs: { fr: 'Français', en: 'Anglais' },
    from: 'Ce que dit chaque compte',
    noAccount: 'Aucun compte ne peut parler d’ici. Vous publiez ces mots à la main, puis notez où.',
    way: {
      api: 'part sans autre geste',
      enterprise: 'part sans autre geste, par contrat',
      assisted: 'vous le publiez dans votre navigateur',
      none: 'ne peut pas partir d’ici',
    },
    muted: { off: 'coupé', signedOut: 'déconnecté', paused: 'en pause' },
    wordsOf: (label, platform) => `Mots de ${label} sur ${platform}`,
    count: (used, limit) => `${used}/${limit}`,
    copy: (label) => `Mot pour mot comme ${label}`,
    press: 'Pour la presse et le personnel',
    pressHint: 'Ne part qu’à la main.',
    emptyCell: 'La bibliothèque n’a pas de texte pour cela. Écrivez-le ici, ou choisissez un autre type.',
    accept: 'Accepter ces mots',
    openOnly: 'Ouvrir la crise sans un mot',
    back: 'Revenir aux mots',
    leaves: 'Voici ce qui part',
    byHand: 'Rien ne part d’ici\u00a0: ces mots sont validés, et vous les publiez à la main',
    next: (time) => `Prochaine prise de parole à ${time}.`,
    free: 'gratuit',
    total: (price) => `${price} en tout.`,
    stop: (count) =>
      count === 0
        ? 'Les envois s’arrêtent\u00a0: rien d’autre n’est planifié.'
        : `Les envois s’arrêtent\u00a0: ${plural('fr', count, 'message planifié est retenu', 'messages planifiés sont retenus')}.`,
    isStopped: 'Les envois sont déjà arrêtés.',
    leaving: (count) =>
      `${plural('fr', count, 'est déjà en route et peut aboutir', 'sont déjà en route et peuvent aboutir')}.`,
    hindrance: {
      noWords: 'Un texte est vide.',
      tooLong: 'Un texte est trop long\u00a0: raccourcissez-le.',
      blanks: 'Remplissez ce qui est entre crochets.',
    },
    publish: (count) =>
      count === 0 ? 'Valider pour publier à la main' : count === 1 ? 'Publier' : `Publier depuis ${count} comptes`,
    approve: 'Valider et publier',
    askedBy: (name) =>
      `${name} vous demande de valider ceci. La crise est ouverte et les envois sont arrêtés. Changez ce que vous voulez.`,
    waitsFor: (names) => `Ces mots attendent ${names}.`,
    askApproval: (names) => `Demander à ${names} de valider`,
    absent: 'Le valideur est absent, car',
    absentHint: 'Rien n’est à taper. Le journal dira que personne n’a validé, et pourquoi.',
    absentDefault: 'Le valideur ne peut être joint et se taire coûterait davantage.',
    publishAnyway: 'Publier sans attendre',
    done: {
      published: 'C’est dit. Voici où cela en est\u00a0:',
      asked: 'La crise est ouverte, les envois sont arrêtés, et les mots attendent le valideur.',
      byHand: 'La crise est ouverte et les mots sont validés. Publiez-les maintenant, puis notez où.',
    },
    heldNow: (count) =>
      `${plural('fr', count, 'autre message est retenu', 'autres messages sont retenus')}\u202f; voyez dans les envois.`,
    finishing: (count) =>
      `${plural('fr', count, 'message était déjà en route', 'messages étaient déjà en route')} au moment de l’arrêt\u00a0:`,
    copyText: 'Copier le texte',
    copied: 'Copié',
    nextActs: 'Et maintenant',
    toQueue: 'Répondre à chacun, d’abord à qui nous suit',
    toStatements: 'Voir le communiqué',
    toBrief: 'Informer l’équipe',
    toOutbox: 'Voir ce qui est retenu',
    noteByHand: 'Noter où il a été publié',
  },
)
