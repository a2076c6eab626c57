// Every post judged by a model that did not see it: what the confidence is calibrated on, and an honest figure.
import { CLASS_COUNT } from '../../src/main/engine/analysis/tone-file.ts'
import type { Judged } from './ladder.ts'
import { scorePosts, type Training, trainLogistic } from './logistic.ts'
import type { Material } from './material.ts'

const FOLDS = 5

/** By the post's number. */
export const judgeHeldOut = (material: Material, training: Training): Judged[] => {
  const { posts, hashed, labels, worth, words } = material
  const numbers = [...posts.keys()]
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = [...numbers.filter((number) => number % FOLDS !== fold), ...words]
    const unseen = numbers.filter((number) => number % FOLDS === fold)
    const scores = scorePosts(trainLogistic(hashed, labels, worth, seen, training), hashed, unseen)
    unseen.forEach((number, index) => {
      const own = scores.subarray(CLASS_COUNT * index, CLASS_COUNT * (index + 1))
      const [first = 0, second = 0] = [...own].sort((a, b) => b - a)
      judged[number] = { lead: first - second, label: labels[number] ?? 0, answer: own.indexOf(first) }
    })
  }
  return judged
}

/** Mean of the recalls of the tones, 0..1 (the measure of SemEval-2017 task 4). */
export const meanRecall = (judged: readonly Judged[]): number => {
  const recalls = Array.from({ length: CLASS_COUNT }, (_, tone) => {
    const those = judged.filter(({ label }) => label === tone)
    return those.filter(({ answer }) => answer === tone).length / Math.max(1, those.length)
  })
  return recalls.reduce((sum, recall) => sum + recall, 0) / CLASS_COUNT
}
