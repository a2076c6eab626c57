// Who reads or writes what at this moment. Never kept: it is about the next seconds, not about the record.
import type { LineId, MemberId } from './model.ts'

/** A window says so every now and then; what it said is forgotten after this. */
export const BEAT_MS = 5000
export const PRESENCE_MS = 15_000

export interface Presence {
  /** Made up by the window when it opens: one member may sit at two. */
  readonly windowKey: string
  readonly memberId: MemberId
  readonly lineId: LineId
  /** False = reads. */
  readonly isWriting: boolean
}
