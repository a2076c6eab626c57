// From a trained model to the file's: weights as whole numbers -127..127.
import type { ToneFile, ToneLanguage } from '../../src/main/engine/analysis/tone-file.ts'
import type { LinearModel } from './logistic.ts'

const LARGEST = 127

export const packModel = (model: LinearModel, languages: readonly ToneLanguage[]): ToneFile => {
  let top = 0
  for (const weight of model.weights) top = Math.max(top, Math.abs(weight))
  const scale = top === 0 ? 1 : top / LARGEST
  const weights = Int8Array.from(model.weights, (weight) => Math.round(weight / scale))
  return { header: { bits: model.bits, scale, bias: model.bias, languages }, weights }
}
