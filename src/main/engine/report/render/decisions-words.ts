// The words of the decisions: what was chosen, by whom, and why.
import { defineWords } from '../../../../shared/words.ts'
import { heads } from './table.ts'

export const decisionsWords = defineWords(
  {
    decisions: 'What we decided',
    intro: 'Every decision and every change of phase, in the order in which they were taken, with who took it and why.',
    head: heads('When', 'Who', 'Decision', 'Why'),
    none: 'No decision was written down.',
    noReason: 'none was given',
  },
  {
    decisions: 'Ce que nous avons décidé',
    intro: 'Chaque décision et chaque changement de phase, dans l’ordre, avec qui l’a pris et pourquoi.',
    head: heads('Quand', 'Qui', 'Décision', 'Pourquoi'),
    none: 'Aucune décision n’a été notée.',
    noReason: 'non indiqué',
  },
)
