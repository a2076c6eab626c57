// A text of the library, with what is known filled in: chosen by what happened and where we stand, then the person's own.
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import {
  CRISIS_TYPES,
  type CrisisType,
  STATEMENT_LENGTHS,
  STATEMENT_STAGES,
  type StatementLength,
  type StatementStage,
} from '../../shared/library.ts'
import { libraryWords } from '../../shared/library-words.ts'
import type { BrandId, CrisisId, Lang } from '../../shared/model.ts'
import { defineWords } from '../../shared/words.ts'
import { useAsk } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import styles from './library-picker.module.css'

const pickerWords = defineWords(
  {
    label: 'From the library',
    type: 'What happened',
    typeNone: 'Choose what happened',
    stage: 'Stage',
    length: 'Length',
    lang: 'Language',
    langs: { fr: 'French', en: 'English' },
    use: 'Use this text',
  },
  {
    label: 'De la bibliothèque',
    type: 'Ce qui s’est passé',
    typeNone: 'Choisissez ce qui s’est passé',
    stage: 'Étape',
    length: 'Longueur',
    lang: 'Langue',
    langs: { fr: 'Français', en: 'Anglais' },
    use: 'Prendre ce texte',
  },
)

/** What happened does not change between two statements of a crisis. */
const chosenTypes = new Map<CrisisId | null, CrisisType>()

export interface LibraryPickerProps {
  readonly brandId: BrandId
  readonly crisisId: CrisisId | null
  /** Where the crisis stands, as far as it can be told. */
  readonly stage: StatementStage
  /** What suits the place; the person may choose another. */
  readonly length?: StatementLength
  readonly onUse: (text: string) => void
}

export const LibraryPicker = ({
  brandId,
  crisisId,
  stage: likely,
  length: fitting = 'short',
  onUse,
}: LibraryPickerProps) => {
  const words = useWords(pickerWords)
  const names = useWords(libraryWords)
  const pageLang = useLang()
  const [picked, setType] = useState<CrisisType | null>(chosenTypes.get(crisisId) ?? null)
  const known = useAsk('crises.type', crisisId === null ? null : { crisisId }).value ?? null
  const type = picked ?? known
  const [stage, setStage] = useState<StatementStage>(likely)
  const [length, setLength] = useState<StatementLength>(fitting)
  const [lang, setLang] = useState<Lang>(pageLang)
  const composed = useAsk('library.compose', type === null ? null : { brandId, crisisId, type, stage, lang, length }, {
    keep: true,
  })
  const text = type === null ? undefined : composed.value?.text
  return (
    <fieldset className={styles.picker}>
      <legend className="sr-only">{words.label}</legend>
      <div className={styles.row}>
        <NativeSelect
          size="xs"
          aria-label={words.type}
          value={type ?? ''}
          onChange={({ currentTarget }) => {
            const chosen = CRISIS_TYPES.find((one) => one === currentTarget.value) ?? null
            setType(chosen)
            if (chosen) chosenTypes.set(crisisId, chosen)
          }}
        >
          <option value="">{words.typeNone}</option>
          {CRISIS_TYPES.map((one) => (
            <option key={one} value={one}>
              {names.type[one]}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          size="xs"
          aria-label={words.stage}
          value={stage}
          data={STATEMENT_STAGES.map((value) => ({ value, label: names.stage[value] }))}
          onChange={({ currentTarget }) => setStage(currentTarget.value as StatementStage)}
        />
        <NativeSelect
          size="xs"
          aria-label={words.length}
          title={names.lengthHint[length]}
          value={length}
          data={STATEMENT_LENGTHS.map((value) => ({ value, label: names.length[value] }))}
          onChange={({ currentTarget }) => setLength(currentTarget.value as StatementLength)}
        />
        <NativeSelect
          size="xs"
          aria-label={words.lang}
          value={lang}
          data={(['fr', 'en'] as const).map((value) => ({ value, label: words.langs[value] }))}
          onChange={({ currentTarget }) => setLang(currentTarget.value as Lang)}
        />
        <Button size="xs" variant="default" disabled={!text} onClick={() => text && onUse(text)}>
          {words.use}
        </Button>
      </div>
      {text ? (
        <p className={styles.text} lang={lang} dir="auto">
          {text}
        </p>
      ) : null}
      <FailureNote failure={type === null ? null : composed.failure} />
    </fieldset>
  )
}
