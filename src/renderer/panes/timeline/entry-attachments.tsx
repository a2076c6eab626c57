// The files beside an entry: a picture is seen, anything else is saved to be read; what was taken away says so.
import type { StoryAttachment } from '../../../shared/model.ts'
import { pictureUrl } from '../../../shared/pictures.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { visibleText } from '../../ui/mention-text.tsx'
import { attachmentWords } from './attachment-words.ts'
import styles from './entry-attachments.module.css'

export const EntryAttachments = ({ attachments }: { readonly attachments: readonly StoryAttachment[] }) => {
  const words = useWords(attachmentWords)
  const save = useTell('timeline.saveAttachment')
  return (
    <>
      <ul className={styles.attachments} aria-label={words.label}>
        {attachments.map(({ sha256, name, kind, sizeBytes, removedAt }) => (
          <li key={sha256} className={styles.attachment}>
            {removedAt === null ? (
              <>
                {kind === null ? null : <img className={styles.picture} src={pictureUrl(sha256)} alt="" />}
                <LinkButton
                  title={words.save(visibleText(name), sha256)}
                  onClick={() => void save.tell({ sha256, name })}
                >
                  {visibleText(name)}
                </LinkButton>
                <span className={styles.size}>{words.size(sizeBytes)}</span>
              </>
            ) : (
              <span className={styles.size}>{words.removed(visibleText(name))}</span>
            )}
          </li>
        ))}
      </ul>
      <FailureNote failure={save.failure} />
    </>
  )
}
