// A file, a brand, what to listen for, and how fast: then the room fills as if it came live.
import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { Brand } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import {
  brandOf,
  HandlesField,
  isWhole,
  NameField,
  NO_WATCH,
  TermFields,
  type Watch,
  watchOf,
} from '../../ui/watch-fields.tsx'
import styles from './import.module.css'
import { SPEEDS, speedOf, speedValue } from './speeds.ts'
import { importWords } from './words.ts'

export interface ImportFormProps {
  readonly brands: readonly Brand[]
  readonly onStarted: () => void
}

export const ImportForm = ({ brands, onStarted }: ImportFormProps) => {
  const words = useWords(importWords)
  const chooser = useTell('files.choose')
  const save = useTell('brands.save')
  const start = useTell('imports.start')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [brandId, setBrandId] = useState('')
  const [watch, setWatch] = useState<Watch>(NO_WATCH)
  const [speed, setSpeed] = useState('max')
  const isReady = file !== null && isWhole(watch) && !save.isBusy && !start.isBusy

  const pickBrand = (value: string): void => {
    setBrandId(value)
    const brand = brands.find((one) => String(one.id) === value)
    setWatch(brand ? watchOf(brand) : NO_WATCH)
  }
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    const [first] = result.ok ? result.value : []
    if (first) setFile(first)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || !file) return
    const known = brands.find((one) => String(one.id) === brandId)
    const saved = await save.tell({
      brandId: known?.id ?? null,
      ...brandOf(watch),
      redFlags: known?.redFlags ?? null,
      influentialFollowers: known?.influentialFollowers ?? null,
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
        <NameField watch={watch} onChange={setWatch} />
      </div>
      <TermFields watch={watch} onChange={setWatch} />
      <div className={styles.pair}>
        <HandlesField watch={watch} onChange={setWatch} />
        <NativeSelect label={words.speed} value={speed} onChange={(event) => setSpeed(event.currentTarget.value)}>
          {SPEEDS.map((times) => (
            <option key={speedValue(times)} value={speedValue(times)}>
              {times === null ? words.fastest : words.speedOf(times)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className={styles.acts}>
        {file && watch.name.trim() !== '' && !isWhole(watch) ? (
          <span className={styles.hint}>{words.needsWatch}</span>
        ) : null}
        <Button type="submit" disabled={!isReady}>
          {words.start}
        </Button>
      </div>
    </form>
  )
}
