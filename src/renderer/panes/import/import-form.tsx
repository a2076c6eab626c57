// Files, a brand, what to listen for, and how fast: then the room fills as if it came live.
import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Brand } from '../../../shared/model.ts'
import type { Failure } from '../../../shared/result.ts'
import { useTell } from '../../bridge.ts'
import { useDropped } from '../../ui/dropped-files.ts'
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
import { FileList } from './file-list.tsx'
import styles from './import.module.css'
import { SPEEDS, speedOf, speedValue } from './speeds.ts'
import { isReadable, useFiles } from './use-files.ts'
import { importWords } from './words.ts'

export interface ImportFormProps {
  readonly brands: readonly Brand[]
  readonly onStarted: () => void
}

const withHandle = (watch: Watch, handle: string): Watch => {
  const known = brandOf(watch).ownHandles.map((one) => one.replace(/^@/, '').toLowerCase())
  if (known.includes(handle.toLowerCase())) return watch
  return { ...watch, handles: watch.handles.trim() === '' ? handle : `${watch.handles.trim()}, ${handle}` }
}

export const ImportForm = ({ brands, onStarted }: ImportFormProps) => {
  const words = useWords(importWords)
  const chooser = useTell('files.choose')
  const save = useTell('brands.save')
  const start = useTell('imports.start')
  const [brandId, setBrandId] = useState('')
  const [watch, setWatch] = useState<Watch>(NO_WATCH)
  const [speed, setSpeed] = useState('max')
  const [dropFailure, setDropFailure] = useState<Failure | null>(null)
  const chosen = useFiles(({ ownHandle }) => {
    // Whose archive it is speaks for the brand: it would be a stranger's post otherwise.
    if (ownHandle !== null) setWatch((now) => withHandle(now, ownHandle))
  })
  const { files } = chosen
  useDropped((dropped) => {
    setDropFailure('failure' in dropped ? dropped.failure : null)
    if ('files' in dropped) chosen.add(dropped.files)
  })
  const isAsking = files.some(({ look }) => (look?.csv?.doubts.length ?? 0) > 0)
  const isReady = files.length > 0 && files.every(isReadable) && isWhole(watch) && !save.isBusy && !start.isBusy

  const pickBrand = (value: string): void => {
    setBrandId(value)
    const brand = brands.find((one) => String(one.id) === value)
    setWatch(brand ? watchOf(brand) : NO_WATCH)
  }
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    if (result.ok) chosen.add(result.value)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady) return
    const known = brands.find((one) => String(one.id) === brandId)
    const saved = await save.tell({
      brandId: known?.id ?? null,
      ...brandOf(watch),
      redFlags: known?.redFlags ?? null,
      influentialFollowers: known?.influentialFollowers ?? null,
    })
    if (!saved.ok) return
    const started = await start.tell({
      files: files.map(({ file, mapping }) => ({ fileId: file.fileId, mapping })),
      brandId: saved.value.brandId,
      speed: speedOf(speed),
    })
    if (!started.ok) return
    select({ brandId: saved.value.brandId, crisisId: null, door: null })
    onStarted()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <FailureNote failure={chooser.failure ?? dropFailure ?? save.failure ?? start.failure} />
      <div className={styles.file}>
        <Button variant={files.length > 0 ? 'default' : 'filled'} data-autofocus onClick={() => void choose()}>
          {files.length > 0 ? words.another : words.choose}
        </Button>
        <span className={styles.hint}>{words.chooseWhy}</span>
      </div>
      <FileList {...chosen} />
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
        {isAsking ? <span className={styles.hint}>{words.needsAnswer}</span> : null}
        {!isAsking && files.length > 0 && watch.name.trim() !== '' && !isWhole(watch) ? (
          <span className={styles.hint}>{words.needsWatch}</span>
        ) : null}
        <Button type="submit" disabled={!isReady}>
          {words.start}
        </Button>
      </div>
    </form>
  )
}
