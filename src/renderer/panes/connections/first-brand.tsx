// Nothing can be listened to before there is a brand to listen for: its name and its terms come first.
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import { brandOf, HandlesField, isWhole, NameField, NO_WATCH, TermFields } from '../../ui/watch-fields.tsx'
import styles from './connections.module.css'
import { connectionsWords } from './words.ts'

export const FirstBrand = () => {
  const words = useWords(connectionsWords)
  const save = useTell('brands.save')
  const [watch, setWatch] = useState(NO_WATCH)
  const fields = { watch, onChange: setWatch }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isWhole(watch) || save.isBusy) return
    const result = await save.tell({ brandId: null, ...brandOf(watch) })
    if (result.ok) select({ brandId: result.value.brandId })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <p className={styles.intro}>{words.brandFirst}</p>
      <FailureNote failure={save.failure} />
      <NameField {...fields} />
      <TermFields {...fields} isFiltered={false} />
      <HandlesField {...fields} />
      <div className={styles.acts}>
        <Button type="submit" disabled={!isWhole(watch) || save.isBusy}>
          {words.saveBrand}
        </Button>
      </div>
    </form>
  )
}
