// Keeps the curated story: entries that write themselves, entries by hand, and a new version for every edit.

import type { CrisisId, MentionSeq, StoryEntryId, StoryFacts, StoryKind } from '../../../shared/model.ts'
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

export const createStoryKeeper = (store: Store) => {
  const entryOf = (id: StoryEntryId) => {
    const entry = store.story.get(id)
    if (!entry) throw new Refusal('notFound', refusalWords.noEntry)
    return entry
  }

  /** One more version of an entry, with what changed; the former ones stay. */
  const revise = (id: StoryEntryId, by: By, kind: string, change: Partial<NewVersion>, said: Said = {}): void => {
    const entry = entryOf(id)
    const version = entry.version + 1
    store.ledger.append({ ...by, kind, payload: { entryId: id, version, ...said, ...change } })
    store.story.revise(id, version, {
      phase: entry.phase,
      happenedAt: entry.happenedAt,
      textId: entry.textId,
      marked: entry.marked,
      hidden: entry.hidden,
      whyTextId: null,
      ...change,
      recordedAt: by.recordedAt,
      memberId: by.memberId,
    })
  }

  return {
    /** An entry that writes itself, right after the ledger entry that it tells of. */
    tell: (
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
    ): void => {
      const crisis = store.crises.get(crisisId)
      if (!crisis) throw new Refusal('notFound', refusalWords.noCrisis)
      store.story.add(
        { crisisId, kind: entry.kind, facts: entry.facts, ledgerSeq: entry.ledgerSeq, evidence: entry.evidence },
        {
          phase: phaseOf(crisis.state),
          happenedAt: entry.happenedAt,
          recordedAt: by.recordedAt,
          memberId: by.memberId,
          textId: entry.textId ?? null,
          marked: false,
          hidden: false,
          whyTextId: by.whyTextId ?? null,
        },
      )
    },
    add: (
      crisisId: CrisisId,
      entry: { kind: StoryKind; phase: Phase; happenedAt: number; text: string; evidence: readonly MentionSeq[] },
      by: By,
    ): StoryEntryId => {
      const words = store.texts.saveWords(entry.text)
      const ledgerSeq = store.ledger.append({
        ...by,
        happenedAt: entry.happenedAt,
        kind: 'entry.added',
        payload: {
          crisisId,
          kind: entry.kind,
          phase: entry.phase,
          commitment: words.commitment,
          evidence: entry.evidence,
        },
      })
      return store.story.add(
        { crisisId, kind: entry.kind, facts: null, ledgerSeq, evidence: entry.evidence },
        {
          phase: entry.phase,
          happenedAt: entry.happenedAt,
          recordedAt: by.recordedAt,
          memberId: by.memberId,
          textId: words.id,
          marked: false,
          hidden: false,
          whyTextId: null,
        },
      )
    },
    correct: (id: StoryEntryId, text: string, happenedAt: number, why: string | null, by: By): void => {
      const words = store.texts.saveWords(text)
      const said = why === null ? null : store.texts.saveWords(why)
      const change = { textId: words.id, happenedAt, whyTextId: said?.id ?? null }
      revise(id, by, 'entry.corrected', change, { commitment: words.commitment, whyCommitment: said?.commitment })
    },
    movePhase: (id: StoryEntryId, phase: Phase, by: By): void => revise(id, by, 'entry.moved', { phase }),
    mark: (id: StoryEntryId, marked: boolean, by: By): void =>
      revise(id, by, marked ? 'entry.marked' : 'entry.unmarked', { marked }),
    /** Throws Refusal: `notFound` for a version that is not a former one. */
    restore: (id: StoryEntryId, version: number, by: By): void => {
      const former = version < entryOf(id).version ? store.story.version(id, version) : null
      if (!former) throw new Refusal('notFound', refusalWords.noFormerVersion)
      const { textId, ...seen } = former
      revise(id, by, 'entry.restored', { ...seen, textId }, { from: version })
    },
    hide: (id: StoryEntryId, hidden: boolean, why: string | null, by: By): void => {
      const said = why === null ? null : store.texts.saveWords(why)
      const change = { hidden, whyTextId: said?.id ?? null }
      revise(id, by, hidden ? 'entry.hidden' : 'entry.shown', change, { whyCommitment: said?.commitment })
    },
  }
}
