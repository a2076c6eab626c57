// One picture beside the post: chosen in a dialog or dropped on the window, shown by its name until it is taken in.
import { Button } from '@mantine/core'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './by-hand.module.css'
import { byHandWords } from './words.ts'

export interface PictureFieldProps {
  readonly picture: ChosenFile | null
  readonly onChange: (picture: ChosenFile | null) => void
}

export const PictureField = ({ picture, onChange }: PictureFieldProps) => {
  const words = useWords(byHandWords)
  const chooser = useTell('files.choosePicture')
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    if (result.ok && result.value) onChange(result.value)
  }
  return (
    <fieldset className={styles.picture}>
      <legend>{words.picture}</legend>
      <FailureNote failure={chooser.failure} />
      <div className={styles.row}>
        <Button variant="default" onClick={() => void choose()}>
          {words.choosePicture}
        </Button>
        {picture ? (
          <>
            <bdi className={styles.name}>{picture.name}</bdi>
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
              {words.removePicture}
            </Button>
          </>
        ) : (
          <span className={styles.hint}>{words.pictureHint}</span>
        )}
      </div>
    </fieldset>
  )
}
