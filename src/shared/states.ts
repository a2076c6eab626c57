// The legal transitions of everything that has a state. One table: the store refuses what is not in it,
// the page offers only what is in it.

const table = {
  line: {
    new: ['claimed', 'drafted', 'silent', 'reassigned', 'answeredElsewhere', 'unreachable'],
    claimed: ['new', 'drafted', 'silent', 'reassigned', 'answeredElsewhere', 'unreachable'],
    drafted: ['claimed', 'awaitingApproval', 'planned', 'silent', 'reassigned', 'answeredElsewhere', 'unreachable'],
    awaitingApproval: ['drafted', 'planned', 'silent', 'reassigned', 'answeredElsewhere', 'unreachable'],
    planned: ['drafted', 'answered', 'answeredElsewhere', 'silent', 'reassigned', 'unreachable'],
    reassigned: ['claimed', 'drafted', 'silent', 'answeredElsewhere', 'unreachable'],
    silent: ['new', 'claimed', 'drafted'],
    unreachable: ['new', 'claimed', 'drafted', 'silent', 'answeredElsewhere'],
    answered: ['new'],
    answeredElsewhere: ['new'],
  },
  send: {
    draft: ['approved', 'undone'],
    approved: ['planned', 'draft', 'undone'],
    // Sent, unknown: it waits to be repeated after a call that may have left.
    planned: ['held', 'sending', 'awaitingConfirmation', 'undone', 'draft', 'sent', 'unknown'],
    held: ['planned', 'undone', 'draft', 'sent'],
    // Back to planned: certain that it was not taken, or that a repeat cannot double; and the next part of a thread.
    sending: ['sent', 'refused', 'unknown', 'planned', 'held'],
    unknown: ['sent', 'notFound', 'planned'],
    notFound: ['sent', 'planned', 'undone'],
    awaitingConfirmation: ['sent', 'notFound'],
    refused: ['draft', 'undone'],
    sent: [],
    undone: ['draft'],
  },
  crisis: {
    suspected: ['issue', 'initial', 'closed'],
    issue: ['initial', 'closed'],
    initial: ['maintenance', 'resolution', 'evaluation', 'closed'],
    maintenance: ['initial', 'resolution', 'evaluation', 'closed'],
    resolution: ['initial', 'maintenance', 'evaluation', 'closed'],
    evaluation: ['initial', 'closed'],
    closed: [],
  },
  statement: {
    draft: ['approved'],
    approved: ['draft', 'published'],
    published: ['corrected'],
    corrected: [],
  },
  snippet: {
    draft: ['approved', 'retired'],
    // Other words are a draft again.
    approved: ['draft', 'retired'],
    retired: [],
  },
  promise: {
    open: ['kept', 'late', 'withdrawn'],
    late: ['kept', 'withdrawn'],
    kept: [],
    withdrawn: [],
  },
  source: {
    live: ['catchingUp', 'degraded', 'blind', 'off'],
    catchingUp: ['live', 'degraded', 'blind', 'off'],
    degraded: ['live', 'catchingUp', 'blind', 'off'],
    blind: ['live', 'catchingUp', 'degraded', 'off'],
    off: ['live', 'catchingUp'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>

export type Machine = keyof typeof table
export type StateOf<M extends Machine> = keyof (typeof table)[M] & string

export type LineState = StateOf<'line'>
export type CrisisState = StateOf<'crisis'>
export type StatementState = StateOf<'statement'>
export type SnippetState = StateOf<'snippet'>
export type SourceState = StateOf<'source'>
export type SendState = StateOf<'send'>

export const MACHINES = Object.keys(table) as Machine[]

export const statesOf = <M extends Machine>(machine: M): StateOf<M>[] => Object.keys(table[machine]) as StateOf<M>[]

/** The states that may follow `from`, in the order to offer them. */
export const nextStates = <M extends Machine>(machine: M, from: StateOf<M>): readonly StateOf<M>[] =>
  (table[machine] as Record<string, readonly string[]>)[from] as readonly StateOf<M>[]

export const mayMove = <M extends Machine>(machine: M, from: StateOf<M>, to: StateOf<M>): boolean =>
  nextStates(machine, from).includes(to)

/** Where a crisis stands in the doctrine (CERC, CDC 2014): the chapters of the story. */
export const PHASES = ['initial', 'maintenance', 'resolution', 'evaluation'] as const satisfies readonly CrisisState[]
export type Phase = (typeof PHASES)[number]

/** A suspected crisis or an issue has no phase yet; what is noted then belongs to the beginning. */
export const phaseOf = (state: CrisisState): Phase =>
  PHASES.find((phase) => phase === state) ?? (state === 'closed' ? 'evaluation' : 'initial')

/** Line states in which nobody has to do anything more. */
export const ENDED_LINE_STATES = [
  'answered',
  'answeredElsewhere',
  'silent',
  'unreachable',
] as const satisfies readonly LineState[]
