// Whom an alarm must reach, decided without Electron: the person who has the room in front of them hears it there, everyone
// else is called; and the real watch interrupts every drill.

interface Reachable {
  readonly desk: { readonly drill: unknown }
  readonly window: { isFocused(): boolean }
}

/**
 * A notice of the system is due: nobody has a window of this desk in front of them, or the screen is locked. A watch without
 * windows still rings.
 */
export const needsNotice = (desk: Reachable['desk'], seats: readonly Reachable[], isLocked = false): boolean => {
  const own = seats.filter((seat) => seat.desk === desk)
  if (desk.drill !== null && own.length === 0) return false
  return isLocked || !own.some(({ window }) => window.isFocused())
}

/** The seats in drills that the alarm of this desk interrupts. */
export const interrupted = <S extends Reachable>(desk: Reachable['desk'], seats: readonly S[]): S[] =>
  desk.drill === null ? seats.filter((seat) => seat.desk.drill !== null) : []
