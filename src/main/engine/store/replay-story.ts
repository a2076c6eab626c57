// What the story must hold if the ledger is true: an entry for each act that tells itself or was written by hand, a
// version for each edit. An entry is known by the ledger entry it tells of, since that was written before it.
import type { Phase } from '../../../shared/states.ts'
import { type Act, asValue, type Held, set, type Table, type Value } from './held.ts'

const factsOf = ({ kind, payload }: Act): { kind: string; facts: unknown; evidence: unknown } | null => {
  const { openedBy, from, to, channel, alertKind, why, evidence } = payload
  switch (kind) {
    case 'crisis.opened':
      return { kind: 'crisis', facts: { kind: 'crisisOpened', openedBy }, evidence: [] }
    case 'crisis.moved':
      return { kind: 'phase', facts: { kind: 'crisisMoved', from, to }, evidence: [] }
    case 'alert.raised':
      return { kind: 'alert', facts: { kind: 'alert', alertKind, why }, evidence }
    case 'alert.dismissed':
      return { kind: 'alert', facts: { kind: 'alertDismissed', alertKind }, evidence: [] }
    case 'statement.published':
      return { kind: 'statement', facts: { kind: 'statement', state: 'published', channel }, evidence: evidence ?? [] }
    case 'source.blinded':
    case 'source.recovered':
      return { kind: 'source', facts: { kind: 'blind', ...(payload.facts as object) }, evidence: [] }
    case 'fact.saved':
    case 'fact.withdrawn': {
      const isWithdrawn = kind === 'fact.withdrawn'
      return { kind: 'fact', facts: { kind: 'fact', factKind: payload.factKind, isWithdrawn }, evidence: [] }
    }
    case 'adviser.decided': {
      const { family, isAsAdvised } = payload
      return { kind: 'decision', facts: { kind: 'advice', family, isAsAdvised }, evidence: [] }
    }
    case 'entry.added':
      return { kind: String(payload.kind), facts: null, evidence }
    case 'mention.proofTaken':
      return { kind: 'note', facts: { kind: 'proof' }, evidence }
    case 'entry.promoted': {
      const { logSeq, act } = payload
      return { kind: 'note', facts: { kind: 'promoted', logSeq, act }, evidence }
    }
    default:
      return null
  }
}

/** Acts whose reason the entry shows. */
const SAYS_WHY = ['crisis.opened', 'crisis.moved', 'alert.dismissed']
const EDITS = [
  'entry.corrected',
  'entry.moved',
  'entry.marked',
  'entry.unmarked',
  'entry.hidden',
  'entry.shown',
  'entry.restored',
  'entry.merged',
  'entry.split',
  'entry.attached',
]
/** As an act lists what was put beside an entry. */
interface AttachedFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly commitment: string
}

/** Another entry that the same act changes. */
interface AlsoChanged {
  readonly entryId: number
  readonly version: number
  readonly hidden?: boolean
  readonly mergedInto?: number | null
}

/** Acts by which a person adds an entry. */
const BY_HAND = ['entry.added', 'entry.promoted']

const sorted = (evidence: unknown): string =>
  JSON.stringify([...new Set(evidence as number[])].sort((one, other) => one - other))

