// How a fact and a decision on the answer are called, in the table, the story and the report.
import type { Family } from './adviser.ts'
import type { FactKind } from './fact-kinds.ts'
import { defineWords } from './words.ts'

interface FactWords {
  readonly kind: Record<FactKind, string>
  readonly fact: (kind: string, text: string) => string
  /** What the story says before the words of the fact. */
  readonly noted: Record<FactKind, string>
  readonly withdrawn: Record<FactKind, string>
  readonly family: Record<Family, string>
  readonly decided: (family: string, isAsAdvised: boolean) => string
}

export const factWords = defineWords<FactWords>(
  {
    kind: { known: 'Known', unknown: 'Unknown', denied: 'Denied' },
    fact: (kind, text) => `${kind}: ${text}`,
    noted: { known: 'Known', unknown: 'Not known yet', denied: 'Said, and false' },
    withdrawn: {
      known: 'Does not stand as known any more',
      unknown: 'Not an open question any more',
      denied: 'Not denied any more',
    },
    family: {
      inform: 'inform only',
      deny: 'deny',
      diminish: 'put in proportion',
      rebuild: 'make good',
      bolster: 'remind of what we do well',
    },
    decided: (family, isAsAdvised) =>
      isAsAdvised
        ? `Decided how to answer: ${family}, as advised.`
        : `Decided how to answer: ${family}, not as advised.`,
  },
  {
    kind: { known: 'Connu', unknown: 'Inconnu', denied: 'Démenti' },
    fact: (kind, text) => `${kind}\u00a0: ${text}`,
    noted: { known: 'Connu', unknown: 'Pas encore connu', denied: 'Affirmé à tort' },
    withdrawn: {
      known: 'N’est plus tenu pour connu',
      unknown: 'N’est plus une question ouverte',
      denied: 'N’est plus démenti',
    },
    family: {
      inform: 'informer seulement',
      deny: 'démentir',
      diminish: 'ramener à ses proportions',
      rebuild: 'réparer',
      bolster: 'rappeler ce que nous faisons de bien',
    },
    decided: (family, isAsAdvised) =>
      isAsAdvised
        ? `Réponse décidée\u00a0: ${family}, comme conseillé.`
        : `Réponse décidée\u00a0: ${family}, contre le conseil.`,
  },
)
