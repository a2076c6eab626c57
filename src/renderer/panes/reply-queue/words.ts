// Words of the reply queue and of its composer.
import type { QueueLine } from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'
import { defineWords, formatCount, plural } from '../../../shared/words.ts'

export type EndKind = 'silent' | 'answeredElsewhere' | 'reassigned'
export type ShowKind = 'open' | 'ended' | 'all'

interface QueueWords {
  readonly title: string
  readonly people: (count: number) => string
  readonly followersFirst: (count: number) => string
  readonly openOf: (count: number) => string
  readonly show: Record<ShowKind, string>
  readonly showLabel: string
  readonly listLabel: string
  readonly columns: Record<'follows' | 'who' | 'reach' | 'last' | 'age' | 'where' | 'state', string>
  readonly follows: Record<'yes' | 'no' | 'unknown', string>
  readonly followsLong: Record<'yes' | 'no' | 'unknown', string>
  readonly followsHint: Record<'yes' | 'no' | 'unknown', string>
  readonly echoes: (count: number) => string
  readonly echoesShort: (count: number) => string
  readonly posts: (count: number) => string
  readonly next: string
  readonly claimedBy: (name: string) => string
  readonly leaseUntil: (time: string) => string
  readonly stateHint: Record<LineState, string>
  readonly noWish: string
  readonly command: Record<
    | 'move'
    | 'claim'
    | 'release'
    | 'draft'
    | 'save'
    | 'snippets'
    | 'account'
    | 'plan'
    | 'end'
    | 'endShort'
    | 'hand'
    | 'shield'
    | 'reopen',
    string
  >
  readonly emptyCrisis: { readonly title: string; readonly body: string }
  readonly empty: Record<ShowKind, { readonly title: string; readonly body: string }>
  readonly failedTitle: string
  readonly reach: (line: QueueLine) => string
}

