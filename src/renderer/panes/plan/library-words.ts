// Words of the library editor.
import { defineWords, formatCount } from '../../../shared/words.ts'

export const planLibraryWords = defineWords(
  {
    lang: 'Language of the statements',
    cells: 'Statements by type and stage',
    empty: (count: number) => `${count} empty`,
    edited: (count: number) => `${count} edited`,
    asItCame: 'as it came',
    variables:
      'Filled in when it is used: {brand}, {next} (when we speak next), {where}, {contact}, {facts}, {instruction}. What is not filled in stays in brackets, and is not approved.',
    count: (count: number, limit: number | null) =>
      limit === null ? formatCount('en', count) : `${formatCount('en', count)} of ${formatCount('en', limit)}`,
    tooLong: 'too long',
    nothingCame: 'empty',
  },
  {
    lang: 'Langue des communiqués',
    cells: 'Communiqués par type et par étape',
    empty: (count: number) => (count < 2 ? `${count} vide` : `${count} vides`),
    edited: (count: number) => (count < 2 ? `${count} réécrit` : `${count} réécrits`),
    asItCame: 'tel que livré',
    variables:
      'Rempli à l’usage\u00a0: {brand} (la marque), {next} (quand nous reprenons la parole), {where} (où suivre), {contact} (nous joindre), {facts} (ce qui est établi), {instruction} (ce qu’il faut faire). Ce qui n’est pas rempli reste entre crochets, et n’est pas validé.',
    count: (count: number, limit: number | null) =>
      limit === null ? formatCount('fr', count) : `${formatCount('fr', count)} sur ${formatCount('fr', limit)}`,
    tooLong: 'trop long',
    nothingCame: 'vide',
  },
)
