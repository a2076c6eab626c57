// What drills measured is carried between workspaces: from a drill that is left to the watch, from the watch to a new drill.
import type { Result } from '../../shared/result.ts'
import type { Desk, Seats } from './desks.ts'
import type { Log } from './log.ts'

/** As many as a comparison shows. */
const FORMER = 4

type Drill = Desk & { readonly drill: NonNullable<Desk['drill']> }

export const isDrill = (desk: Desk): desk is Drill => desk.drill !== null

/** A comparison less is no reason to keep a drill from opening or closing. */
const orLog = <T>(result: Result<T>, log: Log): T | null => {
  if (result.ok) return result.value
  log.error(`a drill was not carried: ${result.message}`)
  return null
}

export const carryToDrill = async (watch: Desk, drill: Desk, log: Log): Promise<void> => {
  const former = orLog(await watch.engine.flownDrills(FORMER), log) ?? []
  for (const one of former) orLog(await drill.engine.keepDrill({ drill: one, lesson: null }, null), log)
}

/** Whoever sits at the watch keeps it, else the machine. */
export const carryToWatch = async (drill: Drill, watch: Desk, seats: Seats, log: Log): Promise<void> => {
  const { scenario, seed } = drill.drill
  const kept = orLog(await drill.engine.measureDrill({ scenario, seed, flownAt: Date.now() }), log)
  if (kept === null) return
  const [seat] = seats.at(watch)
  orLog(await watch.engine.keepDrill(kept, seat?.memberId ?? null), log)
}
