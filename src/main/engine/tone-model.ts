// Where the tone model comes from: the team's own, `tone-model.bin` in the workspace, or else the one that came with
// the application. Read once per engine; without a usable one the tone of a post is unknown, which the analysis can bear.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadToneModel, type ToneModel } from './analysis/tone.ts'

const OWN_MODEL = 'tone-model.bin'
const SHIPPED = join('resources', 'tone', 'model.bin')

/** The nearest folder above this program with resources in it: the repository, or the packaged application. */
const shippedPath = (): string | null => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, SHIPPED))) {
    const above = dirname(folder)
    if (above === folder) return null
    folder = above
  }
  return join(folder, SHIPPED)
}

/** The shipped one never changes while the program runs: every engine of it shares the weights. */
let shipped: ToneModel | null = null

const loadShipped = (): ToneModel | null => {
  const path = shipped === null ? shippedPath() : null
  if (path !== null) shipped = loadToneModel(readFileSync(path))
  return shipped
}

/** null = none came with the application. Throws RangeError when the file found is not a model. */
export const findToneModel = (workspace: string | null): ToneModel | null => {
  const own = workspace === null ? null : join(workspace, OWN_MODEL)
  return own !== null && existsSync(own) ? loadToneModel(readFileSync(own)) : loadShipped()
}
