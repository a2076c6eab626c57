// Labelled posts from a folder: LANG.train.tsv and LANG-SOMETHING.train.tsv, label<TAB>text a line (the language is the
// first part of the name). Other files are not looked at: what is kept for measuring cannot be learned by mistake.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TONES } from '../../src/main/engine/analysis/tone.ts'

export interface LabelledPost {
  /** Name of the collection that it comes from. */
  readonly source: string
  /** ISO 639-1. */
  readonly lang: string
  /** Index in TONES. */
  readonly label: number
  readonly text: string
}

const ENDING = '.train.tsv'

const readSource = (path: string, source: string): LabelledPost[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '') return []
      const tab = line.indexOf('\t')
      const label = (TONES as readonly string[]).indexOf(line.slice(0, tab))
      if (label < 0) throw new Error(`${path}, line ${index + 1}: a line begins with ${TONES.join(', ')} and a tab`)
      return [{ source, lang: source.slice(0, 2), label, text: line.slice(tab + 1) }]
    })

/** In the order of the file names, so that the same folder gives the same model. Throws an Error with file and line. */
export const readTrainingPosts = (folder: string): LabelledPost[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .flatMap((name) => readSource(join(folder, name), name.slice(0, -ENDING.length)))
