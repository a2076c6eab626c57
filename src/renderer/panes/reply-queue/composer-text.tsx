// The words themselves: the count against the platform's limit, whether they are saved, and the versions before.
import { Button, Popover, Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Draft, QueueLine } from '../../../shared/model.ts'
import { lengthOf } from '../../../shared/post-length.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { TimeAgo } from '../../ui/figures.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './composer.module.css'
import { composerWords } from './composer-words.ts'
import type { Composed } from './use-composed.ts'

export interface ComposerTextProps {
  readonly line: QueueLine
  readonly drafts: readonly Draft[]
  readonly composed: Composed
  readonly canWrite: boolean
  readonly field: RefObject<HTMLTextAreaElement | null>
}

export const ComposerText = ({ line, drafts, composed, canWrite, field }: ComposerTextProps) => {
  const lang = useLang()
  const words = useWords(composerWords)
  const nameOf = useMemberNames()
  const where = crisisWords[lang].platform[line.author.platform]
  const { newer } = composed
  return (
    <div className={styles.writing}>
      {newer ? (
        <div className={styles.newer} role="status">
          <span>{words.newer(nameOf(newer.memberId))}</span>
          <Button size="compact-xs" variant="default" onClick={composed.takeTheirs}>
            {words.takeNewer}
          </Button>
        </div>
      ) : null}
      <Textarea
        ref={field}
        aria-label={words.textLabel}
        placeholder={canWrite ? words.placeholder(where) : undefined}
        readOnly={!canWrite}
        value={composed.text}
        dir="auto"
        classNames={{ input: styles.words }}
        maxLength={10_000}
        onChange={(event) => composed.type(event.currentTarget.value)}
        onBlur={() => void composed.flush()}
        onKeyDown={(event) => {
          if (strokeOf(event) !== 'mod+s') return
          event.preventDefault()
          void composed.flush()
        }}
      />
      <div className={styles.below}>
        <Count text={composed.text} line={line} />
        <SaveState composed={composed} />
        <Versions drafts={drafts} canWrite={canWrite} onUse={composed.type} />
      </div>
    </div>
  )
}

const Count = ({ text, line }: { readonly text: string; readonly line: QueueLine }) => {
  const lang = useLang()
  const words = useWords(composerWords)
  const where = crisisWords[lang].platform[line.author.platform]
  const { count, limit, isOver } = lengthOf(line.author.platform, text)
  if (limit === null) return <span>{words.countFree(count, where)}</span>
  return (
    <span className={styles.count} title={words.countHint}>
      {words.count(count, limit, where)}
      {isOver ? <StateMark shape="up" word={words.over(count - limit)} tint="hand" /> : null}
    </span>
  )
}

const SaveState = ({ composed }: { readonly composed: Composed }) => {
  const words = useWords(composerWords)
  const nameOf = useMemberNames()
  const { latest, status } = composed
  if (status === 'failed') return <StateMark shape="cross" word={words.saveFailed} tint="hand" />
  if (status === 'unsaved') return <StateMark shape="ring" word={words.unsaved} tint="quiet" />
  if (status === 'saving') return <StateMark shape="half" word={words.saving} tint="quiet" />
  if (status === 'empty' || !latest) return <span>{words.nothingWritten}</span>
  return <StateMark shape="tick" word={words.saved(latest.version, nameOf(latest.memberId))} tint="quiet" />
}

interface VersionsProps {
  readonly drafts: readonly Draft[]
  readonly canWrite: boolean
  readonly onUse: (text: string) => void
}

const Versions = ({ drafts, canWrite, onUse }: VersionsProps) => {
  const words = useWords(composerWords)
  const nameOf = useMemberNames()
  if (drafts.length === 0) return null
  const newestFirst = [...drafts].sort((a, b) => b.version - a.version)
  return (
    <Popover width={420} position="top-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" className={styles.versions}>
          {words.versions(drafts.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ol className={styles.history}>
          {newestFirst.map(({ version, text, memberId, recordedAt }) => (
            <li key={version}>
              <p className={styles.meta}>
                {words.version(version, nameOf(memberId))} <TimeAgo at={recordedAt} />
              </p>
              <p className={text === null ? styles.quiet : styles.old} dir="auto">
                {text === null ? words.gone : visibleText(text)}
              </p>
              {canWrite && text !== null ? (
                <Button size="compact-xs" variant="default" onClick={() => onUse(text)}>
                  {words.useVersion}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  )
}
