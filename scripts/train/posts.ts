// Labelled posts from a folder: LANG.train.tsv and LANG-SOMETHING.train.tsv, label<TAB>text a line (the language is the
// file's first part). Other files are not looked at, so what is kept for measuring cannot be learned by mistake.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TONES } from '../../src/main/engine/analysis/tone.ts'

export interface LabelledPost {
  readonly lang: string
  /** Index in TONES. */
  readonly label: number
  readonly text: string
}

/** Throws an Error that names file and line where a label is unknown. */
export const readPosts = (path: string, lang: string): LabelledPost[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '') return []
      const tab = line.indexOf('\t')
      const label = (TONES as readonly string[]).indexOf(line.slice(0, tab))
      if (label < 0) throw new Error(`${path}, line ${index + 1}: a line begins with ${TONES.join(', ')} and a tab`)
      return [{ lang, label, text: line.slice(tab + 1) }]
    })

/** In the order of the file names, so that the same folder gives the same model. */
export const readTrainingPosts = (folder: string): LabelledPost[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.train.tsv'))
    .sort()
    .flatMap((name) => readPosts(join(folder, name), name.slice(0, 2)))
