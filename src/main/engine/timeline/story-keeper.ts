// Keeps the curated story: entries that write themselves, entries by hand, and a new version for every edit.

import type { ActKind } from '../../../shared/act-words.ts'
import type {
  BrandId,
  CrisisId,
  MentionSeq,
  StoryAttachment,
  StoryEntryId,
  StoryFacts,
  StoryKind,
} from '../../../shared/model.ts'
import { recordRefusalWords } from '../../../shared/record-refusal-words.ts'
import { refusalWords } from '../../../shared/refusal-words.ts'
import { Refusal } from '../../../shared/result.ts'
import { type Phase, phaseOf } from '../../../shared/states.ts'
import type { By } from '../store/ledger.ts'
import type { Store } from '../store/store.ts'
import type { NewVersion } from '../store/story.ts'

/** Commitments to what a member wrote, or the version whose words are said again. */
interface Said {
  readonly commitment?: string
  readonly whyCommitment?: string | undefined
  readonly from?: number
}

interface Wording {
  readonly text: string
  readonly happenedAt: number
}

/** Its bytes are in their place already. */
export type KeptFile = Omit<StoryAttachment, 'removedAt'>

const UNTOUCHED = { marked: false, hidden: false, mergedInto: null } as const

/** Posts that an act rests on, as far as it lists them. */
const evidenceIn = (payload: string): readonly MentionSeq[] => {
  const { evidence } = JSON.parse(payload) as { readonly evidence?: unknown }
  return Array.isArray(evidence) ? evidence.filter((seq): seq is MentionSeq => Number.isInteger(seq)) : []
}

