// Words of the rules of who answers whom.
import type { ListedAs } from '../../../shared/reserved-why.ts'
import type { ApprovalNeed } from '../../../shared/roles.ts'
import { defineWords } from '../../../shared/words.ts'

interface CareFormWords {
  readonly title: string
  readonly noMembers: string
  readonly approval: string
  readonly noApprover: string
  readonly approvers: (names: readonly string[]) => string
  readonly need: Record<ApprovalNeed, string>
  readonly listed: string
  readonly listedHint: string
  readonly listedAs: Record<ListedAs, string>
  readonly handle: string
  readonly platform: string
  readonly as: string
  readonly answeredBy: string
  readonly choose: string
  readonly add: string
  readonly remove: string
  readonly removeOf: (handle: string) => string
  readonly large: string
  readonly largeHint: string
  readonly largeWrong: string
  readonly largeTo: string
  readonly largeNobody: string
  readonly saved: string
  readonly save: string
}

export const careFormWords = defineWords<CareFormWords>(
  {
    title: 'Who answers whom',
    noMembers: 'Add members first: a rule names who answers.',
    approval: 'What an approver reads before it leaves',
    noApprover: 'No member is an approver yet, so everybody may approve: say it with the member.',
    approvers: (names) => `Approvers: ${names.join(', ')}`,
    need: {
      none: 'Nothing: whoever writes may send',
      replies: 'Answers to people',
      statements: 'Statements',
      all: 'Answers and statements',
    },
    listed: 'Journalists and officials',
    listedHint: 'They are kept for one member. Anybody else may answer them only with a reason, which is noted.',
    listedAs: { journalist: 'journalist', official: 'official' },
    handle: 'Handle',
    platform: 'Platform',
    as: 'Kind',
    answeredBy: 'Answered by',
    choose: 'Choose a member',
    add: 'Add a person',
    remove: 'Remove',
    removeOf: (handle) => `Remove ${handle}`,
    large: 'Large accounts, from so many followers',
    largeHint: 'Empty: they are answered like everybody.',
    largeWrong: 'A whole number of followers.',
    largeTo: 'Answered by',
    largeNobody: 'Say who answers them.',
    saved: 'Saved. Open lines follow the new rules.',
    save: 'Save who answers whom',
  },
  {
    title: 'Qui répond à qui',
    noMembers: 'Ajoutez d’abord des membres\u00a0: une règle nomme qui répond.',
    approval: 'Ce qui est validé avant de partir',
    noApprover: 'Aucun membre n’est désigné pour valider, donc tout le monde peut\u00a0: désignez-le sur sa fiche.',
    approvers: (names) => `Valident\u00a0: ${names.join(', ')}`,
    need: {
      none: 'Rien\u00a0: qui écrit peut envoyer',
      replies: 'Les réponses aux personnes',
      statements: 'Les communiqués',
      all: 'Les réponses et les communiqués',
    },
    listed: 'Journalistes et officiels',
    listedHint: 'Réservés à un membre. Un autre n’y répond qu’avec un motif, qui est noté.',
    listedAs: { journalist: 'journaliste', official: 'officiel' },
    handle: 'Identifiant',
    platform: 'Plateforme',
    as: 'Qualité',
    answeredBy: 'Qui répond',
    choose: 'Choisir un membre',
    add: 'Ajouter une personne',
    remove: 'Retirer',
    removeOf: (handle) => `Retirer ${handle}`,
    large: 'Grands comptes, à partir de tant d’abonnés',
    largeHint: 'Vide\u00a0: on leur répond comme à tout le monde.',
    largeWrong: 'Un nombre entier d’abonnés.',
    largeTo: 'Qui répond',
    largeNobody: 'Dites qui leur répond.',
    saved: 'Enregistré. Les lignes ouvertes suivent les nouvelles règles.',
    save: 'Enregistrer qui répond à qui',
  },
)