/** `phaseNow`: where a crisis stands after the acts so far. */
export const createStoryReplay = (phaseNow: (crisisId: Value) => Phase) => {
  /** By `seq of the act:version`. */
  const versions: Table = new Map()
  const edits: Act[] = []
  /** By `seq of the act:hash`. */
  const attachments: Table = new Map()
  /** What each fact said last: withdrawing it tells the same words. */
  const factTexts = new Map<unknown, Value>()

  const textOf = ({ kind, payload }: Act): Value => {
    if (kind === 'fact.saved') factTexts.set(payload.factId, asValue(payload.commitment))
    if (kind === 'fact.saved' || kind === 'fact.withdrawn') return factTexts.get(payload.factId) ?? null
    return BY_HAND.includes(kind) ? asValue(payload.commitment) : null
  }

  const begin = (act: Act, crisisId: Value): void => {
    const told = factsOf(act)
    // An alert that belongs to no crisis is in no story.
    if (told === null || crisisId === null) return
    const { seq, happenedAt, recordedAt, memberId, payload } = act
    const isByHand = BY_HAND.includes(act.kind)
    const hasReason = SAYS_WHY.includes(act.kind)
    const fields: Record<string, Value> = {
      crisisId,
      kind: told.kind,
      facts: asValue(told.facts),
      evidence: sorted(told.evidence),
      phase: isByHand ? asValue(payload.phase) : phaseNow(crisisId),
      happenedAt,
      memberId,
      text: textOf(act),
      why: asValue(hasReason ? payload.commitment : payload.whyCommitment),
      marked: 0,
      hidden: 0,
      mergedInto: null,
      ledgerSeq: seq,
    }
    // The machine writes its entry a moment after the act.
    if (isByHand) fields.recordedAt = recordedAt
    versions.set(`${seq}:1`, { seq, fields })
  }

  /** One more version: what the act tells, and the rest as it was. */
  const addVersion = (key: string, former: Held | undefined, act: Act, told: Record<string, unknown>): void => {
    const { seq, recordedAt, memberId } = act
    const fields: Record<string, Value> = { ...former?.fields, why: null, recordedAt, memberId, ledgerSeq: seq }
    for (const [name, value] of Object.entries(told))
      if (value !== undefined) fields[name] = typeof value === 'boolean' ? Number(value) : asValue(value)
    versions.set(key, { seq, fields })
  }

  /** `ledgerSeqOf`: which act an entry tells of, as the story has it. Call once, after the last act. */
  const settle = (ledgerSeqOf: ReadonlyMap<number, number>): void => {
    for (const act of edits) {
      const { entryId, version, from, commitment, whyCommitment, happenedAt, phase, marked, hidden, mergedInto } =
        act.payload
      const origin = ledgerSeqOf.get(Number(entryId))
      // Of a restored version the words too are those of the one it came from.
      const former = versions.get(`${origin}:${from === undefined ? Number(version) - 1 : Number(from)}`)
      const told = { text: commitment, why: whyCommitment, happenedAt, phase, marked, hidden, mergedInto }
      addVersion(`${origin}:${version}`, former, act, told)
      if (act.kind === 'entry.merged') {
        const other = act.payload.other as { readonly entryId: number; readonly version: number }
        const otherOrigin = ledgerSeqOf.get(other.entryId)
        const before = versions.get(`${otherOrigin}:${other.version - 1}`)
        addVersion(`${otherOrigin}:${other.version}`, before, act, { hidden: true, mergedInto: entryId })
      }
      for (const other of (act.payload.others ?? []) as readonly AlsoChanged[]) {
        const otherOrigin = ledgerSeqOf.get(other.entryId)
        const before = versions.get(`${otherOrigin}:${other.version - 1}`)
        const { hidden: isHidden, mergedInto: whole } = other
        addVersion(`${otherOrigin}:${other.version}`, before, act, { hidden: isHidden, mergedInto: whole })
      }
      if (act.kind === 'entry.split') {
        const { commitment: text, evidence, ...part } = act.payload.part as Record<string, unknown>
        const fresh = { facts: null, marked: false, hidden: false, mergedInto: null, evidence: sorted(evidence) }
        addVersion(`${act.seq}:1`, undefined, act, { ...part, ...fresh, text })
      }
    }
  }

  return {
    versions,
    attachments,
    settle,
    /** `statementCrisisId`: the crisis of the act's statement, which its entry does not name. */
    take: (act: Act, statementCrisisId: Value): void => {
      const { seq, memberId, recordedAt, payload } = act
      for (const { sha256, sizeBytes, commitment } of (payload.files ?? []) as readonly AttachedFile[])
        set(attachments, `${seq}:${sha256}`, seq, { sizeBytes, commitment, memberId, addedAt: recordedAt })
      if (EDITS.includes(act.kind)) edits.push(act)
      else begin(act, act.kind === 'statement.published' ? statementCrisisId : asValue(act.payload.crisisId))
    },
  }
}
