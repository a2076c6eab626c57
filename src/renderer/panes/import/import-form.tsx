// A file, a brand, what to listen for, and how fast: then the room fills as if it came live.
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { Brand } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import styles from './import.module.css'
import { SPEEDS, speedOf, speedValue } from './speeds.ts'
import { importWords } from './words.ts'

export interface ImportFormProps {
  readonly brands: readonly Brand[]
  readonly onStarted: () => void
}

const splitHandles = (text: string): string[] => text.split(/[,\s]+/).filter((part) => part !== '')

export const ImportForm = ({ brands, onStarted }: ImportFormProps) => {
  const words = useWords(importWords)
  const chooser = useTell('files.choose')
  const save = useTell('brands.save')
  const start = useTell('imports.start')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [brandId, setBrandId] = useState('')
  const [name, setName] = useState('')
  const [watch, setWatch] = useState('')
  const [matchAll, setMatchAll] = useState(false)
  const [handles, setHandles] = useState('')
  const [speed, setSpeed] = useState('max')
  const isListening = matchAll || watch.trim() !== ''
  const isReady = file !== null && name.trim() !== '' && isListening && !save.isBusy && !start.isBusy

  const pickBrand = (value: string): void => {
    setBrandId(value)
    const brand = brands.find((one) => String(one.id) === value)
    setName(brand?.name ?? '')
    setWatch(brand?.watch ?? '')
    setMatchAll(brand?.matchAll ?? false)
    setHandles(brand?.ownHandles.join(', ') ?? '')
  }
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    if (result.ok && result.value) setFile(result.value)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || !file) return
    const saved = await save.tell({
      brandId: brandId === '' ? null : Number(brandId),
      name: name.trim(),
      watch,
      matchAll,
      ownHandles: splitHandles(handles),
    })
    if (!saved.ok) return
    const started = await start.tell({ fileId: file.fileId, brandId: saved.value.brandId, speed: speedOf(speed) })
    if (!started.ok) return
    select({ brandId: saved.value.brandId, crisisId: null, lineId: null, door: null })
    onStarted()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <FailureNote failure={chooser.failure ?? save.failure ?? start.failure} />
      <div className={styles.file}>
        <Button variant={file ? 'default' : 'filled'} data-autofocus onClick={() => void choose()}>
          {file ? words.another : words.choose}
        </Button>
        <span className={file ? styles.name : styles.hint}>
          {file ? <bdi>{words.chosen(file.name, words.size(file.sizeBytes))}</bdi> : words.chooseWhy}
        </span>
      </div>
      <div className={styles.pair}>
        {brands.length > 0 ? (
          <NativeSelect label={words.brand} value={brandId} onChange={(event) => pickBrand(event.currentTarget.value)}>
            <option value="">{words.newBrand}</option>
            {brands.map((brand) => (
              <option key={brand.id} value={brand.id}>
                {brand.name}
              </option>
            ))}
          </NativeSelect>
        ) : null}
        <TextInput
          label={words.brandName}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={words.watch}
        description={words.watchHint}
        disabled={matchAll}
        value={watch}
        maxLength={50_000}
        autosize
        minRows={3}
        maxRows={8}
        onChange={(event) => setWatch(event.currentTarget.value)}
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
      <Checkbox
        label={words.matchAll}
        description={words.matchAllHint}
        checked={matchAll}
        onChange={(event) => setMatchAll(event.currentTarget.checked)}
      />
      <div className={styles.pair}>
        <TextInput
          label={words.handles}
          description={words.handlesHint}
          value={handles}
          onChange={(event) => setHandles(event.currentTarget.value)}
        />
        <NativeSelect label={words.speed} value={speed} onChange={(event) => setSpeed(event.currentTarget.value)}>
          {SPEEDS.map((times) => (
            <option key={speedValue(times)} value={speedValue(times)}>
              {times === null ? words.fastest : words.speedOf(times)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className={styles.acts}>
        {file && name.trim() !== '' && !isListening ? <span className={styles.hint}>{words.needsWatch}</span> : null}
        <Button type="submit" disabled={!isReady}>
          {words.start}
        </Button>
      </div>
    </form>
  )
}
