// What is done about it: each action with its owner and its date, done or dropped with a reason.
import { useState } from 'react'
import { type Action, type ActionState, isLate } from '../../../shared/debrief.ts'
import { actionStateWord, debriefWords } from '../../../shared/debrief-words.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { formatDate } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { MentionText } from '../../ui/mention-text.tsx'
import { useWallNow } from '../../ui/now.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { ActionForm } from './action-form.tsx'
import { debriefPageWords } from './debrief-words.ts'
import styles from './report.module.css'

const SHAPES = { open: 'ring', done: 'tick', dropped: 'cross' } as const satisfies Record<ActionState, string>

export interface ActionsProps {
  readonly crisisId: CrisisId
  readonly actions: readonly Action[]
}

export const Actions = ({ crisisId, actions }: ActionsProps) => {
  const words = useWords(debriefWords)
  const page = useWords(debriefPageWords)
  const adding = useTell('actions.add')
  const [isAdding, setAdding] = useState(false)
  return (
    <section className={styles.part} aria-label={words.actions}>
      <h3 className={styles.title}>{words.actions}</h3>
      {actions.length === 0 ? <p className={styles.note}>{words.noActions}</p> : null}
      <ul className={styles.actions}>
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
      {isAdding ? (
        <ActionForm
          action={null}
          failure={adding.failure}
          onSave={(content) => adding.tell({ crisisId, ...content })}
          onDone={() => setAdding(false)}
        />
      ) : (
        <LinkButton onClick={() => setAdding(true)}>{page.add}</LinkButton>
      )}
    </section>
  )
}

const ActionRow = ({ action }: { readonly action: Action }) => {
  const lang = useLang()
  const words = useWords(debriefWords)
  const page = useWords(debriefPageWords)
  const nameOf = useMemberNames()
  const now = useWallNow()
  const changing = useTell('actions.change')
  const [isChanging, setChanging] = useState(false)
  const { id: actionId, text, ownerId, dueAt, state, why } = action
  const content = { actionId, text, ownerId, dueAt }
  if (isChanging)
    return (
      <li className={styles.action}>
        <ActionForm
          action={action}
          failure={changing.failure}
          onSave={(changed) => changing.tell({ actionId, ...changed, state, why })}
          onDone={() => setChanging(false)}
        />
      </li>
    )
  return (
    <li className={styles.action}>
      <MentionText text={text} />
      <p className={styles.note}>
        {nameOf(ownerId)}, {formatDate(lang, dueAt)}{' '}
        {isLate(action, now) ? (
          <StateMark shape="diamond" word={words.late} tint="hand" />
        ) : (
          <StateMark
            shape={SHAPES[state]}
            word={actionStateWord(words, action, formatDate(lang, action.stateAt))}
            tint="quiet"
          />
        )}
      </p>
      <div className={styles.acts}>
        <LinkButton onClick={() => setChanging(true)}>{page.change}</LinkButton>
        {state === 'open' ? (
          <>
            <LinkButton onClick={() => void changing.tell({ ...content, state: 'done', why: null })}>
              {page.done}
            </LinkButton>
            <AskReason
              isLink
              label={page.drop}
              confirm={page.drop}
              hint={page.dropHint}
              onConfirm={(reason) => changing.tell({ ...content, state: 'dropped', why: reason })}
            />
          </>
        ) : (
          <LinkButton onClick={() => void changing.tell({ ...content, state: 'open', why: null })}>
            {page.reopen}
          </LinkButton>
        )}
      </div>
      <FailureNote failure={changing.failure} />
    </li>
  )
}
