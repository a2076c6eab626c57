// What changed between two versions of an entry, word by word, so that a correction can be read at a glance.
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const MAX_CELLS = 1_000_000

export const diffWords = (before: string, after: string): DiffPart[] => {
  const a = before.match(/\S+\s*|\s+/g) ?? []
  const b = after.match(/\S+\s*|\s+/g) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  const parts = [
    ...a.slice(0, head).map((text): DiffPart => ({ kind: 'same', text })),
    ...diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((text): DiffPart => ({ kind: 'same', text })),
  ]
  return joinRuns(parts)
}

/** Longest common subsequence; a text too long for the table is shown as replaced whole. */
const diffMiddle = (a: readonly string[], b: readonly string[]): DiffPart[] => {
  const removed = a.map((text): DiffPart => ({ kind: 'removed', text }))
  const added = b.map((text): DiffPart => ({ kind: 'added', text }))
  if (a.length === 0 || b.length === 0 || a.length * b.length > MAX_CELLS) return [...removed, ...added]
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      parts.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return parts
}

const joinRuns = (parts: readonly DiffPart[]): DiffPart[] => {
  const runs: { kind: DiffPart['kind']; text: string }[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last?.kind === part.kind) last.text += part.text
    else runs.push({ ...part })
  }
  return runs
}
