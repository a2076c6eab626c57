// npm run train:tone -- --data DIR --out FILE [--seed N]
// Trains the tone model on LANG*.train.tsv of DIR (label<TAB>text) and writes it to FILE; says what it measured on posts
// held out. The same folder and seed give the same file. Exit 0; 2 unusable arguments; 3 nothing to read or to write.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { confidenceOf, NO_LANGUAGE } from '../src/main/engine/analysis/tone.ts'
import { type ToneLanguage, writeToneFile } from '../src/main/engine/analysis/tone-file.ts'
import { judgeHeldOut, meanRecall } from './train/held-out.ts'
import { buildLadder, calibrationError, type Judged } from './train/ladder.ts'
import { type Lexicon, readLexicon } from './train/lexicon.ts'
import { averageOf, type Training, trainLogistic } from './train/logistic.ts'
import { prepare } from './train/material.ts'
import { packModel } from './train/pack.ts'
import { type LabelledPost, readTrainingPosts } from './train/posts.ts'

const BITS = 20
/** As many, each with a seed of its own, are averaged. */
const MODELS = 3
const SETTINGS = { rounds: 12, rate: 0.15, decay: 1e-4, kept: 0.5 }
/** Labels that cannot be foreseen better than this from the posts of their own language are not labels: 1/3 is chance. */
const LEAST_RECALL = 0.4
/** Enough of a large language to know. */
const POSTS_TO_TRY = 2000
const BITS_TO_TRY = 18

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const stop = (code: 2 | 3, message: string): never => {
  say(message)
  process.exit(code)
}
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const readArguments = () => {
  const text = { type: 'string' } as const
  const usage = 'Usage: npm run train:tone -- --data DIR --out FILE [--seed N]'
  try {
    const { data, out, seed = '1' } = parseArgs({ options: { data: text, out: text, seed: text } }).values
    return data && out && Number.isInteger(Number(seed)) ? { data, out, seed: Number(seed) } : stop(2, usage)
  } catch {
    return stop(2, usage)
  }
}

const readPosts = (folder: string): LabelledPost[] => {
  try {
    return readTrainingPosts(folder)
  } catch (error) {
    return stop(3, (error as Error).message)
  }
}

const langsOf = (posts: readonly LabelledPost[]): string[] => [...new Set(posts.map(({ lang }) => lang))]

const learnable = (posts: readonly LabelledPost[], lexicon: Lexicon, training: Training): LabelledPost[] => {
  const unlearnable = langsOf(posts).filter((lang) => {
    const some = posts.filter((post) => post.lang === lang).slice(0, POSTS_TO_TRY)
    const recall = meanRecall(judgeHeldOut(prepare(some, { ...lexicon, words: [] }, BITS_TO_TRY), training))
    if (recall < LEAST_RECALL) say(`${lang}: left out; its labels are foreseen at ${percent(recall)}, which is chance`)
    return recall < LEAST_RECALL
  })
  return posts.filter(({ lang }) => !unlearnable.includes(lang))
}

/** The ladder of one half of the posts, held against the other half. */
const calibrationOf = (judged: readonly Judged[]): number => {
  const ladder = buildLadder(judged.filter((_, index) => index % 2 === 0))
  const others = judged.filter((_, index) => index % 2 === 1)
  return calibrationError(
    others.map(({ lead, label, answer }) => ({ confidence: confidenceOf(ladder, lead), isRight: label === answer })),
  )
}

const languageOf = (lang: string, judged: readonly Judged[]): ToneLanguage => {
  const [recall, error] = [percent(meanRecall(judged)), percent(calibrationOf(judged))]
  say(`${lang}: ${judged.length} posts held out, mean recall ${recall}, calibration error ${error}`)
  return { lang, ladder: buildLadder(judged) }
}

const main = () => {
  const { data, out, seed } = readArguments()
  const training = { ...SETTINGS, seed }
  const lexicon = readLexicon()
  const posts = learnable(readPosts(data), lexicon, training)
  if (posts.length === 0) return stop(3, `There is no LANG.train.tsv to learn from in ${data}.`)
  const material = prepare(posts, lexicon, BITS)
  const judged = judgeHeldOut(material, training)
  const languages = langsOf(posts).map((lang) =>
    languageOf(
      lang,
      judged.filter((_, number) => posts[number]?.lang === lang),
    ),
  )
  const { hashed, labels, worth, words } = material
  const numbers = [...posts.keys(), ...words]
  const seeds = Array.from({ length: MODELS }, (_, index) => seed + index)
  const model = averageOf(seeds.map((own) => trainLogistic(hashed, labels, worth, numbers, { ...training, seed: own })))
  const file = packModel(model, lexicon, BITS, [...languages, languageOf(NO_LANGUAGE, judged)])
  const bytes = writeToneFile(file)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, bytes)
  say(`${out}: ${bytes.length} bytes`)
}

main()
