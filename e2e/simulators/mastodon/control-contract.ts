// What a test may ask of the running simulator: things that happen in the world, things that go wrong, and what there is.
import type { Faults } from './faults.ts'
import type { Picture } from './pictures.ts'
import type { NewAccount, NewStatus, Visibility } from './world.ts'

export interface Listed {
  readonly id: string
  readonly by: string
  readonly text: string
  readonly visibility: Visibility
  readonly isDeleted: boolean
  readonly isReblog: boolean
  readonly inReplyToId: string | null
  readonly language: string | null
  readonly pictures: readonly Picture[]
}

export interface MastodonControl {
  account(made: NewAccount): Promise<{ id: string }>
  post(made: NewStatus): Promise<{ id: string }>
  /** `count` posts at `perSecond`; each text ends with its number. Resolves when all are made. */
  storm(made: NewStatus & { count: number; perSecond: number }): Promise<{ ids: string[] }>
  reblog(made: { by: string; id: string }): Promise<{ id: string | null }>
  favourite(made: { by: string; id: string }): Promise<Record<string, never>>
  edit(made: { id: string; text: string }): Promise<Record<string, never>>
  remove(made: { id: string }): Promise<Record<string, never>>
  faults(some: Partial<Faults>): Promise<Faults>
  cutStreams(): Promise<{ count: number }>
  /** Everything that was ever made, in order. */
  list(): Promise<Listed[]>
  counts(): Promise<{ calls: number; streams: number }>
}
