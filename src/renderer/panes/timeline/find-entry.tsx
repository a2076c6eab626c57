// Finds entries of the story by what they say and what they are.
import { Select, TextInput } from '@mantine/core'
import type { StoryEntry, StoryKind } from '../../../shared/model.ts'
import { useWords } from '../../ui/language.ts'
import styles from './story.module.css'
import type { Sought } from './story-order.ts'
import { timelineWords } from './words.ts'

export interface FindEntryProps {
  /** Only kinds that it has are offered. */
  readonly entries: readonly StoryEntry[]
  readonly sought: Sought
  readonly onSought: (sought: Sought) => void
}

export const FindEntry = ({ entries, sought, onSought }: FindEntryProps) => {
  const words = useWords(timelineWords)
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  return (
    <search className={styles.find}>
      <TextInput
        size="xs"
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={sought.text}
        onChange={(event) => onSought({ ...sought, text: event.currentTarget.value })}
      />
      <Select<StoryKind | ''>
        size="xs"
        aria-label={words.findKind}
        allowDeselect={false}
        value={sought.kind ?? ''}
        onChange={(kind) => onSought({ ...sought, kind: kind || null })}
        data={[
          { value: '', label: words.everyKind },
          ...kinds.map((kind) => ({ value: kind, label: words.kind[kind] })),
        ]}
      />
    </search>
  )
}
