// Who is named in the report. Handles are masked by default: each person becomes "account 3", the same number through
// the whole report; the brand's own accounts keep their names. Addresses lose their path, which often holds a handle.
import type { ReportModel } from '../../../../shared/report-model.ts'

export interface Names {
  readonly masked: boolean
  /** How the report calls this account. */
  readonly nameOf: (handle: string) => string
  /** What somebody wrote, without the names of others. */
  readonly cover: (text: string) => string
}

/** Whatever stands before it but a letter or a digit, as in an address of a mailbox: `.@jean` speaks to everybody. */
const AT_HANDLE = /(?<![\p{L}\p{N}])[@＠]([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?)/gu
const ADDRESS = /((?:https?:\/\/[^\s/?#]+)|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,})[/?#]\S*/giu
/** A word, or a handle with its host. */
const WORD = /[\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?/gu
const TAIL = /[.-]+$/

const keyOf = (handle: string) =>
  handle
    .replace(/^[@＠]/, '')
    .replace(TAIL, '')
    .toLowerCase()

/** Handles that cannot be mistaken for a word: they are covered even without the @. */
const isUnmistakable = (handle: string) => handle.length >= 5 && /[\d_.@]/.test(handle)

const handlesIn = (model: ReportModel): readonly string[] => [
  ...model.handles,
  ...model.keyPosts.map((post) => post.mention.author.handle),
  ...model.chapters.amplification.mostReposted.map((entry) => entry.value.handle),
  ...model.chapters.interveners.mostActive.map((entry) => entry.value.handle),
  ...(model.chapters.defenders ?? []).map((entry) => entry.value.handle),
  ...(model.chapters.behind?.amplifiers ?? []).map((entry) => entry.value.handle),
  ...(model.chapters.behind?.attackers ?? []).map((entry) => entry.value.handle),
  ...(model.chapters.behind?.origin ? [model.chapters.behind.origin.value.handle] : []),
  ...(model.chapters.origin.firstPost ? [model.chapters.origin.firstPost.value.handle] : []),
]

/** `own`: accounts that keep their names. `seen`: who is covered without an @ too, where the handle cannot be a word. */
export const maskNames = (
  own: readonly string[],
  seen: readonly string[],
  wordAccount: (number: number) => string,
): Omit<Names, 'masked'> => {
  const ours = new Set(own.map(keyOf))
  const numbers = new Map<string, number>()
  const nameOf = (handle: string): string => {
    const key = keyOf(handle)
    if (ours.has(key)) return `@${handle.replace(/^@/, '')}`
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return wordAccount(number)
  }
  const known = new Set(seen.map(keyOf).filter((key) => !ours.has(key) && isUnmistakable(key)))
  /** A full stop at its end is the sentence's. */
  const mask = (handle: string): string => `[${nameOf(handle)}]${TAIL.exec(handle)?.[0] ?? ''}`
  /** Dashes, points and underscores around a name are the sentence's, or join it to another. */
  const coverWord = (word: string): string => {
    if (known.has(keyOf(word))) return mask(word)
    const [, before = '', name = '', after = ''] = /^([_.-]*)(.*?)([_.-]*)$/u.exec(word) ?? []
    if (known.has(keyOf(name))) return `${before}${mask(name)}${after}`
    return word.replace(/[^.@-]+/g, (piece) => (known.has(keyOf(piece)) ? mask(piece) : piece))
  }
  const cover = (text: string): string =>
    text
      .replace(ADDRESS, '$1/…')
      .replace(AT_HANDLE, (whole, handle: string) => (ours.has(keyOf(handle)) ? whole : mask(handle)))
      .replace(WORD, coverWord)
  return { nameOf, cover }
}

export const namesFor = (
  models: readonly ReportModel[],
  showHandles: boolean,
  wordAccount: (number: number) => string,
): Names => {
  if (showHandles) return { masked: false, nameOf: (handle) => `@${handle.replace(/^@/, '')}`, cover: (text) => text }
  const own = models.flatMap((model) => model.brand.ownHandles)
  return { masked: true, ...maskNames(own, models.flatMap(handlesIn), wordAccount) }
}
