// What can be wrong with a line or a row before anyone reads its meaning, and the reason that is reported for it.
import type { Words } from '../../../../shared/words.ts'

export type LineProblem =
  | 'tooLong'
  | 'invalidUtf8'
  | 'truncatedArchive'
  | 'damagedArchive'
  | 'tooBig'
  | 'openQuote'
  | 'noTime'
  | 'badTime'
  | 'noZone'
  | 'noDateOrder'
  | 'noAuthor'
  | 'noText'
  | 'notJson'
  | 'notAPost'
  | 'lockedArchive'

const REASONS: Readonly<Record<LineProblem, Words<string>>> = {
  tooLong: { en: 'The line is longer than 1 MiB.', fr: 'La ligne dépasse 1 Mio.' },
  invalidUtf8: { en: 'The line is not valid UTF-8.', fr: 'La ligne n’est pas en UTF-8 valide.' },
  truncatedArchive: {
    en: 'The compressed file stops in the middle; what comes after this line is lost.',
    fr: 'Le fichier compressé s’arrête au milieu ; ce qui suit cette ligne est perdu.',
  },
  damagedArchive: {
    en: 'The compressed file is damaged here; what comes after this line is lost.',
    fr: 'Le fichier compressé est endommagé ici ; ce qui suit cette ligne est perdu.',
  },
  tooBig: {
    en: 'The compressed file unpacks to more than 8 GiB; what comes after this line was not read.',
    fr: 'Le fichier compressé dépasse 8 Gio une fois ouvert ; ce qui suit cette ligne n’a pas été lu.',
  },
  openQuote: {
    en: 'A quotation mark in this row is never closed.',
    fr: 'Un guillemet ouvert dans cette ligne n’est jamais fermé.',
  },
  noTime: { en: 'The row has no time.', fr: 'La ligne n’a pas de date.' },
  badTime: { en: 'This is not a time that can be read', fr: 'Cette date est illisible' },
  noZone: {
    en: 'The time has no zone, and the import was told none',
    fr: 'La date n’a pas de fuseau, et l’import n’en a reçu aucun',
  },
  noDateOrder: {
    en: 'Which number is the day cannot be told',
    fr: 'Rien ne dit lequel des deux nombres est le jour',
  },
  noAuthor: { en: 'The row has no author and no link.', fr: 'La ligne n’a ni auteur ni lien.' },
  noText: { en: 'The row has no text.', fr: 'La ligne n’a pas de texte.' },
  notJson: { en: 'This part of the file is not JSON.', fr: 'Cette partie du fichier n’est pas du JSON.' },
  notAPost: {
    en: 'This is no post as the X API writes it.',
    fr: 'Ce n’est pas un message tel que l’API X l’écrit.',
  },
  lockedArchive: {
    en: 'The archive is locked with a password.',
    fr: 'L’archive est protégée par un mot de passe.',
  },
}

const QUOTE_LENGTH = 40

/** `detail`: what stood there, quoted short and printable since it may be hostile; empty where the reason says all. */
export const problemReason = (problem: LineProblem, detail = ''): Words<string> => {
  const { en, fr } = REASONS[problem]
  if (detail === '') return REASONS[problem]
  const shown = detail.slice(0, QUOTE_LENGTH).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return { en: `${en}: “${shown}”.`, fr: `${fr} : « ${shown} ».` }
}
