// Everything that can be done from here, and the recent crises, by name. What the list shows is what the keys do.
import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useEffect } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { BrandId } from '../../../shared/model.ts'
import { formatDate } from '../../../shared/words.ts'
import { useAsk } from '../../bridge.ts'
import { useCommands } from '../../ui/commands.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { select } from '../../ui/selection.ts'
import styles from './search.module.css'
import { searchWords } from './words.ts'

const [store, { open, close: shut }] = createSpotlight()
const RECENT_COUNT = 8

export interface PaletteProps {
  readonly brandId: BrandId | null
  readonly onClose: () => void
}

export const Palette = ({ brandId, onClose }: PaletteProps) => {
  const lang = useLang()
  const words = useWords(searchWords)
  const commands = useCommands()
  const crises = useAsk('crises.list', brandId === null ? null : { brandId }).value ?? []
  useEffect(() => {
    open()
    return shut
  }, [])
  // The list goes first, so that the act finds the room and the focus as they were.
  const run = (act: () => void): void => {
    onClose()
    setTimeout(act)
  }
  const recent = [...crises].sort((a, b) => b.openedAt - a.openedAt).slice(0, RECENT_COUNT)
  const groups: SpotlightActionGroupData[] = [
    {
      group: words.commands,
      actions: commands.map(({ id, label, stroke, act }) => ({
        id,
        label,
        ...(stroke ? { rightSection: <KeyHint stroke={stroke} />, dimmedSections: false } : {}),
        onClick: () => run(act),
      })),
    },
    {
      group: words.crises,
      actions: recent.map((crisis) => ({
        id: `crisis.${crisis.id}`,
        label: crisis.title ? visibleText(crisis.title) : words.unnamed(formatDate(lang, crisis.openedAt)),
        description: `${crisisWords[lang].crisisState[crisis.state]}, ${formatDate(lang, crisis.openedAt)}`,
        onClick: () => run(() => select({ crisisId: crisis.id })),
      })),
    },
  ]
  return (
    <Spotlight
      store={store}
      attributes={{ content: { 'aria-label': words.palette } }}
      shortcut={null}
      actions={groups.filter((group) => group.actions.length > 0)}
      nothingFound={words.nothing}
      scrollable
      maxHeight={480}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      onSpotlightClose={onClose}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ action: styles.action ?? '', actionsGroup: styles.group ?? '' }}
      searchProps={{ placeholder: words.palettePlaceholder, 'aria-label': words.palette }}
    />
  )
}
