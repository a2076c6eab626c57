// What goes wrong on purpose: each fault has a place, a number of times, and a count of the times it struck.
export const FAULT_KINDS = [
  'splitUtf8', // stream: chunks end within a character
  'stall', // nothing more comes, and nothing closes
  'reset', // the connection is reset; REST: before anything was done
  'gzip', // compressed, asked for or not
  'operationalDisconnect', // stream: X's own line that it ends, and the end
  'tooManyConnections', // stream: that problem as data in a 200, and the end
  'rateLimited', // 429 with a reset header
  'unavailable', // 503
  'unpaid', // 402
  'answerLost', // done, and then reset: the caller cannot know
  'halfAnswer', // done, and the answer breaks off
  'doneUnavailable', // done, and 503
  'partialErrors', // a 200 with errors[]: the last author is missing from includes
  'duplicate', // stream: each post twice
  'outOfOrder', // stream: neighbours change places
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** They act on an open stream at once, and on each new one while they last. */
export const CUTS = ['stall', 'reset', 'operationalDisconnect', 'tooManyConnections'] as const
export interface NewFault {
  readonly kind: FaultKind
  /** Begin of the path; default: everywhere under /2/. */
  readonly path?: string
  /** Only calls of this method. */
  readonly method?: string
  /** How often it strikes; default: until it is cleared. */
  readonly times?: number
  /** `rateLimited`: when the window ends; cuts: how long after the connect. */
  readonly afterMs?: number
}

export interface Fault extends NewFault {
  readonly id: number
  readonly path: string
  hitCount: number
}

export interface Faults {
  add(fault: NewFault): Fault
  clear(kind?: FaultKind): void
  list(): readonly Fault[]
  /** The first that strikes here; it is counted. */
  take(kinds: readonly FaultKind[], method: string, path: string): Fault | undefined
}

export const createFaults = (): Faults => {
  let faults: Fault[] = []
  const past: Fault[] = []
  let made = 0
  const isLeft = ({ times, hitCount }: Fault): boolean => times === undefined || hitCount < times
  return {
    add: (fault) => {
      const full = { ...fault, path: fault.path ?? '/2/', id: ++made, hitCount: 0 }
      faults.push(full)
      return full
    },
    clear: (kind) => {
      past.push(...faults.filter((fault) => kind === undefined || fault.kind === kind))
      faults = faults.filter((fault) => kind !== undefined && fault.kind !== kind)
    },
    list: () => [...past, ...faults],
    take: (kinds, method, path) => {
      const found = faults.find(
        (fault) =>
          kinds.includes(fault.kind) &&
          isLeft(fault) &&
          path.startsWith(fault.path) &&
          (fault.method === undefined || fault.method === method),
      )
      if (found) found.hitCount++
      return found
    },
  }
}
