// One statement and what may be done with it in its state.
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { blanksOf } from '../../../shared/blanks.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { effectWords } from '../../../shared/effect-words.ts'
import type { BrandId, Statement } from '../../../shared/model.ts'
import { isLiveSend, type Send } from '../../../shared/outbox.ts'
import { mayMove, type StatementState } from '../../../shared/states.ts'
import { formatExact } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { request } from '../../bridge.ts'
import { TimeAgo } from '../../ui/figures.tsx'
import { focusSoon, onceAtRest } from '../../ui/focus.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText, visibleText } from '../../ui/mention-text.tsx'
import { type Shape, StateMark, type Tint } from '../../ui/state-mark.tsx'
import { ApproveStatement } from './approve-statement.tsx'
import { isBeingPublished } from './kept-publishing.ts'
import { keptTextOf } from './kept-texts.ts'
import { PublishByHand } from './publish-by-hand.tsx'
import { PublishFromHere } from './publish-from-here.tsx'
import { publishWords } from './publish-words.ts'
import { StatementAnswers } from './statement-answers.tsx'
import { StatementEditor } from './statement-editor.tsx'
import { StatementEffect } from './statement-effect.tsx'
import { StatementSends } from './statement-sends.tsx'
import styles from './statements.module.css'
import { statementWords } from './words.ts'

const looks: Record<StatementState, { readonly shape: Shape; readonly tint: Tint }> = {
  draft: { shape: 'box', tint: 'plain' },
  approved: { shape: 'diamond', tint: 'hand' },
  published: { shape: 'tick', tint: 'plain' },
  corrected: { shape: 'dash', tint: 'quiet' },
}

export interface StatementItemProps {
  readonly brandId: BrandId
  readonly statement: Statement
  /** What left of it, or is about to. */
  readonly sends: readonly Send[]
}

export const StatementItem = ({ brandId, statement, sends }: StatementItemProps) => {
  const lang = useLang()
  const words = useWords(statementWords)
  const publishing = useWords(publishWords)
  const nameOf = useMemberNames()
  const { id, crisisId, state, text, channel, url, publishedAt } = statement
  const effect = useWords(effectWords)
  const [isEffectShown, setEffectShown] = useState(false)
  const [isEditing, setEditing] = useState(keptTextOf(crisisId, id) !== null)
  const [isPublishing, setPublishing] = useState(text !== null && isBeingPublished(id, text))
  const card = useRef<HTMLLIElement>(null)
  // What was pressed goes away with the state: the card has the focus, and what may be done next is one Tab away.
  const rest = (): void => focusSoon(() => card.current)
  const isLeaving = sends.some(isLiveSend)
  const mayEdit = !isLeaving && (state === 'draft' || mayMove('statement', state, 'draft'))
  const maySend = text !== null && (state === 'approved' || state === 'published')
  const blanks = blanksOf(text ?? '')
  return (
    <li className={styles.item} ref={card} tabIndex={-1} data-statement={id}>
      <p className={styles.meta}>
        <StateMark
          {...looks[state]}
          {...(isLeaving ? { tint: 'plain' } : {})}
          word={crisisWords[lang].statementState[state]}
          reason={words.stateHint[state]}
        />
        {channel ? <span dir="auto">{words.on(visibleText(channel))}</span> : null}
        <span>{words.by(nameOf(statement.memberId))}</span>
        {/* Published: the brand's time, as in the story. Before that only the machine knows when, and says that it does. */}
        {publishedAt === null ? (
          <span>{words.recordedOn(formatExact(lang, statement.updatedAt))}</span>
        ) : (
          <TimeAgo at={publishedAt} />
        )}
      </p>
      {isEditing && mayEdit ? (
        <StatementEditor
          crisisId={crisisId}
          statement={statement}
          onDone={() => {
            setEditing(false)
            rest()
          }}
        />
      ) : (
        <>
          <div className={styles.text}>
            {text === null ? (
              <span className={styles.quiet}>{words.removed}</span>
            ) : (
              <MentionText text={text} {...(isPublishing ? { lines: 2 } : {})} />
            )}
          </div>
          {mayEdit && blanks.length > 0 ? (
            <StateMark shape="box" word={words.blanks(blanks.length)} reason={blanks.join(' ')} />
          ) : null}
          <StatementSends sends={sends} />
          {isPublishing && maySend ? (
            <PublishFromHere
              brandId={brandId}
              crisisId={crisisId}
              statementId={id}
              text={text}
              sends={sends}
              onDone={() => {
                setPublishing(false)
                rest()
              }}
            />
          ) : (
            <div className={styles.acts}>
              {mayEdit ? (
                <Button size="xs" variant="default" onClick={() => setEditing(true)}>
                  {words.edit}
                </Button>
              ) : null}
              {mayMove('statement', state, 'approved') && text !== null ? (
                <ApproveStatement crisisId={crisisId} statementId={id} text={text} onApproved={rest} />
              ) : null}
              {maySend ? (
                <Button
                  size="xs"
                  variant={state === 'approved' && !isLeaving ? 'filled' : 'default'}
                  onClick={() => setPublishing(true)}
                >
                  {isLeaving || state === 'published' ? publishing.openMore : publishing.open}
                </Button>
              ) : null}
              {mayMove('statement', state, 'published') && !isLeaving ? (
                <PublishByHand statementId={id} onPublished={() => onceAtRest(rest)} />
              ) : null}
              {publishedAt === null ? null : (
                <Button
                  size="xs"
                  variant="default"
                  aria-expanded={isEffectShown}
                  onClick={() => setEffectShown(!isEffectShown)}
                >
                  {isEffectShown ? effect.close : effect.open}
                </Button>
              )}
              {url && sends.length === 0 ? (
                <Button size="compact-xs" variant="subtle" onClick={() => void request('links.open', { url })}>
                  {words.openLink}
                </Button>
              ) : null}
            </div>
          )}
          {isEffectShown && publishedAt !== null ? (
            <>
              <StatementEffect crisisId={crisisId} statementId={id} />
              <StatementAnswers crisisId={crisisId} statementId={id} />
            </>
          ) : null}
        </>
      )}
    </li>
  )
}
