// The file of a tone model: hashed weights, and per language what its scores are worth. Keeps true: what is read is
// checked; a file that is not a model, or of another version, is refused with a RangeError that says so.
// Layout, little-endian: 'SANGTONE', version, header length (both uint32), header (JSON), the hashes of the known words
// (uint32 each), then signed bytes: the weights of the buckets, the weights of the known words, those of the known words
// under a "not"; of each negative, neutral, positive. A byte q stands for q * |q|: fine steps for small weights, coarse
// ones for large.

const MAGIC = 'SANGTONE'
const VERSION = 2
const HASH_BYTES = 4
const PREFIX_BYTES = MAGIC.length + 8
export const CLASS_COUNT = 3

/** How often a tone was right, in held-out posts, when its lead over the second was at least `lead`. */
export interface Rung {
  readonly lead: number
  readonly confidence: number
}

export interface ToneLanguage {
  /** ISO 639-1; `und` = none was told. */
  readonly lang: string
  /** Rising in both; the first rung's lead is 0. */
  readonly ladder: readonly Rung[]
}

export interface ToneHeader {
  /** 2 to the power of `bits` buckets. */
  readonly bits: number
  readonly wordCount: number
  /** A score is the sum of the buckets' weights times `scale` and of the known words' times `wordScale`, over the square
   * root of the number of features, plus the bias. */
  readonly scale: number
  readonly wordScale: number
  readonly bias: readonly number[]
  readonly languages: readonly ToneLanguage[]
}

export interface ToneFile {
  readonly header: ToneHeader
  readonly words: Int32Array
  readonly weights: Int8Array
  readonly wordWeights: Int8Array
  readonly negatedWeights: Int8Array
}

const refuse = (why: string): never => {
  throw new RangeError(`This file cannot be used as a tone model: ${why}.`)
}

const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isLadder = (value: unknown): value is Rung[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((rung: unknown, index) => {
    if (!isRecord(rung) || !isFiniteNumber(rung.lead) || !isFiniteNumber(rung.confidence)) return false
    const before = index > 0 ? (value[index - 1] as Rung) : { lead: -1, confidence: 0 }
    return rung.lead >= before.lead && rung.confidence >= before.confidence && rung.confidence <= 1
  })

const isHeader = (value: unknown): value is ToneHeader =>
  isRecord(value) &&
  Number.isInteger(value.bits) &&
  Number(value.bits) >= 1 &&
  Number(value.bits) <= 24 &&
  isCount(value.wordCount) &&
  isFiniteNumber(value.scale) &&
  isFiniteNumber(value.wordScale) &&
  Array.isArray(value.bias) &&
  value.bias.length === CLASS_COUNT &&
  value.bias.every(isFiniteNumber) &&
  Array.isArray(value.languages) &&
  value.languages.length > 0 &&
  value.languages.every((one: unknown) => isRecord(one) && typeof one.lang === 'string' && isLadder(one.ladder))

const parseHeader = (bytes: Uint8Array): ToneHeader => {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('its header cannot be read')
  }
  return isHeader(value) ? value : refuse('its header does not say what a model must say')
}

/** Throws RangeError on anything that is not a whole model of this version. */
export const readToneFile = (bytes: Uint8Array): ToneFile => {
  if (bytes.length < PREFIX_BYTES || String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC)
    return refuse('it does not begin like one')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(MAGIC.length, true)
  if (version !== VERSION) return refuse(`it is of version ${version}, and version ${VERSION} is understood`)
  const headerEnd = PREFIX_BYTES + view.getUint32(MAGIC.length + 4, true)
  if (headerEnd > bytes.length) return refuse('it ends within its header')
  const header = parseHeader(bytes.subarray(PREFIX_BYTES, headerEnd))
  const { bits, wordCount } = header
  const [bucketBytes, wordBytes] = [CLASS_COUNT << bits, CLASS_COUNT * wordCount]
  const weightsAt = headerEnd + HASH_BYTES * wordCount
  if (bytes.length !== weightsAt + bucketBytes + 2 * wordBytes) return refuse('its weights are cut off, or too many')
  const signed = (from: number, length: number): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + from, length)
  return {
    header,
    words: Int32Array.from({ length: wordCount }, (_, word) => view.getInt32(headerEnd + HASH_BYTES * word, true)),
    weights: signed(weightsAt, bucketBytes),
    wordWeights: signed(weightsAt + bucketBytes, wordBytes),
    negatedWeights: signed(weightsAt + bucketBytes + wordBytes, wordBytes),
  }
}

export const writeToneFile = ({ header, words, weights, wordWeights, negatedWeights }: ToneFile): Uint8Array => {
  const told = new TextEncoder().encode(JSON.stringify(header))
  const weightsAt = PREFIX_BYTES + told.length + HASH_BYTES * words.length
  const bytes = new Uint8Array(weightsAt + weights.length + 2 * wordWeights.length)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < MAGIC.length; index += 1) bytes[index] = MAGIC.charCodeAt(index)
  view.setUint32(MAGIC.length, VERSION, true)
  view.setUint32(MAGIC.length + 4, told.length, true)
  bytes.set(told, PREFIX_BYTES)
  words.forEach((hash, word) => {
    view.setInt32(PREFIX_BYTES + told.length + HASH_BYTES * word, hash, true)
  })
  bytes.set(weights, weightsAt)
  bytes.set(wordWeights, weightsAt + weights.length)
  bytes.set(negatedWeights, weightsAt + weights.length + wordWeights.length)
  return bytes
}
