// The watch of one brand: what is listened for, the words that ring, from when on an author is influential; and who answers
// whom.
import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Brand } from '../../../shared/model.ts'
import { redFlagWords } from '../../../shared/red-flag-words.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { brandOf, HandlesField, isWhole, NameField, TermFields, watchOf } from '../../ui/watch-fields.tsx'
import styles from './brand.module.css'
import { CareForm } from './care-form.tsx'
import { readFollowers } from './followers-field.ts'
import { LookForm } from './look-form.tsx'
import { brandWords } from './words.ts'

export const BrandRoom = ({ brand }: { readonly brand: Brand }) => (
  <div className={styles.form}>
    <WatchForm brand={brand} />
    <CareForm brandId={brand.id} />
    <LookForm brandId={brand.id} />
  </div>
)

const WatchForm = ({ brand }: { readonly brand: Brand }) => {
  const words = useWords(brandWords)
  const save = useTell('brands.save')
  const [watch, setWatch] = useState(() => watchOf(brand))
  const [redFlags, setRedFlags] = useState(brand.redFlags)
  const [influence, setInfluence] = useState(
    brand.influentialFollowers === null ? '' : String(brand.influentialFollowers),
  )
  const [isSaved, setSaved] = useState(false)
  const influentialFollowers = readFollowers(influence)
  const isReady = isWhole(watch) && influentialFollowers !== undefined && !save.isBusy
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T): void => {
      setSaved(false)
      change(value)
    }
  const fields = { watch, onChange: changing(setWatch) }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || influentialFollowers === undefined) return
    const result = await save.tell({ brandId: brand.id, ...brandOf(watch), redFlags, influentialFollowers })
    setSaved(result.ok)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <FailureNote failure={save.failure} />
      <NameField {...fields} />
      <TermFields {...fields} />
      <HandlesField {...fields} />
      <h3 className={styles.title}>{words.rings}</h3>
      <RedFlags value={redFlags} onChange={changing(setRedFlags)} />
      <TextInput
        label={words.influential}
        description={words.influentialHint}
        error={influentialFollowers === undefined ? words.influentialWrong : undefined}
        inputMode="numeric"
        rightSection={<span className={styles.unit}>{words.influentialUnit}</span>}
        rightSectionWidth={90}
        value={influence}
        onChange={(event) => changing(setInfluence)(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <span className={styles.hint} role="status">
          {isSaved ? words.saved : isWhole(watch) ? '' : words.needsWatch}
        </span>
        <Button type="submit" disabled={!isReady}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

const appList = redFlagWords.join('\n')

interface RedFlagsProps {
  /** null = the list of the app. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const RedFlags = ({ value, onChange }: RedFlagsProps) => {
  const words = useWords(brandWords)
  return (
    <fieldset className={styles.choice}>
      <legend>{words.redFlags}</legend>
      <p className={styles.hint}>{words.redFlagsHint}</p>
      <div className={styles.which}>
        {(['appList', 'ownList'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="red-flags"
              checked={(value === null) === (one === 'appList')}
              onChange={() => onChange(one === 'appList' ? null : appList)}
            />{' '}
            {words[one]}
          </label>
        ))}
      </div>
      <Textarea
        aria-label={words.redFlags}
        description={value?.trim() === '' ? words.noList : undefined}
        readOnly={value === null}
        value={value ?? appList}
        maxLength={20_000}
        autosize
        minRows={4}
        maxRows={8}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </fieldset>
  )
}
