// Which key means which act. A letter typed into a text never claims or ends anybody.
export type QueueCommand = 'next' | 'previous' | 'claim' | 'draft' | 'plan' | 'end' | 'leave'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly repeat: boolean
}

/** Where the key went down: in a text, in a dialog above the room, or in the room itself. */
export type KeyPlace = 'text' | 'dialog' | 'room'

const letters: Readonly<Record<string, QueueCommand>> = {
  j: 'next',
  k: 'previous',
  c: 'claim',
  r: 'draft',
  e: 'end',
}

export const commandOf = (press: KeyPress, place: KeyPlace): QueueCommand | null => {
  // An input method uses Enter and letters for itself while a word is being composed.
  if (press.isComposing || press.altKey || place === 'dialog') return null
  const withModifier = press.ctrlKey || press.metaKey
  if (press.key === 'Enter' && withModifier) return press.repeat ? null : 'plan'
  if (withModifier) return null
  if (place === 'text') return press.key === 'Escape' ? 'leave' : null
  const command = letters[press.key.toLowerCase()] ?? null
  // Moving may repeat while the key is held; acting never does.
  return press.repeat && command !== 'next' && command !== 'previous' ? null : command
}

export const placeOf = (target: EventTarget | null): KeyPlace => {
  if (!(target instanceof Element)) return 'room'
  if (target.closest('[role="dialog"]')) return 'dialog'
  return target.closest('input, textarea, select, [contenteditable="true"]') ? 'text' : 'room'
}
