// Words of what an approver reads before it leaves: asked for, approved in place, sent back, or left without.
import type { Route } from '../../../shared/outbox.ts'
import { defineWords } from '../../../shared/words.ts'

interface ApprovalWords {
  readonly ask: string
  readonly waitsFor: (names: string) => string
  readonly approve: Record<Route['kind'], string>
  readonly sendWithout: string
  readonly notSaved: string
  readonly sendBack: string
  readonly sendBackHint: string
}

export const approvalWords = defineWords<ApprovalWords>(
  {
    ask: 'Ask for approval',
    waitsFor: (names) => `Waits for ${names}. Writing on takes it back.`,
    approve: {
      api: 'Approve and send',
      enterprise: 'Approve and send',
      assisted: 'Approve, then post it by hand',
      none: 'Approve, and end as unreachable',
    },
    sendWithout: 'Send without',
    notSaved: 'The words could not be saved first.',
    sendBack: 'Send back',
    sendBackHint: 'Whoever wrote it has it again, and reads why.',
  },
  {
    ask: 'Demander la validation',
    waitsFor: (names) => `Attend ${names}. Écrire encore la reprend.`,
    approve: {
      api: 'Valider et envoyer',
      enterprise: 'Valider et envoyer',
      assisted: 'Valider, puis publier à la main',
      none: 'Valider, et terminer «\u202fInjoignable\u202f»',
    },
    sendWithout: 'Envoyer sans validation',
    notSaved: 'Les mots n’ont pas pu être enregistrés d’abord.',
    sendBack: 'Renvoyer à l’auteur',
    sendBackHint: 'Qui l’a écrite la reprend, et lit pourquoi.',
  },
)
