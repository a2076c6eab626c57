// Pictures beside the answer: kept per person until it is sent; dropped files are taken while nothing else wants them.
import type { LineId } from '../../../shared/model.ts'
import { OutgoingPictures } from '../../asks/outgoing-pictures.tsx'
import { useDropped } from '../../ui/dropped-files.ts'
import { isPictureName, withPictures } from '../../ui/outgoing-picture.ts'
import styles from './composer.module.css'
import { keepPictures, useKeptPictures } from './kept-pictures.ts'

export const ComposerPictures = ({ lineId }: { readonly lineId: LineId }) => {
  const pictures = useKeptPictures(lineId)
  useDropped(
    (dropped) => 'files' in dropped && keepPictures(lineId, withPictures(pictures, dropped.files)),
    (files) => files.every(({ name }) => isPictureName(name)),
  )
  return (
    <div className={styles.pictures}>
      <OutgoingPictures pictures={pictures} onChange={(next) => keepPictures(lineId, next)} />
    </div>
  )
}
