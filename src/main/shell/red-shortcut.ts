// The red button from anywhere on the machine (doctrine A1): one shortcut of the system, which another program may hold and
// some systems do not give. Then the settings say so; the button in the room is always there. No Electron here.
import type { ShortcutState } from '../../shared/contract/desk.ts'

/** As Electron writes it. */
export const RED_SHORTCUT = 'CommandOrControl+Alt+Shift+R'

/** What is needed of Electron's globalShortcut. */
export interface Shortcuts {
  /** false = not given: taken by another program, or this system gives none (Wayland). */
  register(accelerator: string, pressed: () => void): boolean
  unregister(accelerator: string): void
}

/** `shortcuts` null = a run without windows: there is nothing to show. */
export const createRedShortcut = (shortcuts: Shortcuts | null, pressed: () => void) => {
  let state: ShortcutState = 'off'
  return {
    state: (): ShortcutState => state,
    /** Asked again after each change of the settings: what was taken may be free by now. */
    set: (isWanted: boolean): void => {
      if (shortcuts === null || (isWanted && state === 'on')) return
      if (!isWanted && state === 'on') shortcuts.unregister(RED_SHORTCUT)
      state = isWanted ? (shortcuts.register(RED_SHORTCUT, pressed) ? 'on' : 'taken') : 'off'
    },
  }
}

interface Reachable {
  readonly desk: { readonly drill: unknown }
  readonly window: { isFocused(): boolean }
}

/**
 * Where the sheet opens: in the window that the person has before them, else in the newest one of the real watch, never
 * unasked in a drill, from which nothing leaves. `seats`: the oldest first. null = there is no window.
 */
export const seatForRed = <S extends Reachable>(seats: readonly S[]): S | null =>
  seats.find(({ window }) => window.isFocused()) ?? seats.findLast(({ desk }) => desk.drill === null) ?? null
