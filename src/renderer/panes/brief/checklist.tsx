// What speaks by itself elsewhere while people are angry: ticked by whoever paused it.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Check } from '../../../shared/brief.ts'
import { pauseWords } from '../../../shared/brief-words.ts'
import type { CrisisId, MemberId } from '../../../shared/model.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './brief.module.css'
import { briefRoomWords } from './words.ts'

export const Checklist = ({ crisisId, isOver }: { readonly crisisId: CrisisId; readonly isOver: boolean }) => {
  const words = useWords(briefRoomWords)
  const common = useWords(uiWords)
  const pauses = useWords(pauseWords)
  const lang = useLang()
  const now = useNow()
  const nameOf = useMemberNames()
  const checks = useAsk('checks.list', { crisisId })
  const tick = useTell('checks.tick')
  const add = useTell('checks.add')
  const [text, setText] = useState('')
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '') return
    if ((await add.tell({ crisisId, text: text.trim() })).ok) setText('')
  }
  const move = ({ pause, id }: Check, isDone: boolean): void => {
    const of = pause !== null ? { pause } : id !== null ? { id } : null
    if (of) void tick.tell({ crisisId, of, isDone })
  }
  return (
    <section className={styles.checks} aria-label={words.checks}>
      <h3>{words.checks}</h3>
      <p className={styles.quiet}>{words.checksWhy}</p>
      <FailureNote failure={checks.failure ?? tick.failure ?? add.failure} onAgain={checks.again} />
      {checks.value?.map((check) => (
        <Checkbox
          key={check.pause ?? check.id}
          size="xs"
          disabled={isOver}
          checked={check.doneAt !== null}
          label={check.pause === null ? (check.text ?? common.removed) : pauses[check.pause]}
          description={
            check.doneAt === null
              ? undefined
              : words.doneBy(nameOf(check.doneBy as MemberId), shortExact(lang, check.doneAt, now))
          }
          onChange={(event) => move(check, event.currentTarget.checked)}
        />
      ))}
      {isOver ? null : (
        <form className={styles.add} onSubmit={(event) => void save(event)}>
          <TextInput
            size="xs"
            label={words.add}
            placeholder={words.addHint}
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" type="submit" disabled={text.trim() === '' || add.isBusy}>
            {words.save}
          </Button>
        </form>
      )}
    </section>
  )
}
