// Pictures that go with a post, each with what it shows: without that it cannot leave. Chosen in a dialog, or dropped.
import { Button, TextInput } from '@mantine/core'
import { MOST_PICTURES } from '../../shared/outbox.ts'
import { useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../ui/language.ts'
import { type OutgoingPicture, withPictures } from '../ui/outgoing-picture.ts'
import styles from './outgoing-pictures.module.css'
import { pictureWords } from './picture-words.ts'

export interface OutgoingPicturesProps {
  readonly pictures: readonly OutgoingPicture[]
  readonly onChange: (pictures: readonly OutgoingPicture[]) => void
}

export const OutgoingPictures = ({ pictures, onChange }: OutgoingPicturesProps) => {
  const words = useWords(pictureWords)
  const chooser = useTell('files.choosePicture')
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    if (result.ok && result.value) onChange(withPictures(pictures, [result.value]))
  }
  return (
    <div className={styles.pictures}>
      {pictures.map((picture) => (
        <div key={picture.fileId} className={styles.picture}>
          <bdi className={styles.name} title={picture.name}>
            {picture.name}
          </bdi>
          <TextInput
            size="xs"
            required
            aria-label={words.altText(picture.name)}
            placeholder={words.altPlaceholder}
            maxLength={1000}
            value={picture.altText}
            onChange={(event) => {
              const altText = event.currentTarget.value
              onChange(pictures.map((one) => (one.fileId === picture.fileId ? { ...one, altText } : one)))
            }}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.removeOf(picture.name)}
            onClick={() => onChange(pictures.filter(({ fileId }) => fileId !== picture.fileId))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <FailureNote failure={chooser.failure} />
      {pictures.length < MOST_PICTURES ? (
        <Button size="compact-xs" variant="subtle" title={words.hint} onClick={() => void choose()}>
          {words.add}
        </Button>
      ) : null}
    </div>
  )
}
