// Words of the red button and of the state of a crisis. The definitions are those of the doctrine (A4).
import type { CrisisState } from '../../../shared/states.ts'
import { defineWords } from '../../../shared/words.ts'

interface RedWords {
  readonly intro: (brand: string) => string
  readonly issue: string
  readonly issueMeans: string
  readonly issueDoes: string
  readonly crisis: string
  readonly crisisMeans: string
  readonly crisisDoes: string
  readonly why: string
  readonly whyHint: string
  readonly whyDefault: Record<'issue' | 'crisis', string>
  readonly confirm: Record<'issue' | 'crisis', string>
  readonly noSend: string
  readonly none: string
  readonly means: Record<CrisisState, string>
  readonly toTimeline: string
  readonly judge: string
  readonly since: string
  readonly others: string
  readonly untitled: string
}

export const redWords = defineWords<RedWords>(
  {
    intro: (brand) => `What is happening to ${brand}?`,
    issue: 'Issue',
    issueMeans:
      'Unpleasant, but it will pass: it threatens neither people, nor the reputation, nor the business for long.',
    issueDoes: 'It is logged and watched. No crisis is opened.',
    crisis: 'Crisis',
    crisisMeans:
      'It may harm people, the reputation or the business for long. It needs an answer now, and the direction must know.',
    crisisDoes: 'The clocks start, the reply queue opens, the record writes itself.',
    why: 'Why you decide so',
    whyHint: 'One sentence. It goes into the record with your name; you can correct it later.',
    whyDefault: { issue: 'Judged an issue from what is seen now.', crisis: 'Judged a crisis from what is seen now.' },
    confirm: { issue: 'Log the issue', crisis: 'Open the crisis' },
    noSend: 'This button publishes nothing. Draft the statement in Statements.',
    none: 'No crisis',
    means: {
      suspected: 'The alarm rang; nobody has judged it yet.',
      issue: 'Unpleasant, but it will pass: watched and logged.',
      initial: 'It has begun: say that you know, find out what is true.',
      maintenance: 'It goes on: answer everyone, keep followers informed.',
      resolution: 'The cause is dealt with: say so, watch for a relapse.',
      evaluation: 'It is over: write down what was learnt.',
      closed: 'Closed: the record is complete and stays.',
    },
    toTimeline: 'Move on, in the timeline',
    judge: 'Decide: issue or crisis',
    since: 'open since',
    others: 'Other crises of this brand',
    untitled: 'Crisis',
  },
  {
    intro: (brand) => `Qu’arrive-t-il à ${brand}\u202f?`,
    issue: 'Incident',
    issueMeans:
      'Désagréable, mais cela passera\u00a0: ni les gens, ni la réputation, ni l’activité ne sont menacés durablement.',
    issueDoes: 'On le consigne et on le surveille. Aucune crise n’est ouverte.',
    crisis: 'Crise',
    crisisMeans:
      'Cela peut nuire durablement aux gens, à la réputation ou à l’activité. Il faut répondre maintenant, et la direction doit savoir.',
    crisisDoes: 'Les horloges partent, la file des réponses s’ouvre, le dossier s’écrit.',
    why: 'Pourquoi cette décision',
    whyHint: 'Une phrase. Elle entre au journal avec votre nom\u202f; on peut la corriger ensuite.',
    whyDefault: { issue: 'Jugé incident d’après ce qu’on voit.', crisis: 'Jugé crise d’après ce qu’on voit.' },
    confirm: { issue: 'Consigner l’incident', crisis: 'Ouvrir la crise' },
    noSend: 'Ce bouton ne publie rien. Rédigez le communiqué dans Communiqués.',
    none: 'Pas de crise',
    means: {
      suspected: 'L’alarme a sonné\u202f; personne n’a encore jugé.',
      issue: 'Désagréable, mais cela passera\u00a0: surveillé et consigné.',
      initial: 'Cela commence\u00a0: dire qu’on sait, chercher ce qui est vrai.',
      maintenance: 'Cela dure\u00a0: répondre à chacun, informer ceux qui nous suivent.',
      resolution: 'La cause est traitée\u00a0: le dire, guetter la rechute.',
      evaluation: 'C’est fini\u00a0: écrire ce qu’on a appris.',
      closed: 'Close\u00a0: le dossier est complet et demeure.',
    },
    toTimeline: 'Avancer, dans la chronologie',
    judge: 'Trancher\u00a0: incident ou crise',
    since: 'ouverte depuis',
    others: 'Autres crises de cette marque',
    untitled: 'Crise',
  },
)
