// What we told people we would say or do, the soonest due first: who sees to it, and what came of it.
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type CrisisId, type MemberId, SYSTEM_MEMBER } from '../../shared/model.ts'
import type { PromiseKind, PublicPromise } from '../../shared/promises.ts'
import { formatDuration, formatExact } from '../../shared/words.ts'
import { useAsk, useTell } from '../bridge.ts'
import { AskReason } from '../ui/ask-reason.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { shortExact } from '../ui/figures.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { useNow } from '../ui/now.ts'
import { promiseLook } from '../ui/promise-look.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { WhenField } from '../ui/when-field.tsx'
import { uiWords } from '../ui/words.ts'
import { promiseWords } from './promise-words.ts'
import styles from './promises.module.css'

const minute = 60_000

export const PromiseList = ({ crisisId, isOver }: { readonly crisisId: CrisisId; readonly isOver: boolean }) => {
  const words = useWords(promiseWords)
  const list = useAsk('promises.list', { crisisId })
  const [isAdding, setAdding] = useState(false)
  const items = list.value?.items ?? []
  const waiting = items.filter(({ endedAt }) => endedAt === null)
  const ended = items.filter(({ endedAt }) => endedAt !== null)
  if (list.value && items.length === 0 && isOver) return null
  return (
    <section className={styles.promises} aria-label={words.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.title}</h3>
        {isOver || isAdding ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <FailureNote failure={list.failure} onAgain={list.again} />
      {isAdding ? <AddPromise crisisId={crisisId} onDone={() => setAdding(false)} /> : null}
      {list.value && items.length === 0 ? <p className={styles.quiet}>{words.none}</p> : null}
      <ul className={styles.list}>
        {waiting.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
      {ended.length > 0 ? (
        <details>
          <summary className={styles.quiet}>{words.ended(ended.length)}</summary>
          <ul className={styles.list}>
            {ended.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

const PromiseRow = ({ promise }: { readonly promise: PublicPromise }) => {
  const words = useWords(promiseWords)
  const common = useWords(uiWords)
  const lang = useLang()
  const now = useNow()
  const keep = useTell('promises.keep')
  const withdraw = useTell('promises.withdraw')
  const { id, state, dueAt, lateAt, endedAt, span, kind, reason } = promise
  const isOpen = endedAt === null
  const leftMs = dueAt - now
  const left = formatDuration(lang, Math.ceil(Math.abs(leftMs) / minute) * minute)
  const wasLate = state === 'kept' && lateAt !== null
  return (
    <li className={styles.promise}>
      <div className={styles.line}>
        <StateMark {...promiseLook(promise, now)} word={wasLate ? words.wasLate : words.state[state]} reason={reason} />
        <time className={styles.due} dateTime={new Date(dueAt).toISOString()} title={formatExact(lang, dueAt)}>
          {shortExact(lang, dueAt, now)}
        </time>
        {isOpen ? <span className={styles.due}>{leftMs >= 0 ? words.dueIn(left) : words.lateBy(left)}</span> : null}
        <span className={styles.quiet} title={words.kindHint[kind]}>
          {words.kind[kind]}
          {promise.lineId === null ? '' : `, ${words.toOne}`}
        </span>
      </div>
      <q className={span === null ? styles.quiet : undefined} dir="auto">
        {span ?? common.removed}
      </q>
      {reason === null ? null : <p className={styles.quiet}>{reason}</p>}
      {isOpen ? (
        <div className={styles.acts}>
          <Owner promise={promise} />
          <AskReason
            label={words.keep}
            confirm={words.keep}
            question={words.keepQuestion}
            onConfirm={(why) => keep.tell({ promiseId: id, why })}
          />
          <AskReason
            label={words.withdraw}
            confirm={words.withdraw}
            hint={words.withdrawHint}
            onConfirm={(why) => withdraw.tell({ promiseId: id, why })}
          />
        </div>
      ) : null}
    </li>
  )
}

const Owner = ({ promise }: { readonly promise: PublicPromise }) => {
  const words = useWords(promiseWords)
  const members = useAsk('members.list', {}).value ?? []
  const give = useTell('promises.give')
  const isNobody = promise.ownerId === SYSTEM_MEMBER
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={words.owner}
        title={words.owner}
        value={isNobody ? '' : String(promise.ownerId)}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === '') return
          void give.tell({ promiseId: promise.id, ownerId: Number(currentTarget.value) as MemberId })
        }}
      >
        {isNobody ? <option value="">{words.nobody}</option> : null}
        {members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </NativeSelect>
      <FailureNote failure={give.failure} />
    </>
  )
}

const AddPromise = ({ crisisId, onDone }: { readonly crisisId: CrisisId; readonly onDone: () => void }) => {
  const words = useWords(promiseWords)
  const common = useWords(uiWords)
  const add = useTell('promises.add')
  const [text, setText] = useState('')
  const [kind, setKind] = useState<PromiseKind>('act')
  const [dueAt, setDueAt] = useState<number | null>(null)
  const isReady = text.trim() !== '' && dueAt !== null && !add.isBusy
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || dueAt === null) return
    const result = await add.tell({ crisisId, kind, text: text.trim(), dueAt })
    if (result.ok) onDone()
  }
  return (
    <form className={styles.add} onSubmit={(event) => void save(event)}>
      <Textarea
        autoFocus
        size="xs"
        label={words.what}
        description={words.whatHint}
        maxLength={500}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.pair}>
        <NativeSelect
          size="xs"
          label={words.kindLabel}
          description={words.kindHint[kind]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as PromiseKind)}
        >
          <option value="act">{words.kind.act}</option>
          <option value="update">{words.kind.update}</option>
        </NativeSelect>
        <WhenField label={words.when} hint={words.whenHint} at={dueAt} onChange={setDueAt} />
      </div>
      <FailureNote failure={add.failure} />
      <div className={styles.acts}>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={!isReady}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
