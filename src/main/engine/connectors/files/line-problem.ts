// What can be wrong with a line before anyone reads its meaning, and the reason that is reported for it.
import type { Words } from '../../../../shared/words.ts'

export type LineProblem = 'tooLong' | 'invalidUtf8' | 'truncatedArchive' | 'damagedArchive' | 'tooBig'

const REASONS: Readonly<Record<LineProblem, Words<string>>> = {
  tooLong: { en: 'The line is longer than 1 MiB.', fr: 'La ligne dépasse 1 Mio.' },
  invalidUtf8: { en: 'The line is not valid UTF-8.', fr: 'La ligne n’est pas en UTF-8 valide.' },
  truncatedArchive: {
    en: 'The compressed file stops in the middle; what comes after this line is lost.',
    fr: 'Le fichier compressé s’arrête au milieu ; ce qui suit cette ligne est perdu.',
  },
  damagedArchive: {
    en: 'The compressed file is damaged here; what comes after this line is lost.',
    fr: 'Le fichier compressé est endommagé ici ; ce qui suit cette ligne est perdu.',
  },
  tooBig: {
    en: 'The compressed file unpacks to more than 8 GiB; what comes after this line was not read.',
    fr: 'Le fichier compressé dépasse 8 Gio une fois ouvert ; ce qui suit cette ligne n’a pas été lu.',
  },
}

export const problemReason = (problem: LineProblem): Words<string> => REASONS[problem]