export const queueWords = defineWords<QueueWords>(
  {
    title: 'Reply queue',
    people: (count) => plural('en', count, 'person', 'people'),
    followersFirst: (count) =>
      count === 0 ? 'no known follower' : `${plural('en', count, 'follower', 'followers')} first`,
    openOf: (count) => `${formatCount('en', count)} open`,
    show: { open: 'Open', ended: 'Ended', all: 'All' },
    showLabel: 'Which people',
    listLabel: 'People to answer',
    columns: {
      follows: 'Follows us',
      who: 'Who',
      reach: 'Reach',
      last: 'Said last',
      age: 'Age',
      where: 'Where',
      state: 'State',
    },
    follows: { yes: 'follows', no: 'does not', unknown: 'unknown' },
    followsLong: { yes: 'follows us', no: 'does not follow us', unknown: 'follows us: unknown' },
    followsHint: {
      yes: 'Follows our account: answered first.',
      no: 'Does not follow our account.',
      unknown: 'The platform did not tell whether this person follows us.',
    },
    echoes: (count) => `${plural('en', count, 'echo', 'echoes')}: reposts and repeats, folded into this line`,
    echoesShort: (count) => `+${formatCount('en', count)}`,
    posts: (count) => plural('en', count, 'post', 'posts'),
    next: 'Next to answer',
    claimedBy: (name) => `Claimed by ${name}`,
    leaseUntil: (time) => `until ${time}, then free again`,
    stateHint: {
      new: 'Nobody has taken this person yet.',
      claimed: 'A member is on it: nobody else answers meanwhile.',
      drafted: 'An answer is written, not sent.',
      awaitingApproval: 'The answer waits for an approver.',
      planned: 'The answer is approved and on its way.',
      answered: 'Answered from here.',
      answeredElsewhere: 'Answered from a phone, another tool or in person.',
      reassigned: 'Handed over to a member.',
      silent: 'Left without an answer, on purpose.',
      unreachable: 'No way to answer this person from here.',
    },
    noWish: 'Nothing to answer: only reposts so far.',
    command: {
      move: 'Move',
      claim: 'Claim',
      release: 'Release',
      draft: 'Draft',
      save: 'Save draft',
      snippets: 'Ready answers',
      account: 'Answer from another account',
      plan: 'Send the answer',
      end: 'End with a reason',
      endShort: 'End',
      hand: 'Hand over',
      shield: 'Show or blur hurtful words',
      reopen: 'Open again',
    },
    emptyCrisis: {
      title: 'No crisis is open',
      body: 'People to answer appear here, one line each, as soon as one is. Press the red button, or let the alarm do it.',
    },
    empty: {
      open: { title: 'Nobody waits for an answer', body: 'Everyone has an answer or an end with a reason.' },
      ended: {
        title: 'Nobody is done yet',
        body: 'A line ends when it is answered, handed over or left silent with a reason.',
      },
      all: { title: 'Nobody has spoken to the brand yet', body: 'The first person who does takes the first line.' },
    },
    failedTitle: 'The queue could not be read',
    reach: (line) => (line.author.followers === null ? 'unknown' : formatCount('en', line.author.followers)),
  },
  {
    title: 'File de réponses',
    people: (count) => plural('fr', count, 'personne', 'personnes'),
    followersFirst: (count) =>
      count === 0 ? 'aucun abonné connu' : `${plural('fr', count, 'abonné', 'abonnés')} d’abord`,
    openOf: (count) => plural('fr', count, 'ouverte', 'ouvertes'),
    show: { open: 'Ouvertes', ended: 'Terminées', all: 'Toutes' },
    showLabel: 'Quelles personnes',
    listLabel: 'Personnes à qui répondre',
    columns: {
      follows: 'Nous suit',
      who: 'Qui',
      reach: 'Portée',
      last: 'Dernier message',
      age: 'Âge',
      where: 'Où',
      state: 'État',
    },
    follows: { yes: 'nous suit', no: 'non', unknown: 'inconnu' },
    followsLong: { yes: 'nous suit', no: 'ne nous suit pas', unknown: 'nous suit\u00a0: inconnu' },
    followsHint: {
      yes: 'Abonné à notre compte\u202f: on lui répond d’abord.',
      no: 'N’est pas abonné à notre compte.',
      unknown: 'La plateforme n’a pas dit si cette personne nous suit.',
    },
    echoes: (count) =>
      `${plural('fr', count, 'écho', 'échos')}\u00a0: reprises et répétitions, repliées dans cette ligne`,
    echoesShort: (count) => `+${formatCount('fr', count)}`,
    posts: (count) => plural('fr', count, 'message', 'messages'),
    next: 'À répondre maintenant',
    claimedBy: (name) => `Prise par ${name}`,
    leaseUntil: (time) => `jusqu’à ${time}, puis libre à nouveau`,
    stateHint: {
      new: 'Personne ne s’en occupe encore.',
      claimed: 'Un membre s’en occupe\u202f: personne d’autre ne répond entre-temps.',
      drafted: 'Une réponse est rédigée, pas encore envoyée.',
      awaitingApproval: 'La réponse attend une validation.',
      planned: 'La réponse est validée et en route.',
      answered: 'Répondu d’ici.',
      answeredElsewhere: 'Répondu d’un téléphone, d’un autre outil ou de vive voix.',
      reassigned: 'Confiée à un membre.',
      silent: 'Laissée sans réponse, par choix.',
      unreachable: 'Aucun moyen de répondre à cette personne d’ici.',
    },
    noWish: 'Rien à répondre\u202f: seulement des reprises pour l’instant.',
    command: {
      move: 'Se déplacer',
      claim: 'Prendre',
      release: 'Libérer',
      draft: 'Rédiger',
      save: 'Enregistrer',
      snippets: 'Réponses types',
      account: 'Répondre depuis un autre compte',
      plan: 'Envoyer la réponse',
      end: 'Terminer avec un motif',
      endShort: 'Terminer',
      hand: 'Confier',
      shield: 'Montrer ou flouter les mots blessants',
      reopen: 'Rouvrir',
    },
    emptyCrisis: {
      title: 'Aucune crise n’est ouverte',
      body: 'Les personnes à qui répondre arrivent ici, une ligne chacune, dès qu’il y en a une. Appuyez sur le bouton rouge, ou laissez faire l’alarme.',
    },
    empty: {
      open: { title: 'Personne n’attend de réponse', body: 'Chacun a une réponse, ou une fin avec son motif.' },
      ended: {
        title: 'Rien n’est encore terminé',
        body: 'Une ligne se termine quand on a répondu, confié ou choisi le silence avec un motif.',
      },
      all: {
        title: 'Personne n’a encore parlé à la marque',
        body: 'La première personne qui parle prend la première ligne.',
      },
    },
    failedTitle: 'La file n’a pas pu être lue',
    reach: (line) => (line.author.followers === null ? 'inconnue' : formatCount('fr', line.author.followers)),
  },
)
