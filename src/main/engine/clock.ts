// The engine's time: real, or driven by a replay. `wall` stamps what is recorded; a brand's own time is detection.nowAt.
export interface Clock {
  /** ms UTC */
  wall(): number
}

export const realClock: Clock = { wall: () => Date.now() }

export interface DrivenClock extends Clock {
  set(at: number): void
}

/** Stands still until it is set; never goes back. */
export const drivenClock = (startAt: number): DrivenClock => {
  let now = startAt
  return {
    wall: () => now,
    set: (at) => {
      if (at > now) now = at
    },
  }
}
