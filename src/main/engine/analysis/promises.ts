// What a text promises, and by when. A plain hour of the day is understood; the grammar of both languages follows.

export interface FoundPromise {
  /** The words that carry the time. */
  readonly span: string
  /** ms UTC. */
  readonly dueAt: number
}

export interface SaidWhen {
  /** ms UTC at which it is said. */
  readonly at: number
  /** IANA zone in which its hours are meant. */
  readonly tz: string
  readonly lang: 'fr' | 'en'
}

export const findPromises = (_text: string, _when: SaidWhen): readonly FoundPromise[] => []
