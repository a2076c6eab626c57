// The story in chapters: one per phase, in the doctrine's order, each told in the order in which things happened.
import type { Crisis, StoryEntry, StoryKind } from '../../../shared/model.ts'
import { PHASES, type Phase } from '../../../shared/states.ts'

export interface Chapter {
  readonly phase: Phase
  readonly entries: readonly StoryEntry[]
  readonly isNow: boolean
}

export const phaseOf = (state: Crisis['state']): Phase => PHASES.find((phase) => phase === state) ?? 'initial'

/** As things happened; what happened at once, as it was written down. */
export const byTime = (a: StoryEntry, b: StoryEntry): number =>
  a.happenedAt - b.happenedAt || a.recordedAt - b.recordedAt || a.id - b.id

/** Chapters that have something to tell, and the present one even when it has not. */
export const tellStory = (
  entries: readonly StoryEntry[],
  state: Crisis['state'],
  withHidden: boolean,
): readonly Chapter[] => {
  const shown = entries.filter((entry) => withHidden || !entry.hidden)
  return PHASES.map((phase) => ({
    phase,
    isNow: phase === state,
    entries: shown.filter((entry) => entry.phase === phase).sort(byTime),
  })).filter((chapter) => chapter.entries.length > 0 || chapter.isNow)
}

/** The reason as typed, and by whom while nobody changed the entry since; the history names everyone. */
export const whyText = (
  entry: Pick<StoryEntry, 'version'>,
  why: string,
  who: string,
  words: { readonly whyWas: (why: string) => string; readonly whyBy: (who: string, why: string) => string },
): string => (entry.version === 1 ? words.whyBy(who, why) : words.whyWas(why))

/** An entry noted well after the fact says so; a minute is the time that writing takes. */
export const lateBy = (entry: Pick<StoryEntry, 'happenedAt' | 'recordedAt'>): number | null => {
  const lateMs = entry.recordedAt - entry.happenedAt
  return lateMs >= 60_000 ? lateMs : null
}

export interface Sought {
  /** Words in any order, without regard to case and accents. */
  readonly text: string
  /** null = every kind. */
  readonly kind: StoryKind | null
}

const MARKS = /\p{M}/gu
const folded = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase()

/** Entries that say all of it. `said`: everything that an entry shows, in the language it is read in. */
export const findEntries = (
  entries: readonly StoryEntry[],
  { text, kind }: Sought,
  said: (entry: StoryEntry) => string,
): readonly StoryEntry[] => {
  const wanted = folded(text).split(/\s+/).filter(Boolean)
  const ofKind = kind === null ? entries : entries.filter((entry) => entry.kind === kind)
  if (wanted.length === 0) return ofKind
  return ofKind.filter((entry) => {
    const words = folded(said(entry))
    return wanted.every((word) => words.includes(word))
  })
}
