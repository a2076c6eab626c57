// What a text was before: who wrote it, when, and into the field again with one press.
import { Button } from '@mantine/core'
import type { LibraryVersion } from '../../../shared/contract/library.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import type { Answer } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { useNow } from '../../ui/now.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './plan.module.css'
import { planWords } from './words.ts'

export interface VersionListProps {
  readonly versions: Answer<LibraryVersion[]>
  readonly onTake: (text: string) => void
}

export const VersionList = ({ versions, onTake }: VersionListProps) => {
  const words = useWords(planWords)
  const common = useWords(uiWords)
  const lang = useLang()
  const now = useNow()
  const nameOf = useMemberNames()
  if (versions.isLoading) return <LoadingRows count={2} />
  const list = versions.value ?? []
  return (
    <>
      <FailureNote failure={versions.failure} onAgain={versions.again} />
      {versions.value && list.length === 0 ? <p className={styles.quiet}>{words.noVersions}</p> : null}
      <ol className={styles.versions} reversed>
        {list.map(({ version, text, isRestored, memberId, recordedAt }) => (
          <li key={version}>
            <span className={styles.quiet}>{words.edited(nameOf(memberId), shortExact(lang, recordedAt, now))}</span>
            <p>{isRestored ? words.restored : (text ?? common.removed)}</p>
            {text === null ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={words.bringBack(version)}
                onClick={() => onTake(text)}
              >
                {words.bringBack(version)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
