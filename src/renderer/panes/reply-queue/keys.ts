// Which key means which act. A letter typed into a text, or into nothing at all, never claims or ends anybody.
export type QueueCommand =
  | 'next'
  | 'previous'
  | 'claim'
  | 'draft'
  | 'snippets'
  | 'account'
  | 'plan'
  | 'undo'
  | 'end'
  | 'hand'
  | 'shield'
  | 'leave'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly repeat: boolean
}

/** Where the key went down: in a text of the queue, in the queue itself, or anywhere else. */
export type KeyPlace = 'text' | 'queue' | 'elsewhere'

/** The element that hears the keys bears this. */
export const QUEUE_KEYS = 'queue'

const letters: Readonly<Record<string, QueueCommand>> = {
  j: 'next',
  k: 'previous',
  c: 'claim',
  r: 'draft',
  i: 'snippets',
  a: 'account',
  u: 'undo',
  e: 'end',
  h: 'hand',
  s: 'shield',
}

export const commandOf = (press: KeyPress, place: KeyPlace): QueueCommand | null => {
  // An input method uses Enter and letters for itself while a word is being composed.
  if (press.isComposing || press.altKey || place === 'elsewhere') return null
  const withModifier = press.ctrlKey || press.metaKey
  if (press.key === 'Enter' && withModifier) return press.repeat ? null : 'plan'
  if (withModifier) return null
  if (place === 'text') return press.key === 'Escape' ? 'leave' : null
  const command = letters[press.key.toLowerCase()] ?? null
  // Moving may repeat while the key is held; acting never does.
  return press.repeat && command !== 'next' && command !== 'previous' ? null : command
}

export const placeOf = (target: EventTarget | null): KeyPlace => {
  if (!(target instanceof Element)) return 'elsewhere'
  // The skip link puts the focus on the element around the queue.
  if (!target.closest(`[data-keys="${QUEUE_KEYS}"]`) && target.id !== 'replies') return 'elsewhere'
  if (target.closest('[role="dialog"]')) return 'elsewhere'
  return target.closest('input, textarea, select, [contenteditable="true"]') ? 'text' : 'queue'
}
