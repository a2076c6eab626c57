// What can be wrong with a line before anyone reads its meaning, and the reason that is reported for it.

export type LineProblem = 'tooLong' | 'invalidUtf8' | 'truncatedArchive' | 'damagedArchive' | 'tooBig'

const REASONS: Readonly<Record<LineProblem, string>> = {
  tooLong: 'The line is longer than 1 MiB.',
  invalidUtf8: 'The line is not valid UTF-8.',
  truncatedArchive: 'The compressed file stops in the middle; what comes after this line is lost.',
  damagedArchive: 'The compressed file is damaged here; what comes after this line is lost.',
  tooBig: 'The compressed file unpacks to more than 8 GiB; what comes after this line was not read.',
}

export const problemReason = (problem: LineProblem): string => REASONS[problem]
