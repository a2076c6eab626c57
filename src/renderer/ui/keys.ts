// Keys of the room. A key never fires while somebody types, and each pane hears only what happens inside it,
// unless it says `everywhere`.
import { type RefObject, useEffect, useEffectEvent } from 'react'

export const isMac = (platform: string = navigator.platform): boolean => platform.startsWith('Mac')

interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** `j`, `mod+k`, `mod+Enter`, `/`, `Escape`: mod = Cmd on a Mac, Ctrl elsewhere. */
export const strokeOf = (event: Stroke, mac: boolean = isMac()): string => {
  const mod = mac ? event.metaKey : event.ctrlKey
  const foreign = mac ? event.ctrlKey : event.metaKey
  if (foreign || event.altKey) return ''
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return mod ? `mod+${key}` : key
}

const typingRoles = new Set(['textbox', 'combobox', 'searchbox', 'spinbutton'])

export const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || typingRoles.has(target.getAttribute('role') ?? '')) return true
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button])')
}

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** `within` undefined = everywhere. Keys with mod work while typing too; plain ones do not. */
export const useKeys = (keys: KeyMap, within?: RefObject<HTMLElement | null>): void => {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const stroke = strokeOf(event)
    const act = keys[stroke]
    if (!act) return
    if (!stroke.startsWith('mod+') && stroke !== 'Escape' && isTyping(event.target)) return
    event.preventDefault()
    act(event)
  })
  useEffect(() => {
    const target: HTMLElement | Document = within ? (within.current ?? document) : document
    const listener = (event: Event): void => heard(event as KeyboardEvent)
    target.addEventListener('keydown', listener)
    return () => target.removeEventListener('keydown', listener)
  }, [within])
}

/** On what has the focus in a popover over a sheet: Escape leaves the popover, not the sheet under it. */
export const OWN_ESCAPE = { 'data-mantine-stop-propagation': 'true' } as const

/** Escape in a field whose list is open closes the list alone. */
export const isListOpen = ({ target }: { readonly target: EventTarget | null }): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'

/** How a stroke is written beside its command. */
export const strokeLabel = (stroke: string, mac: boolean = isMac()): string =>
  stroke
    .split('+')
    .map((part) => {
      if (part === 'mod') return mac ? '⌘' : 'Ctrl'
      if (part === 'alt') return mac ? '⌥' : 'Alt'
      if (part === 'shift') return mac ? '⇧' : 'Shift'
      if (part === 'Enter') return '↵'
      if (part === 'Escape') return 'Esc'
      return part.toUpperCase()
    })
    .join(mac ? '' : ' ')
