// The objects of a JSON file one by one, in bounded memory: the elements of its list, or the objects that stand one after
// the other. What stands before the first bracket (the archive of X begins as a script) and between them is left out.
// Brackets are counted, not understood: whether an object is JSON is told by whoever parses it.

/** An answer of the X API holds at most some hundred posts, far below this. */
export const MAX_VALUE_BYTES = 64 * 1024 * 1024

export type JsonPiece = { readonly text: string } | { readonly problem: 'tooLong' | 'notJson' }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN = 0x7b
const CLOSE = 0x7d

export const createValueCutter = (maxBytes = MAX_VALUE_BYTES) => {
  /** 1 inside a list, 0 where objects stand one after the other; null = nothing seen yet. */
  let base: 0 | 1 | null = null
  let depth = 0
  let isString = false
  let isEscaped = false
  let held: Buffer[] = []
  let heldBytes = 0

  const hold = (bytes: Buffer): void => {
    heldBytes += bytes.length
    if (heldBytes > maxBytes) held = []
    // A copy: the piece would keep its whole chunk alive.
    else held.push(Buffer.from(bytes))
  }

  const take = (last: Buffer): JsonPiece => {
    hold(last)
    const piece: JsonPiece =
      heldBytes > maxBytes ? { problem: 'tooLong' } : { text: Buffer.concat(held).toString('utf8') }
    held = []
    heldBytes = 0
    return piece
  }

  const push = (chunk: Buffer): JsonPiece[] => {
    const pieces: JsonPiece[] = []
    let from = base !== null && depth > base ? 0 : -1
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i]
      if (isString) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isString = false
        continue
      }
      if (byte === QUOTE) isString = base !== null && depth > base
      else if (byte === OPEN || byte === OPEN_LIST) {
        if (base === null) {
          base = byte === OPEN_LIST ? 1 : 0
          depth = base
          if (base === 1) continue
        }
        if (depth === base) from = i
        depth += 1
      } else if ((byte === CLOSE || byte === CLOSE_LIST) && base !== null && depth > base) {
        depth -= 1
        if (depth > base) continue
        pieces.push(take(chunk.subarray(from, i + 1)))
        from = -1
      }
    }
    if (from !== -1) hold(chunk.subarray(from))
    return pieces
  }

  return {
    push,
    /** What was open when the file ended is no object. */
    finish: (): JsonPiece | null => (base !== null && depth > base ? { problem: 'notJson' } : null),
  }
}