export const createStoryKeeper = (store: Store) => {
  const entryOf = (id: StoryEntryId) => {
    const entry = store.story.get(id)
    if (!entry) throw new Refusal('notFound', refusalWords.noEntry)
    return entry
  }

  /** What is a part of another is changed there. */
  const wholeOf = (id: StoryEntryId) => {
    const entry = entryOf(id)
    if (entry.mergedInto !== null) throw new Refusal('notAllowed', recordRefusalWords.entryMerged)
    return entry
  }

  /** What it is a part of, and what that is a part of. */
  const wholesOf = ({ mergedInto }: ReturnType<typeof entryOf>): ReturnType<typeof entryOf>[] => {
    if (mergedInto === null) return []
    const whole = entryOf(mergedInto)
    return [whole, ...wholesOf(whole)]
  }

  /** Acts that name no brand, no crisis and no post are the workspace's: any story may tell them. */
  const isOfBrand = (payload: string, crisisId: CrisisId): boolean => {
    const own = store.crises.get(crisisId)?.brandId
    const { brandId, crisisId: named } = JSON.parse(payload) as { brandId?: BrandId; crisisId?: CrisisId | null }
    const posts = evidenceIn(payload).map((seq) => store.mentions.saved(seq)?.brandId)
    const crisis = named ? store.crises.get(named) : null
    return [brandId, crisis?.brandId, ...posts].every((one) => one === undefined || one === own)
  }

  const reasonOf = (why: string | null) => (why === null ? null : store.texts.saveWords(why))

  /** One more version by an act of the ledger; the former ones stay. */
  const write = (
    entry: ReturnType<typeof entryOf>,
    by: By,
    ledgerSeq: number,
    change: Partial<Omit<NewVersion, 'ledgerSeq'>>,
  ): void =>
    store.story.revise(entry.id, entry.version + 1, {
      phase: entry.phase,
      happenedAt: entry.happenedAt,
      textId: entry.textId,
      marked: entry.marked,
      hidden: entry.hidden,
      mergedInto: entry.mergedInto,
      whyTextId: null,
      ...change,
      ledgerSeq,
      recordedAt: by.recordedAt,
      memberId: by.memberId,
    })

  /** Names are words of a member: the act holds commitments to them. */
  const nameFiles = (files: readonly KeptFile[]) => {
    const named = files.map((file) => ({ ...file, words: store.texts.saveWords(file.name) }))
    return {
      payload: {
        files: named.map(({ sha256, sizeBytes, words }) => ({ sha256, sizeBytes, commitment: words.commitment })),
        commitments: named.map(({ words }) => words.commitment),
      },
      putBeside: (entryId: StoryEntryId, mentionSeq: MentionSeq | null, ledgerSeq: number, by: By): void => {
        for (const { sha256, kind, sizeBytes, words } of named)
          store.storyAttachments.add({
            entryId,
            mentionSeq,
            sha256,
            kind,
            nameTextId: words.id,
            sizeBytes,
            addedAt: by.recordedAt,
            memberId: by.memberId,
            ledgerSeq,
          })
      },
    }
  }

  /** `others`: entries that the same act changes, and what it changes in them. */
  const revise = (
    entry: ReturnType<typeof entryOf>,
    by: By,
    kind: ActKind,
    change: Partial<Omit<NewVersion, 'ledgerSeq'>>,
    said: Said = {},
    others: readonly {
      readonly id: StoryEntryId
      readonly change: Partial<Pick<NewVersion, 'hidden' | 'mergedInto'>>
    }[] = [],
  ): void => {
    const also = others.map((other) => ({ entry: entryOf(other.id), change: other.change }))
    const payload = {
      entryId: entry.id,
      version: entry.version + 1,
      ...said,
      ...change,
      others: also.map((other) => ({ entryId: other.entry.id, version: other.entry.version + 1, ...other.change })),
    }
    const ledgerSeq = store.ledger.append({ ...by, kind, payload })
    write(entry, by, ledgerSeq, change)
    for (const other of also) write(other.entry, by, ledgerSeq, other.change)
  }

  const tell = (
    crisisId: CrisisId,
    entry: {
      kind: StoryKind
      facts: StoryFacts
      /** Words of a member that the entry tells, beside its facts. */
      textId?: number
      happenedAt: number
      ledgerSeq: number
      evidence: readonly MentionSeq[]
    },
    by: By & { whyTextId?: number | null },
  ): StoryEntryId => {
    const crisis = store.crises.get(crisisId)
    if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
    return store.story.add(
      { crisisId, kind: entry.kind, facts: entry.facts, ledgerSeq: entry.ledgerSeq, evidence: entry.evidence },
      {
        ...UNTOUCHED,
        phase: phaseOf(crisis.state),
        happenedAt: entry.happenedAt,
        recordedAt: by.recordedAt,
        memberId: by.memberId,
        textId: entry.textId ?? null,
        whyTextId: by.whyTextId ?? null,
        ledgerSeq: entry.ledgerSeq,
      },
    )
  }

  return {
    /** An entry that writes itself, right after the ledger entry that it tells of. */
    tell,
    /** Throws Refusal: `invalidInput` for a decision without its reason. */
    add: (
      crisisId: CrisisId,
      entry: Wording & { kind: StoryKind; phase: Phase; evidence: readonly MentionSeq[]; why: string | null },
      by: By,
    ): StoryEntryId => {
      const { kind, phase, happenedAt, evidence } = entry
      if (kind === 'decision' && entry.why === null)
        throw new Refusal('invalidInput', recordRefusalWords.decisionWithoutWhy)
      const words = store.texts.saveWords(entry.text)
      const said = reasonOf(entry.why)
      const payload = {
        crisisId,
        kind,
        phase,
        commitment: words.commitment,
        whyCommitment: said?.commitment,
        evidence,
      }
      const ledgerSeq = store.ledger.append({ ...by, happenedAt, kind: 'entry.added', payload })
      return store.story.add(
        { crisisId, kind, facts: null, ledgerSeq, evidence },
        {
          ...UNTOUCHED,
          phase,
          happenedAt,
          recordedAt: by.recordedAt,
          memberId: by.memberId,
          textId: words.id,
          whyTextId: said?.id ?? null,
          ledgerSeq,
        },
      )
    },
    /**
     * An act of the raw log enters the story, with words of its own or as it is. Throws Refusal: `notFound`; `notAllowed`
     * where it is of another brand, or in this story already.
     */
    promote: (
      crisisId: CrisisId,
      logSeq: number,
      { phase, text }: { readonly phase: Phase; readonly text: string | null },
      by: By,
    ): StoryEntryId => {
      const act = store.ledger.get(logSeq)
      if (!act) throw new Refusal('notFound', recordRefusalWords.noLogEntry)
      if (store.story.hasPromoted(crisisId, logSeq)) throw new Refusal('notAllowed', recordRefusalWords.promotedAlready)
      if (!isOfBrand(act.payload, crisisId)) throw new Refusal('notAllowed', recordRefusalWords.actOfAnotherBrand)
      const words = text === null ? null : store.texts.saveWords(text)
      const { happenedAt } = act
      const evidence = evidenceIn(act.payload)
      const facts = { kind: 'promoted', logSeq, act: act.kind } as const
      const payload = { crisisId, phase, logSeq, act: act.kind, evidence, commitment: words?.commitment }
      const ledgerSeq = store.ledger.append({ ...by, happenedAt, kind: 'entry.promoted', payload })
      return store.story.add(
        { crisisId, kind: 'note', facts, ledgerSeq, evidence },
        {
          ...UNTOUCHED,
          phase,
          happenedAt,
          recordedAt: by.recordedAt,
          memberId: by.memberId,
          textId: words?.id ?? null,
          whyTextId: null,
          ledgerSeq,
        },
      )
    },
    correct: (id: StoryEntryId, { text, happenedAt }: Wording, why: string | null, by: By): void => {
      const words = store.texts.saveWords(text)
      const said = reasonOf(why)
      const change = { textId: words.id, happenedAt, whyTextId: said?.id ?? null }
      revise(wholeOf(id), by, 'entry.corrected', change, {
        commitment: words.commitment,
        whyCommitment: said?.commitment,
      })
    },
    movePhase: (id: StoryEntryId, phase: Phase, by: By): void => revise(wholeOf(id), by, 'entry.moved', { phase }),
    mark: (id: StoryEntryId, marked: boolean, by: By): void =>
      revise(wholeOf(id), by, marked ? 'entry.marked' : 'entry.unmarked', { marked }),
    /**
     * What it said, when, in which phase and whether it was marked; what has become a part of it since is one of its own
     * again. Whether it is hidden stays as it is. Throws Refusal: `notFound` for a version that is not a former one.
     */
    restore: (id: StoryEntryId, version: number, by: By): void => {
      const entry = wholeOf(id)
      const former = version < entry.version ? store.story.version(id, version) : null
      if (!former) throw new Refusal('notFound', refusalWords.noFormerVersion)
      const { ledgerSeq, ...said } = former
      const parts = store.story.partsSince(id, ledgerSeq)
      const change = { ...said, hidden: entry.hidden, mergedInto: null }
      const released = parts.map((partId) => ({ id: partId, change: { hidden: false, mergedInto: null } }))
      revise(entry, by, 'entry.restored', change, { from: version }, released)
    },
    /** What is shown again is no part of another any more: its posts and files go with it, so the other is told anew. */
    hide: (id: StoryEntryId, hidden: boolean, why: string | null, by: By): void => {
      const entry = hidden ? wholeOf(id) : entryOf(id)
      const said = reasonOf(why)
      const change = { hidden, whyTextId: said?.id ?? null, ...(hidden ? {} : { mergedInto: null }) }
      const wholes = wholesOf(entry).map((whole) => ({ id: whole.id, change: {} }))
      revise(entry, by, hidden ? 'entry.hidden' : 'entry.shown', change, { whyCommitment: said?.commitment }, wholes)
    },
    /**
     * `otherId` becomes a part of `id`, which says `text` from now on, rests on the posts of both, has the files of both
     * beside it and happened when the earlier did. What was decided stays a decision: then it is the other way round. Throws Refusal: `notAllowed` where
     * one is a part already, or they are of different crises.
     */
    merge: (oneId: StoryEntryId, anotherId: StoryEntryId, text: string, by: By): void => {
      const [one, another] = [wholeOf(oneId), wholeOf(anotherId)]
      const isDecided = another.kind === 'decision' && one.kind !== 'decision'
      const [entry, other] = isDecided ? [another, one] : [one, another]
      const [id, otherId] = [entry.id, other.id]
      if (id === otherId || entry.crisisId !== other.crisisId)
        throw new Refusal('notAllowed', recordRefusalWords.notMergeable)
      const words = store.texts.saveWords(text)
      const change = {
        happenedAt: Math.min(entry.happenedAt, other.happenedAt),
        marked: entry.marked || other.marked,
      }
      const payload = {
        entryId: id,
        version: entry.version + 1,
        commitment: words.commitment,
        ...change,
        other: { entryId: otherId, version: other.version + 1 },
      }
      const ledgerSeq = store.ledger.append({ ...by, kind: 'entry.merged', payload })
      write(entry, by, ledgerSeq, { ...change, textId: words.id })
      write(other, by, ledgerSeq, { hidden: true, mergedInto: id })
    },
    /** The entry says `text` from now on; `part` becomes an entry of its own, of the same kind, phase and posts. */
    split: (id: StoryEntryId, text: string, part: Wording, by: By): StoryEntryId => {
      const entry = wholeOf(id)
      const [words, partWords] = [store.texts.saveWords(text), store.texts.saveWords(part.text)]
      const { crisisId, phase, evidence } = entry
      // What wrote itself stays of its kind; the words that are taken out of it are somebody's.
      const kind = entry.facts === null ? entry.kind : 'note'
      const payload = {
        entryId: id,
        version: entry.version + 1,
        commitment: words.commitment,
        part: { crisisId, kind, phase, evidence, happenedAt: part.happenedAt, commitment: partWords.commitment },
        commitments: [partWords.commitment],
      }
      const ledgerSeq = store.ledger.append({ ...by, kind: 'entry.split', payload })
      write(entry, by, ledgerSeq, { textId: words.id })
      return store.story.add(
        { crisisId, kind, facts: null, ledgerSeq, evidence },
        {
          ...UNTOUCHED,
          phase,
          happenedAt: part.happenedAt,
          recordedAt: by.recordedAt,
          memberId: by.memberId,
          textId: partWords.id,
          whyTextId: null,
          ledgerSeq,
        },
      )
    },
    attach: (id: StoryEntryId, file: KeptFile, by: By): void => {
      const entry = wholeOf(id)
      const named = nameFiles([file])
      const payload = { entryId: id, version: entry.version + 1, ...named.payload }
      const ledgerSeq = store.ledger.append({ ...by, kind: 'entry.attached', payload })
      named.putBeside(id, null, ledgerSeq, by)
      write(entry, by, ledgerSeq, {})
    },
    /** An entry that tells of a proof copy of a post: it goes with the post (L5), the entry stays. */
    keepProof: (crisisId: CrisisId, seq: MentionSeq, files: readonly KeptFile[], by: By): StoryEntryId => {
      const named = nameFiles(files)
      const evidence = [seq]
      const payload = { crisisId, evidence, ...named.payload }
      const ledgerSeq = store.ledger.append({ ...by, kind: 'mention.proofTaken', payload })
      const facts = { kind: 'proof' } as const
      const entryId = tell(crisisId, { kind: 'note', facts, happenedAt: by.happenedAt, ledgerSeq, evidence }, by)
      named.putBeside(entryId, seq, ledgerSeq, by)
      return entryId
    },
  }
}
