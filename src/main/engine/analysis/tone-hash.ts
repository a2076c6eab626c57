// Numbers in place of words: 32 bits, the same on every machine.

export const HASH_START = 0x811c9dc5

/** FNV-1a over UTF-16 code units. */
export const mixIn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

export const hashWord = (word: string): number => {
  let hash = HASH_START
  for (let index = 0; index < word.length; index += 1) hash = mixIn(hash, word.charCodeAt(index))
  return hash
}

/** The finish of MurmurHash3 (Appleby, public domain): every bit of what goes in decides every bit of what comes out. */
export const finish = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
