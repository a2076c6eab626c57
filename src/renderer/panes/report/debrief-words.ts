// Words of the debrief that only its page says.
import { defineWords } from '../../../shared/words.ts'

export const debriefPageWords = defineWords(
  {
    hint: 'Written by people, word for word in the report. Handles are masked there as everywhere.',
    unsaved: 'not saved yet',
    saved: (who: string, when: string) => `${who}, ${when}`,
    add: 'Add an action',
    what: 'What is done',
    owner: 'Owner',
    due: 'Due',
    save: 'Save',
    change: 'Change',
    done: 'Done',
    reopen: 'Open again',
    drop: 'Drop',
    dropHint: 'It stays in the record and in the report, with the reason.',
  },
  {
    hint: 'Écrit par des personnes, repris mot pour mot dans le rapport. Les noms de comptes y sont masqués comme partout.',
    unsaved: 'pas encore enregistré',
    saved: (who: string, when: string) => `${who}, ${when}`,
    add: 'Ajouter une action',
    what: 'Ce qui est à faire',
    owner: 'Responsable',
    due: 'Échéance',
    save: 'Enregistrer',
    change: 'Modifier',
    done: 'Faite',
    reopen: 'Rouvrir',
    drop: 'Abandonner',
    dropHint: 'Elle reste au dossier et dans le rapport, avec le motif.',
  },
)
