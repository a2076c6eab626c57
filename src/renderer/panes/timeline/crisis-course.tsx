// How the crisis stands, and the few acts that change its course: each asks why, and only what the state table allows.
import { Button, Popover, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Crisis } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeAgo } from '../../ui/figures.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText } from '../../ui/mention-text.tsx'
import { select } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { CloseCrisis, MovePhase, SetFirstPost } from './crisis-acts.tsx'
import styles from './crisis-course.module.css'
import { courseWords } from './crisis-words.ts'

export const CrisisCourse = ({ crisis }: { readonly crisis: Crisis }) => {
  const lang = useLang()
  const words = useWords(courseWords)
  const isClosed = crisis.state === 'closed'
  return (
    <section className={styles.course} aria-label={words.label}>
      <div className={styles.name}>
        <h2 className={crisis.title ? styles.title : styles.unnamed}>
          {crisis.title ? <MentionText text={crisis.title} lines={2} /> : words.unnamed}
        </h2>
        <NameCrisis crisis={crisis} />
      </div>
      <p className={styles.stands}>
        <StateMark
          shape={isClosed ? 'tick' : 'half'}
          word={crisisWords[lang].crisisState[crisis.state]}
          reason={words.stateHint[crisis.state]}
        />
        <span className={styles.quiet}>{words.stateHint[crisis.state]}</span>
      </p>
      <p className={styles.stands}>
        <span className={styles.quiet}>{words.firstPost}</span>
        {crisis.firstPostAt === null ? words.firstPostUnknown : <TimeAgo at={crisis.firstPostAt} />}
      </p>
      <div className={styles.acts}>
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint stroke="mod+j" />}
          onClick={() => select({ overlay: 'brief' })}
        >
          {words.brief}
        </Button>
      </div>
      {isClosed ? null : (
        <div className={styles.acts}>
          <MovePhase crisis={crisis} />
          <SetFirstPost key={crisis.firstPostAt ?? 'unknown'} crisis={crisis} />
          <CloseCrisis crisis={crisis} />
        </div>
      )}
    </section>
  )
}

const NameCrisis = ({ crisis }: { readonly crisis: Crisis }) => {
  const words = useWords(courseWords)
  const name = useTell('crises.name')
  const [opened, setOpened] = useState(false)
  const [title, setTitle] = useState(crisis.title ?? '')
  const act = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (title.trim() === '') return
    const result = await name.tell({ crisisId: crisis.id, title: title.trim() })
    if (result.ok) setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={360} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" onClick={() => setOpened(!opened)}>
          {crisis.title ? words.rename : words.giveName}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.form} onSubmit={(event) => void act(event)}>
          <TextInput
            data-autofocus
            size="xs"
            label={words.nameLabel}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <FailureNote failure={name.failure} />
          <Button size="xs" type="submit" disabled={title.trim() === '' || name.isBusy}>
            {words.save}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
