// npm run train:tone -- --data DIR --out FILE [--seed N]
// Trains the tone model on LANG*.train.tsv of DIR (label<TAB>text) and writes it to FILE. The same folder and seed give
// the same file. Exit 0; 2 unusable arguments; 3 nothing could be read or written.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { NO_LANGUAGE } from '../src/main/engine/analysis/tone.ts'
import { CLASS_COUNT, type ToneLanguage, writeToneFile } from '../src/main/engine/analysis/tone-file.ts'
import { worthOf } from './train/balance.ts'
import { type HashedPosts, hashPosts } from './train/hashed-posts.ts'
import { buildLadder, type Judged } from './train/ladder.ts'
import { scorePosts, type Training, trainLogistic } from './train/logistic.ts'
import { packModel } from './train/pack.ts'
import { readTrainingPosts } from './train/posts.ts'

const FOLDS = 5
const SETTINGS = { bits: Number(process.env.BITS ?? 20), rounds: 6, rate: 0.1, decay: 1e-5 }

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const stop = (code: 2 | 3, message: string): never => {
  say(message)
  process.exit(code)
}

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

/** Each post judged by a model that did not see it: what the confidence is calibrated on. */
const judgeUnseen = (hashed: HashedPosts, worth: Float64Array, training: Training): Judged[] => {
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const numbers = Int32Array.from(hashed.posts.keys())
    const unseen = numbers.filter((number) => number % FOLDS === fold)
    const model = trainLogistic(
      hashed,
      numbers.filter((number) => number % FOLDS !== fold),
      worth,
      training,
    )
    const scores = scorePosts(model, hashed, unseen)
    unseen.forEach((number, index) => {
      const own = scores.subarray(CLASS_COUNT * index, CLASS_COUNT * (index + 1))
      const [first = 0, second = 0] = [...own].sort((a, b) => b - a)
      judged[number] = { lead: first - second, isRight: own[hashed.posts[number]?.label ?? 0] === first }
    })
    say(`held-out part ${fold + 1} of ${FOLDS}`)
  }
  return judged
}

const main = () => {
  const { data, out, seed } = readArguments()
  const training = { ...SETTINGS, seed }
  const posts = readTrainingPosts(data)
  if (posts.length === 0) return stop(3, `There is no LANG.train.tsv in ${data}.`)
  const hashed = hashPosts(posts, training.bits)
  const worth = worthOf(posts)
  const judged = judgeUnseen(hashed, worth, training)
  const model = trainLogistic(hashed, Int32Array.from(posts.keys()), worth, training)
  const languages: ToneLanguage[] = [...new Set(posts.map(({ lang }) => lang))].map((lang) => ({
    lang,
    ladder: buildLadder(judged.filter((_, number) => posts[number]?.lang === lang)),
  }))
  const bytes = writeToneFile(packModel(model, [...languages, { lang: NO_LANGUAGE, ladder: buildLadder(judged) }]))
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, bytes)
  say(`${out}: ${bytes.length} bytes, ${posts.length} posts, ${languages.map(({ lang }) => lang).join(' ')}`)
}

main()
