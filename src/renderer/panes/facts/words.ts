// Words of the facts table.
import type { FactKind } from '../../../shared/fact-kinds.ts'
import { defineWords, plural } from '../../../shared/words.ts'

interface FactsWords {
  readonly title: string
  readonly noCrisis: { readonly title: string; readonly body: string }
  readonly group: Record<FactKind, string>
  readonly groupHint: Record<FactKind, string>
  readonly none: Record<FactKind, string>
  readonly add: string
  readonly textLabel: Record<FactKind, string>
  readonly sourceLabel: Record<FactKind, string>
  readonly sourceHint: string
  readonly kindLabel: string
  readonly save: string
  readonly edit: string
  readonly actsOf: (text: string) => string
  readonly withdraw: string
  readonly withdrawHint: string
  readonly source: (source: string) => string
  readonly finding: (who: string) => string
  readonly noSource: string
  readonly versions: (count: number) => string
  readonly versionsOf: string
  readonly removed: string
}

export const factsWords = defineWords<FactsWords>(
  {
    title: 'Facts',
    noCrisis: { title: 'No crisis is open', body: 'The facts table belongs to a crisis: what is known, what is not.' },
    group: { known: 'Known', unknown: 'Not known yet', denied: 'Said, and false' },
    groupHint: {
      known: 'What we may say. A draft that says otherwise is stopped.',
      unknown: 'What nobody may state as certain.',
      denied: 'The false claim, as people say it. A draft that repeats it is stopped.',
    },
    none: {
      known: 'Nothing is confirmed yet.',
      unknown: 'No open question is noted.',
      denied: 'Nothing is denied.',
    },
    add: 'Note a fact',
    textLabel: { known: 'What is known', unknown: 'What is not known', denied: 'The false claim, as it is said' },
    sourceLabel: {
      known: 'Who or what says so',
      unknown: 'Who finds out (optional)',
      denied: 'Who or what says that it is false',
    },
    sourceHint: 'A person, a document, a measurement',
    kindLabel: 'Known, unknown or denied',
    save: 'Save',
    edit: 'Change',
    actsOf: (text) => `What can be done with: ${text}`,
    withdraw: 'Withdraw',
    withdrawHint: 'It leaves the table and stays in the story, with your reason.',
    source: (source) => `after ${source}`,
    finding: (who) => `${who} finds out`,
    noSource: 'nobody finds out yet',
    versions: (count) => plural('en', count, 'version', 'versions'),
    versionsOf: 'Former versions',
    removed: 'This text was removed.',
  },
  {
    title: 'Faits',
    noCrisis: {
      title: 'Aucune crise n’est ouverte',
      body: 'Le tableau des faits appartient à une crise\u00a0: ce qui est connu, ce qui ne l’est pas.',
    },
    group: { known: 'Connu', unknown: 'Pas encore connu', denied: 'Affirmé à tort' },
    groupHint: {
      known: 'Ce que nous pouvons dire. Un brouillon qui dit autre chose est arrêté.',
      unknown: 'Ce que personne ne peut donner pour certain.',
      denied: 'L’affirmation fausse, comme les gens la disent. Un brouillon qui la reprend est arrêté.',
    },
    none: {
      known: 'Rien n’est encore confirmé.',
      unknown: 'Aucune question ouverte n’est notée.',
      denied: 'Rien n’est démenti.',
    },
    add: 'Noter un fait',
    textLabel: {
      known: 'Ce qui est connu',
      unknown: 'Ce qui n’est pas connu',
      denied: 'L’affirmation fausse, comme elle est dite',
    },
    sourceLabel: {
      known: 'Qui ou quoi le dit',
      unknown: 'Qui cherche (facultatif)',
      denied: 'Qui ou quoi dit que c’est faux',
    },
    sourceHint: 'Une personne, un document, une mesure',
    kindLabel: 'Connu, inconnu ou démenti',
    save: 'Enregistrer',
    edit: 'Modifier',
    actsOf: (text) => `Ce que l’on peut faire de\u00a0: ${text}`,
    withdraw: 'Retirer',
    withdrawHint: 'Il quitte le tableau et reste dans le récit, avec votre motif.',
    source: (source) => `d’après ${source}`,
    finding: (who) => `${who} cherche`,
    noSource: 'personne ne cherche encore',
    versions: (count) => plural('fr', count, 'version', 'versions'),
    versionsOf: 'Versions précédentes',
    removed: 'Ce texte a été retiré.',
  },
)
