// The words of how we answered and how it turned: each figure with its definition in one sentence.
import { defineWords, plural } from '../../../../shared/words.ts'
import { fr } from './french.ts'
import { heads } from './table.ts'

type Measure = readonly [name: string, definition: string]
const measure = (name: string, definition: string): Measure => [name, definition]

export const measureWords = defineWords(
  {
    groups: {
      size: 'How much was said',
      speed: 'How fast we were',
      answers: 'Whom we answered',
      tone: 'How the tone turned',
    },
    restsOn: { queue: 'the queue', promises: 'the promises', spend: 'the accounts' },
    measures: {
      repostsPerOriginal: measure('Reposts per original', 'Reposts, divided by the mentions that are none.'),
      followers: measure(
        'First answer to followers',
        'From the first public post that wants an answer to our first answer to that person, who follows us: the median, and the wait that nine in ten did not exceed (P90).',
      ),
      others: measure('First answer to others', 'The same for everybody else.'),
      approval: measure(
        'Wait for an approver',
        'From asking an approver to read an answer until they let it go or sent it back.',
      ),
      wantCount: measure(
        'People who want an answer',
        'People who asked or attacked in public and were put into the reply queue.',
      ),
      answered: measure('Answered', 'Of these, the share that has an answer, from here or elsewhere.'),
      coverage: measure(
        'Coverage',
        'Of these, the share in which nobody has to do anything more: answered, left without an answer for a reason, or out of reach.',
      ),
      promises: measure(
        'Promises kept in time',
        'Of the promises whose time has come, the share that was kept before it.',
      ),
      spend: measure('Spent', 'What the platforms took for reading and posting in the period, in US dollars.'),
      usualShare: measure(
        'Usually negative',
        'Share of negative posts in the seven days before the rise, of those whose tone is known.',
      ),
      worstShare: measure(
        'Negative at the worst',
        'The highest such share since, over whole hours with at least 20 such posts.',
      ),
      returnMs: measure(
        'Time for the tone to come back',
        'From the end of the worst hours until the share was within five points of the usual one again.',
      ),
    },
    p90: (duration: string) => `P90: ${duration}`,
    people: (count: number) => plural('en', count, 'person', 'people'),
    answersWaited: (count: number) => plural('en', count, 'answer', 'answers'),
    nobody: 'nobody yet',
    noneWaited: 'none waited',
    outOf: (some: string, all: string) => `${some} of ${all}`,
    neverTurned: 'it never turned',
    notBack: 'not back by the end',
    stances: (width: string) => `Attack and defence, by ${width}`,
    stancesIntro: 'What the posts of the period did, by the time at which each row begins.',
    hours: (count: number) => (count === 1 ? 'the hour' : count === 24 ? 'the day' : `${count} hours`),
    stancesHead: heads('From', 'Attack', 'Ask', 'Defend', 'Take no side', 'Not read'),
  },
  {
    groups: {
      size: 'Combien on en a parlé',
      speed: 'À quelle vitesse nous avons agi',
      answers: 'À qui nous avons répondu',
      tone: 'Comment le ton a tourné',
    },
    restsOn: { queue: 'la file', promises: 'les promesses', spend: 'les comptes' },
    measures: {
      repostsPerOriginal: measure('Reprises par original', 'Reprises, divisées par les mentions qui n’en sont pas.'),
      followers: measure(
        'Première réponse aux abonnés',
        fr`Du premier message public qui appelle une réponse à notre première réponse à cette personne, qui nous suit : la médiane, et l’attente que neuf sur dix n’ont pas dépassée (P90).`,
      ),
      others: measure('Première réponse aux autres', 'La même pour toutes les autres personnes.'),
      approval: measure(
        'Attente d’un valideur',
        'Du moment où l’on demande à un valideur de lire une réponse à celui où il la laisse partir ou la renvoie.',
      ),
      wantCount: measure(
        'Personnes à qui répondre',
        'Personnes qui ont demandé ou attaqué en public et sont entrées dans la file de réponses.',
      ),
      answered: measure('Répondues', 'Parmi elles, la part qui a une réponse, d’ici ou d’ailleurs.'),
      coverage: measure(
        'Couverture',
        fr`Parmi elles, la part pour laquelle personne n’a plus rien à faire : répondues, laissées sans réponse pour une raison, ou injoignables.`,
      ),
      promises: measure('Promesses tenues à temps', 'Parmi les promesses dont l’heure est venue, la part tenue avant.'),
      spend: measure(
        'Dépensé',
        'Ce que les plateformes ont pris pour lire et publier sur la période, en dollars américains.',
      ),
      usualShare: measure(
        'Négatif d’ordinaire',
        'Part des messages négatifs dans les sept jours d’avant la montée, parmi ceux dont le ton est connu.',
      ),
      worstShare: measure(
        'Négatif au pire',
        'La plus haute de ces parts depuis, sur des heures entières d’au moins 20 tels messages.',
      ),
      returnMs: measure(
        'Temps de retour du ton',
        'De la fin des pires heures jusqu’à ce que la part soit de nouveau à moins de cinq points de l’ordinaire.',
      ),
    },
    p90: (duration: string) => fr`P90 : ${duration}`,
    people: (count: number) => plural('fr', count, 'personne', 'personnes'),
    answersWaited: (count: number) => plural('fr', count, 'réponse', 'réponses'),
    nobody: 'personne encore',
    noneWaited: 'aucune n’a attendu',
    outOf: (some: string, all: string) => `${some} sur ${all}`,
    neverTurned: 'il n’a pas tourné',
    notBack: 'pas revenu à la fin',
    stances: (width: string) => `Attaque et défense, par ${width}`,
    stancesIntro: 'Ce que les messages de la période ont fait, à partir de l’heure où chaque ligne commence.',
    hours: (count: number) => (count === 1 ? 'heure' : count === 24 ? 'jour' : `${count}\u00a0heures`),
    stancesHead: heads('À partir de', 'Attaquent', 'Demandent', 'Défendent', 'Neutres', 'Non lus'),
  },
)
