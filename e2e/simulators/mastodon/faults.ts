// What a test may let go wrong, and how it is set, while the simulator runs.
export interface Faults {
  /** The token is not taken any more. */
  isRevoked: boolean
  /** The token may read and not write. */
  isReadOnly: boolean
  /** A post may be so long. */
  maxCharacters: number
  /** A picture may be shown after it was asked about so often. */
  pictureLookCount: number
  /** So many of the next answers are these instead. */
  tooManyCount: number
  /** A page of a proxy, not of the API. */
  maintenanceCount: number
  /** Half of an answer, then the connection is gone. */
  halfAnswerCount: number
  /** Answers are gzipped when the client takes that. */
  isGzipped: boolean
  /** This server does not stream. */
  refusesStreams: boolean
  /** Streams stay open and say nothing, not even a heartbeat. */
  isStalled: boolean
  /** Bytes a piece of a stream; 0 = whole events. */
  pieceBytes: number
  heartbeatMs: number
  /** Calls in five minutes. */
  callLimit: number
  /** Of them, taken by another program of the same account. */
  takenCallCount: number
  /** What the Date header and the reset are wrong by. */
  clockSkewMs: number
}

export const noFaults = (): Faults => ({
  isRevoked: false,
  isReadOnly: false,
  maxCharacters: 500,
  pictureLookCount: 0,
  tooManyCount: 0,
  maintenanceCount: 0,
  halfAnswerCount: 0,
  isGzipped: false,
  refusesStreams: false,
  isStalled: false,
  pieceBytes: 0,
  heartbeatMs: 15_000,
  callLimit: 300,
  takenCallCount: 0,
  clockSkewMs: 0,
})
