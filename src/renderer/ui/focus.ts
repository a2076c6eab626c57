// Where the focus goes after an act or a command: never to the bare page, where a letter would mean nothing or, worse,
// something else.
const TRY_MS = 40
const TRIES = 25

const soon = (find: () => HTMLElement | null, act: (element: HTMLElement) => void, left = TRIES): void => {
  const element = find()
  if (element) act(element)
  else if (left > 0) setTimeout(() => soon(find, act, left - 1), TRY_MS)
}

/** The nearest element above that takes the focus and is still there. */
export const shelterOf = (path: readonly Element[]): HTMLElement | null =>
  path.find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.isConnected && one.matches('[tabindex]:not(:disabled)'),
  ) ?? null

const isBare = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * Moves the focus when nothing else moves it any more: a popover gives it back 10 ms after it closes, a button that is
 * disabled lets go of it at the next frame.
 */
export const onceAtRest = (focus: () => void): void => void setTimeout(focus, 80)

/** After an act that took its own button away: the focus rests on the nearest thing above it that is left. */
export const restFocus = (from: Element | null): void => {
  const path: Element[] = []
  for (let one = from?.parentElement ?? null; one && one !== document.body; one = one.parentElement) path.push(one)
  onceAtRest(() => {
    if (isBare()) shelterOf(path)?.focus()
  })
}

/** Moves the focus to what `find` answers, as soon as it is on screen. */
export const focusSoon = (find: () => HTMLElement | null): void => soon(find, (element) => element.focus())

/** Marks that a command goes to: `data-go`. */
export type GoName = 'note' | 'statement' | 'fact' | 'close' | 'export' | 'handOver'

const goes = (name: string) => (): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-go="${name}"]:not(:disabled)`)

/** Presses the button of an act, or begins to write in its field. */
export const goTo = (name: GoName): void =>
  soon(goes(name), (element) => {
    element.focus()
    if (element instanceof HTMLButtonElement) element.click()
  })
