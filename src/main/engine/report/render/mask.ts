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

const AT_HANDLE = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?)/gu
const ADDRESS = /(https?:\/\/[^\s/?#]+)[/?#]\S*/giu

const keyOf = (handle: string) =>
  handle
    .replace(/^@/, '')
    .replace(/[.-]+$/, '')
    .toLowerCase()

/** Handles that cannot be mistaken for a word: they are covered even without the @. */
const isUnmistakable = (handle: string) => handle.length >= 5 && /[\d_]/.test(handle)

const handlesIn = (model: ReportModel): string[] => [
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
  const cover = (text: string): string =>
    text
      .replace(ADDRESS, '$1/…')
      .replace(AT_HANDLE, (whole, handle: string) => {
        if (ours.has(keyOf(handle))) return whole
        const tail = /[.-]+$/.exec(handle)?.[0] ?? ''
        return `[${nameOf(handle)}]${tail}`
      })
      .replace(/[\p{L}\p{N}_.-]+/gu, (word) => (known.has(keyOf(word)) ? `[${nameOf(word)}]` : word))
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
