// One text of the library in one length, with how much room is left once it is filled in.
import type { LibraryText } from '../../../shared/library.ts'
import { libraryLength } from '../../../shared/library-length.ts'
import { libraryWords } from '../../../shared/library-words.ts'
import type { Brand } from '../../../shared/model.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { EditedText } from './edited-text.tsx'
import { planLibraryWords } from './library-words.ts'
import styles from './plan.module.css'
import { VersionList, type VersionListProps } from './version-list.tsx'

export interface CellTextProps {
  readonly brand: Brand
  readonly cell: LibraryText
}

export const CellText = ({ brand, cell }: CellTextProps) => {
  const names = useWords(libraryWords)
  const save = useTell('library.save')
  const restore = useTell('library.restore')
  const { text, editedAt, editedBy, ...place } = cell
  const target = { brandId: brand.id, ...place }
  return (
    <EditedText
      label={names.length[cell.length]}
      hint={names.lengthHint[cell.length]}
      value={text ?? ''}
      lang={cell.lang}
      maxLength={3000}
      minRows={6}
      isOwn={editedAt !== null}
      editedAt={editedAt}
      editedBy={editedBy}
      isBusy={save.isBusy || restore.isBusy}
      failure={save.failure ?? restore.failure}
      onSave={(typed) => save.tell({ ...target, text: typed })}
      onRestore={() => void restore.tell(target)}
      measure={(typed) => <Room cell={cell} text={typed} brand={brand.name} />}
      versions={(take) => <CellVersions target={target} onTake={take} />}
    />
  )
}

const Room = ({ cell, text, brand }: { readonly cell: LibraryText; readonly text: string; readonly brand: string }) => {
  const words = useWords(planLibraryWords)
  if (text.trim() === '') return <StateMark shape="diamond" word={words.nothingCame} />
  const { count, limit, isOver } = libraryLength(cell, text, brand)
  const said = words.count(count, limit)
  return isOver ? (
    <StateMark shape="cross" word={`${said}, ${words.tooLong}`} />
  ) : (
    <span className={styles.quiet}>{said}</span>
  )
}

interface CellVersionsProps extends Pick<VersionListProps, 'onTake'> {
  readonly target: Omit<LibraryText, 'text' | 'editedAt' | 'editedBy'> & { readonly brandId: Brand['id'] }
}

const CellVersions = ({ target, onTake }: CellVersionsProps) => (
  <VersionList versions={useAsk('library.history', target)} onTake={onTake} />
)
