// Pictures beside the words, each with what it shows: without that it cannot leave.
import { Button, TextInput } from '@mantine/core'
import type { ChosenFile } from '../../../shared/contract/watch.ts'
import type { LineId } from '../../../shared/model.ts'
import { MOST_PICTURES } from '../../../shared/outbox.ts'
import { useTell } from '../../bridge.ts'
import { useDropped } from '../../ui/dropped-files.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import styles from './composer-pictures.module.css'
import { isPictureName, keepPictures, useKeptPictures } from './kept-pictures.ts'
import { sendingWords } from './sending-words.ts'

export const ComposerPictures = ({ lineId }: { readonly lineId: LineId }) => {
  const words = useWords(sendingWords)
  const pictures = useKeptPictures(lineId)
  const chooser = useTell('files.choosePicture')
  const add = (files: readonly ChosenFile[]): void => {
    const fresh = files.filter(({ fileId }) => pictures.every((one) => one.fileId !== fileId))
    keepPictures(lineId, [...pictures, ...fresh.map(({ fileId, name }) => ({ fileId, name, altText: '' }))])
  }
  useDropped(
    (dropped) => 'files' in dropped && add(dropped.files),
    (files) => files.every(({ name }) => isPictureName(name)),
  )
  const choose = async (): Promise<void> => {
    const result = await chooser.tell({})
    if (result.ok && result.value) add([result.value])
  }
  return (
    <div className={styles.pictures}>
      {pictures.map(({ fileId, name, altText }) => (
        <div key={fileId} className={styles.picture}>
          <bdi className={styles.name} title={name}>
            {name}
          </bdi>
          <TextInput
            size="xs"
            required
            aria-label={words.altText(name)}
            placeholder={words.altPlaceholder}
            maxLength={1000}
            value={altText}
            onChange={(event) => {
              const next = event.currentTarget.value
              keepPictures(
                lineId,
                pictures.map((one) => (one.fileId === fileId ? { ...one, altText: next } : one)),
              )
            }}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.removePicture(name)}
            onClick={() =>
              keepPictures(
                lineId,
                pictures.filter((one) => one.fileId !== fileId),
              )
            }
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <FailureNote failure={chooser.failure} />
      {pictures.length < MOST_PICTURES ? (
        <Button size="compact-xs" variant="subtle" title={words.pictureHint} onClick={() => void choose()}>
          {words.addPicture}
        </Button>
      ) : null}
    </div>
  )
}
