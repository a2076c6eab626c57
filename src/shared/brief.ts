// One page at any moment: what a colleague, a director or the next shift must know, worded in their language.
import type { MentionSeq } from './model.ts'

/** `brief`: for those who are not in the room. `handover`: for those who sit down next, with what hangs in the air. */
export const BRIEF_KINDS = ['brief', 'handover'] as const
export type BriefKind = (typeof BRIEF_KINDS)[number]

export interface BriefLine {
  readonly text: string
  /** Needs a hand now. */
  readonly isPressing: boolean
  /** The posts that it rests on (L7). */
  readonly evidence: readonly MentionSeq[]
}

export interface BriefSection {
  readonly title: string
  readonly lines: readonly BriefLine[]
}

export interface Brief {
  readonly title: string
  /** When it was true, and that it is internal; a drill says that it is one. */
  readonly subtitle: string
  readonly sections: readonly BriefSection[]
}

/** To be pasted into a mail or a message. */
export const briefText = ({ title, subtitle, sections }: Brief): string =>
  [
    title,
    subtitle,
    ...sections.flatMap(({ title: head, lines }) => [
      '',
      head.toUpperCase(),
      ...lines.map(({ text, isPressing }) => `${isPressing ? '!' : '-'} ${text}`),
    ]),
  ].join('\n')

/** What speaks by itself while people are angry: looked for in every crisis, whatever its type. */
export const PAUSES = ['scheduledPosts', 'ads', 'newsletters', 'influencers', 'autoReplies', 'events'] as const
export type Pause = (typeof PAUSES)[number]

/** One thing to pause elsewhere, and who did. */
export interface Check {
  /** One that every crisis has; null = the team's own. */
  readonly pause: Pause | null
  readonly id: number | null
  /** The team's own words; null = removed, or one that every crisis has. */
  readonly text: string | null
  readonly doneAt: number | null
  readonly doneBy: number | null
}
