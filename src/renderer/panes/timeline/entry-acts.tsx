// What may be done with an entry of the story: correct, mark, merge, split, move, hide. Nothing here removes anything from the log.
import { Menu } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { StoryEntry } from '../../../shared/model.ts'
import { PHASES } from '../../../shared/states.ts'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { attachmentWords } from './attachment-words.ts'
import type { Editing } from './kept-forms.ts'
import styles from './story.module.css'
import { timelineWords } from './words.ts'

export interface EntryActsProps {
  readonly entry: StoryEntry
  readonly onEdit: (how: Editing) => void
}

export const EntryActs = ({ entry, onEdit }: EntryActsProps) => {
  const lang = useLang()
  const { act, kind, actsOf, hideHint } = useWords(timelineWords)
  const mark = useTell('timeline.mark')
  const move = useTell('timeline.movePhase')
  const hide = useTell('timeline.hide')
  const attachments = useWords(attachmentWords)
  const choose = useTell('files.chooseAttachment')
  const attach = useTell('timeline.attach')
  const entryId = entry.id
  const attachFile = async (): Promise<void> => {
    const chosen = await choose.tell({})
    if (chosen.ok && chosen.value) await attach.tell({ entryId, fileId: chosen.value.fileId })
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: these are no form fields */}
      <div className={styles.acts} role="group" aria-label={actsOf(kind[entry.kind])}>
        {entry.mergedInto === null ? (
          <>
            <button type="button" className={styles.link} onClick={() => onEdit('correct')}>
              {act.correct}
            </button>
            <button
              type="button"
              className={styles.link}
              onClick={() => void mark.tell({ entryId, marked: !entry.marked })}
            >
              {entry.marked ? act.unmark : act.mark}
            </button>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <button type="button" className={styles.link}>
                  {act.arrange}
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={entry.hidden} onClick={() => onEdit('merge')}>
                  {act.merge}
                </Menu.Item>
                <Menu.Item disabled={entry.hidden} onClick={() => onEdit('split')}>
                  {act.split}
                </Menu.Item>
                <Menu.Item disabled={attach.isBusy} onClick={() => void attachFile()}>
                  {attachments.attach}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Label>{act.move}</Menu.Label>
                {PHASES.map((phase) => (
                  <Menu.Item
                    key={phase}
                    disabled={phase === entry.phase}
                    onClick={() => void move.tell({ entryId, phase })}
                  >
                    {crisisWords[lang].crisisState[phase]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        ) : null}
        {entry.hidden ? (
          <button
            type="button"
            className={styles.link}
            onClick={() => void hide.tell({ entryId, hidden: false, why: null })}
          >
            {act.show}
          </button>
        ) : (
          <AskReason
            isLink
            label={act.hide}
            confirm={act.hide}
            hint={hideHint}
            onConfirm={(why) => hide.tell({ entryId, hidden: true, why })}
          />
        )}
      </div>
      {[mark, move, choose, attach].map(({ failure }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four acts, always in this order
        <FailureNote key={index} failure={failure} />
      ))}
      {entry.hidden ? <FailureNote failure={hide.failure} /> : null}
    </>
  )
}
