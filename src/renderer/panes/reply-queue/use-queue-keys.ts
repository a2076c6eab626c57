// Hears the keys of the queue while the focus is inside it, and offers the same acts in the palette; what a key means is
// decided in keys.ts.
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { type Command, useOffer } from '../../ui/commands.ts'
import { useWords } from '../../ui/language.ts'
import { commandOf, placeOf, type QueueCommand } from './keys.ts'
import { queueWords } from './words.ts'

type QueueActs = Partial<Record<QueueCommand, () => void>>

const offered = {
  claim: 'c',
  draft: 'r',
  snippets: 'i',
  account: 'a',
  plan: 'mod+Enter',
  end: 'e',
  hand: 'h',
  shield: 's',
} as const satisfies Partial<Record<QueueCommand, string>>
const offeredNames = Object.keys(offered) as (keyof typeof offered)[]

export const useQueueKeys = (acts: QueueActs): void => {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const command = commandOf(event, placeOf(event.target))
    const act = command && acts[command]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => heard(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

/** The acts on the selected person, by name; they do what they would do at the moment they are chosen. */
export const useQueueOffer = (acts: QueueActs): void => {
  const { command } = useWords(queueWords)
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  const commands = useMemo<readonly Command[]>(
    () =>
      offeredNames.map((name) => ({
        id: `queue.${name}`,
        label: command[name],
        stroke: offered[name],
        act: () => latest.current[name]?.(),
      })),
    [command],
  )
  useOffer(commands)
}
