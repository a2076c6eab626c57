// The plan to a file, and a file into the plan: asked once more before it is taken in.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlanImported } from '../../../shared/contract/plan.ts'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { BrandId } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { uiWords } from '../../ui/words.ts'
import styles from './plan.module.css'
import { planWords } from './words.ts'

export const PlanTransfer = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(planWords)
  const common = useWords(uiWords)
  const save = useTell('plan.export')
  const chooseFile = useTell('plan.chooseFile')
  const take = useTell('plan.import')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [said, say] = useState<string | null>(null)
  const start = (): void => {
    say(null)
    save.forget()
    take.forget()
  }
  const exportIt = async (): Promise<void> => {
    start()
    const result = await save.tell({ brandId })
    if (result.ok && result.value) say(words.exported(result.value.path))
  }
  const choose = async (): Promise<void> => {
    start()
    const result = await chooseFile.tell({})
    if (result.ok) setFile(result.value)
  }
  const importIt = async ({ fileId }: ChosenFile): Promise<void> => {
    const result = await take.tell({ brandId, fileId })
    setFile(null)
    if (result.ok) say(isNothing(result.value) ? words.nothingNew : words.imported(result.value))
  }
  return (
    <div className={styles.transfer}>
      <div className={styles.acts}>
        <Button
          size="xs"
          variant="default"
          title={words.exportHint}
          disabled={save.isBusy}
          onClick={() => void exportIt()}
        >
          {words.export}
        </Button>
        <Button size="xs" variant="default" disabled={chooseFile.isBusy} onClick={() => void choose()}>
          {words.import}
        </Button>
      </div>
      {file ? (
        <div className={styles.asking}>
          <p>{words.importAsk(file.name)}</p>
          <Button size="xs" variant="subtle" onClick={() => setFile(null)}>
            {common.cancel}
          </Button>
          <Button size="xs" autoFocus disabled={take.isBusy} onClick={() => void importIt(file)}>
            {words.importDo}
          </Button>
        </div>
      ) : null}
      <div role="status">{said === null ? null : <StateMark shape="tick" word={said} />}</div>
      <FailureNote failure={save.failure ?? chooseFile.failure ?? take.failure} />
    </div>
  )
}

const isNothing = (imported: PlanImported): boolean => Object.values(imported).every((count) => count === 0)
