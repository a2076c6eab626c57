// How one power of the page is written down: which room answers, what goes in, what comes out.
import type { z } from 'zod'

/** `writer` changes the workspace, `reader` and `analyst` (slow questions) only read it, `shell` owns windows and files. */
export type Room = 'writer' | 'reader' | 'analyst' | 'shell'

export interface Ask<R extends Room, I extends z.ZodType, O> {
  readonly room: R
  readonly input: I
  /** Only a type: never set. */
  readonly output?: O
}

/** `ask<Output>()('reader', z.object({...}))` */
export const ask =
  <O>() =>
  <R extends Room, I extends z.ZodType>(room: R, input: I): Ask<R, I, O> => ({ room, input })
