// The file of a tone model: hashed weights, and per language what its scores are worth. Keeps true: what is read is
// checked; a file that is not a model, or of another version, is refused with a RangeError that says so.
// Layout: 'SANGTONE', version, header length (both uint32, little-endian), header (JSON), int8 weights: for each bucket
// negative, neutral, positive.

const MAGIC = 'SANGTONE'
const VERSION = 1
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
  /** A score is a sum of weights times this, over the square root of the number of features, plus the bias. */
  readonly scale: number
  readonly bias: readonly number[]
  readonly languages: readonly ToneLanguage[]
}

export interface ToneFile {
  readonly header: ToneHeader
  readonly weights: Int8Array
}

const refuse = (why: string): never => {
  throw new RangeError(`This file cannot be used as a tone model: ${why}.`)
}

const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
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
  isFiniteNumber(value.scale) &&
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
  const weightsAt = PREFIX_BYTES + view.getUint32(MAGIC.length + 4, true)
  if (weightsAt > bytes.length) return refuse('it ends within its header')
  const header = parseHeader(bytes.subarray(PREFIX_BYTES, weightsAt))
  const weights = Int8Array.from(bytes.subarray(weightsAt))
  if (weights.length !== CLASS_COUNT << header.bits) return refuse('its weights are cut off, or too many')
  return { header, weights }
}

export const writeToneFile = ({ header, weights }: ToneFile): Uint8Array => {
  const words = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(PREFIX_BYTES + words.length + weights.length)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < MAGIC.length; index += 1) bytes[index] = MAGIC.charCodeAt(index)
  view.setUint32(MAGIC.length, VERSION, true)
  view.setUint32(MAGIC.length + 4, words.length, true)
  bytes.set(words, PREFIX_BYTES)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), PREFIX_BYTES + words.length)
  return bytes
}
