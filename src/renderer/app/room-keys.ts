// Keys of the whole room, and the same commands in the palette.
import { useMemo } from 'react'
import { type Command, useOffer } from '../ui/commands.ts'
import { useKeys } from '../ui/keys.ts'
import { useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import { frameWords } from './words.ts'

export const useRoomKeys = (): void => {
  const words = useWords(frameWords)
  useKeys({
    '/': () => select({ overlay: 'search' }),
    'mod+k': () => select({ overlay: 'palette' }),
    'mod+m': () => select({ overlay: 'members' }),
    'mod+i': () => select({ overlay: 'import' }),
    'mod+,': () => select({ overlay: 'settings' }),
  })
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'room.search', label: words.search, stroke: '/', act: () => select({ overlay: 'search' }) },
      { id: 'room.red', label: words.redButton, act: () => select({ overlay: 'red' }) },
      { id: 'room.import', label: words.importFile, stroke: 'mod+i', act: () => select({ overlay: 'import' }) },
      { id: 'room.drill', label: words.flyDrill, act: () => select({ overlay: 'drill' }) },
      { id: 'room.members', label: words.members, stroke: 'mod+m', act: () => select({ overlay: 'members' }) },
      { id: 'room.settings', label: words.settings, stroke: 'mod+,', act: () => select({ overlay: 'settings' }) },
      ...(['timeline', 'statements', 'people', 'report'] as const).map((tab) => ({
        id: `room.${tab}`,
        label: words.tabs[tab],
        act: () => select({ tab }),
      })),
    ],
    [words],
  )
  useOffer(commands)
}
