// Another entry becomes a part of this one, which says both in words of its own.
import { Select, Textarea } from '@mantine/core'
import { createContext, useContext, useMemo } from 'react'
import type { Lang, StoryEntry } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { useNow } from '../../ui/now.ts'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { textOf } from './facts-words.ts'
import { useIsFresh, useTyped } from './kept-forms.ts'
import { byTime } from './story-order.ts'
import { timelineWords } from './words.ts'

/** Every entry of the story, for the one form that asks; the entries themselves are not drawn anew when another changes. */
export const WholeStory = createContext<readonly StoryEntry[]>([])

/** A list of thousands is found in by typing. */
const MOST_OFFERED = 50
/** In characters: enough to know an entry by. */
const LABEL_LENGTH = 70

const clipped = (text: string): string => (text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text)

/** Entries that can go into this one, the nearest in time first. */
const mergeable = (entry: StoryEntry, entries: readonly StoryEntry[]): StoryEntry[] => {
  const gap = ({ happenedAt }: StoryEntry): number => Math.abs(happenedAt - entry.happenedAt)
  return entries.filter((one) => one.id !== entry.id && !one.hidden).sort((a, b) => gap(a) - gap(b))
}

/** The reason of a second decision goes into the text: an entry has one. */
const joined = (lang: Lang, one: StoryEntry, other: StoryEntry): string => {
  const kept = one.kind !== 'decision' && other.kind === 'decision' ? other : one
  return [one, other]
    .sort(byTime)
    .flatMap((entry) => {
      const reason = entry.id !== kept.id && entry.kind === 'decision' ? entry.why : null
      return [textOf(lang, entry), reason === null ? null : timelineWords[lang].whyWas(reason)]
    })
    .filter((line) => line !== null)
    .join('\n')
    .trim()
}

export const MergeEntry = ({ entry, text: shown, onDone }: EntryFormProps) => {
  const entries = useContext(WholeStory)
  const lang = useLang()
  const words = useWords(timelineWords)
  const now = useNow()
  const merge = useTell('timeline.merge')
  const [otherId, setOtherId] = useTyped<string | null>(entry.id, 'other', null)
  const [text, setText] = useTyped(entry.id, 'text', shown)
  const isFresh = useIsFresh(entry.id)
  const others = useMemo(() => mergeable(entry, entries), [entry, entries])
  const offered = others.map((one) => ({
    value: `${one.id}`,
    label: `${shortExact(lang, one.happenedAt, now)}, ${clipped(visibleText(textOf(lang, one) ?? words.removed))}`,
  }))
  const other = others.find(({ id }) => `${id}` === otherId)
  const act = async (): Promise<void> => {
    if (!other) return
    const result = await merge.tell({ entryId: entry.id, otherId: other.id, text })
    if (result.ok) onDone()
  }
  return (
    <EntryForm
      isReady={other !== undefined && text.trim() !== '' && !merge.isBusy}
      failure={merge.failure}
      onSave={() => void act()}
      onDone={onDone}
    >
      <Select
        size="xs"
        label={words.mergeOther}
        description={words.mergeHint}
        searchable
        autoFocus={isFresh}
        limit={MOST_OFFERED}
        data={offered}
        value={otherId}
        onChange={(id) => {
          setOtherId(id)
          const chosen = others.find((one) => `${one.id}` === id)
          if (chosen) setText(joined(lang, entry, chosen))
        }}
      />
      <Textarea
        size="sm"
        label={words.mergeText}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </EntryForm>
  )
}
