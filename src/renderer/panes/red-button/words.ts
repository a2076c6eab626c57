// Words of the state of a crisis, and of what each state means.
import type { CrisisState } from '../../../shared/states.ts'
import { defineWords } from '../../../shared/words.ts'

interface RedWords {
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
