// What was chosen: each file with its size, what it is in words, and, of a table, which column is what.
import { Button } from '@mantine/core'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { Examples } from './examples.tsx'
import styles from './import.module.css'
import { Mapper } from './mapper.tsx'
import type { LookedFile, useFiles } from './use-files.ts'
import { importWords } from './words.ts'

export const FileList = ({ files, remove, remap }: ReturnType<typeof useFiles>) => {
  const words = useWords(importWords)
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={words.files}>
      {files.map((one) => (
        <FileRow
          key={one.file.fileId}
          looked={one}
          onRemove={() => remove(one.file.fileId)}
          onRemap={(mapping) => remap(one.file.fileId, mapping)}
        />
      ))}
    </ul>
  )
}

interface FileRowProps {
  readonly looked: LookedFile
  readonly onRemove: () => void
  readonly onRemap: (mapping: NonNullable<LookedFile['mapping']>) => void
}

const FileRow = ({ looked, onRemove, onRemap }: FileRowProps) => {
  const words = useWords(importWords)
  const lang = useLang()
  const { file, look, failure, mapping } = looked
  const refused = look?.refused ?? null
  return (
    <li className={styles.chosen}>
      <div className={styles.line}>
        <bdi className={styles.name}>{words.chosen(file.name, words.size(file.sizeBytes))}</bdi>
        <span className={styles.hint}>
          {look ? words.format(look.format, look.ownHandle) : failure ? '' : words.looking}
        </span>
        <span className={styles.end}>
          <Button size="compact-xs" variant="subtle" aria-label={words.removeFile(file.name)} onClick={onRemove}>
            {words.remove}
          </Button>
        </span>
      </div>
      <FailureNote failure={failure} />
      {look?.csv && mapping ? <Mapper look={look.csv} mapping={mapping} onChange={onRemap} /> : null}
      {look?.csv && look.examples.length > 0 ? <Examples examples={look.examples} /> : null}
      {look?.csv && refused && look.csv.doubts.length === 0 ? (
        <p className={styles.figures} dir="auto">
          {words.wouldRefuse(refused.line, refused.reason[lang])}
        </p>
      ) : null}
    </li>
  )
}
