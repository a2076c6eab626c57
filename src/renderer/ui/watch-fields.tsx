// What is listened for, as a person types it: name, terms, own accounts. The same fields wherever a brand is edited.
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import type { Brand } from '../../shared/model.ts'
import { useWords } from './language.ts'
import styles from './watch-fields.module.css'
import { watchWords } from './watch-words.ts'

export interface Watch {
  readonly name: string
  readonly terms: string
  readonly matchAll: boolean
  /** Comma-separated. */
  readonly handles: string
}

export const NO_WATCH: Watch = { name: '', terms: '', matchAll: false, handles: '' }

export const watchOf = ({ name, watch, matchAll, ownHandles }: Brand): Watch => ({
  name,
  terms: watch,
  matchAll,
  handles: ownHandles.join(', '),
})

/** As the engine keeps it. */
export const brandOf = ({ name, terms, matchAll, handles }: Watch) => ({
  name: name.trim(),
  watch: terms,
  matchAll,
  ownHandles: handles.split(/[,\s]+/).filter((part) => part !== ''),
})

/** Has a name and something to listen for. */
export const isWhole = ({ name, terms, matchAll }: Watch): boolean =>
  name.trim() !== '' && (matchAll || terms.trim() !== '')

export interface WatchFieldProps {
  readonly watch: Watch
  readonly onChange: (watch: Watch) => void
}

export const NameField = ({ watch, onChange }: WatchFieldProps) => {
  const words = useWords(watchWords)
  return (
    <TextInput
      label={words.brandName}
      required
      maxLength={120}
      value={watch.name}
      onChange={(event) => onChange({ ...watch, name: event.currentTarget.value })}
    />
  )
}

export interface TermFieldsProps extends WatchFieldProps {
  /** false = nobody chose these posts beforehand: every one of a platform cannot be the brand's. Default true. */
  readonly isFiltered?: boolean
}

export const TermFields = ({ watch, onChange, isFiltered = true }: TermFieldsProps) => {
  const words = useWords(watchWords)
  return (
    <>
      <Textarea
        label={words.watch}
        description={words.watchHint}
        disabled={watch.matchAll}
        value={watch.terms}
        maxLength={50_000}
        autosize
        minRows={3}
        maxRows={8}
        onChange={(event) => onChange({ ...watch, terms: event.currentTarget.value })}
      />
      <details className={styles.help}>
        <summary>{words.helpTitle}</summary>
        <dl>
          {words.help.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      {isFiltered ? (
        <Checkbox
          label={words.matchAll}
          description={words.matchAllHint}
          checked={watch.matchAll}
          onChange={(event) => onChange({ ...watch, matchAll: event.currentTarget.checked })}
        />
      ) : null}
    </>
  )
}

export const HandlesField = ({ watch, onChange }: WatchFieldProps) => {
  const words = useWords(watchWords)
  return (
    <TextInput
      label={words.handles}
      description={words.handlesHint}
      value={watch.handles}
      onChange={(event) => onChange({ ...watch, handles: event.currentTarget.value })}
    />
  )
}
