// How a CSV file is written, told from its beginning: letters, delimiter, and where its table starts. Pure.
import { isAscii, isUtf8 } from 'node:buffer'
import type { Encoding } from '../../../../shared/file-formats.ts'
import { cutRow } from './csv-row.ts'

const DELIMITERS = [',', ';', '\t', '|', '^', '~', '¦']
/** Rows of which so many have the same number of cells are a table. */
const TABLE_SHARE = 0.6

/** UTF-8 cut in the middle of a letter is still UTF-8: the last three bytes decide nothing. */
const isCutUtf8 = (bytes: Buffer): boolean => [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, bytes.length - cut)))

/** Every other byte is NUL where a Latin text is UTF-16; which half tells the order. */
const wideEncoding = (bytes: Buffer): Encoding | null => {
  let [even, odd] = [0, 0]
  const end = Math.min(bytes.length - (bytes.length % 2), 8_192)
  for (let i = 0; i < end; i += 2) {
    even += Number(bytes[i] === 0)
    odd += Number(bytes[i + 1] === 0)
  }
  if (odd > end / 5 && even < odd / 10) return 'utf-16le'
  return even > end / 5 && odd < even / 10 ? 'utf-16be' : null
}

/** `null` = nothing but ASCII so far: it may be any of them. */
export const encodingOf = (bytes: Buffer): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (isAscii(bytes)) return null
  return isCutUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The rows of the beginning of a file; the last, which may be cut, only when it is the whole. */
export const rowsOf = (text: string, delimiter: string, isWhole: boolean, most: number): string[][] => {
  const rows: string[][] = []
  for (let at = 0; at < text.length && rows.length < most; ) {
    const cut = cutRow(text, at, delimiter, isWhole)
    if (typeof cut === 'string') break
    rows.push(cut.cells)
    at = cut.next
  }
  return rows
}

const mostCommon = (counts: readonly number[]): { readonly value: number; readonly share: number } => {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  const [value = 0, times = 0] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { value, share: counts.length === 0 ? 0 : times / counts.length }
}

/** null = no delimiter makes a table of it. */
export const delimiterOf = (text: string, isWhole: boolean): string | null => {
  // Excel writes its own at the top.
  const [, said] = /^\uFEFF?sep=([^"\r\n])\r?\n/.exec(text) ?? []
  if (said !== undefined) return said
  let best: { delimiter: string; score: number } | null = null
  for (const delimiter of DELIMITERS) {
    const rows = rowsOf(text, delimiter, isWhole, 500).filter((cells) => cells.some((cell) => cell !== ''))
    const { value, share } = mostCommon(rows.map((cells) => cells.length))
    const score = value * share
    if (rows.length > 1 && value > 1 && share >= TABLE_SHARE && score > (best?.score ?? 0)) best = { delimiter, score }
  }
  return best?.delimiter ?? null
}
