// How a line ends without an answer from here: silence, elsewhere, or a colleague. Never without a reason.
import { Button, Popover, Radio, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { LineId, Member, MemberId } from '../../../shared/model.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { strokeOf } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import { composerWords } from './composer-words.ts'
import styles from './end-line.module.css'
import { type EndKind, queueWords } from './words.ts'

const kinds: readonly EndKind[] = ['silent', 'answeredElsewhere', 'reassigned']

export interface EndLineProps {
  readonly lineId: LineId
  readonly allowed: readonly EndKind[]
  readonly opened: boolean
  readonly onOpenedChange: (opened: boolean) => void
  readonly onEnded: () => void
}

export const EndLine = ({ lineId, allowed, opened, onOpenedChange, onEnded }: EndLineProps) => {
  const words = useWords(queueWords)
  return (
    <Popover
      opened={opened}
      onChange={onOpenedChange}
      trapFocus
      returnFocus
      width={380}
      position="top-end"
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          disabled={allowed.length === 0}
          title={words.command.end}
          aria-keyshortcuts="E"
          rightSection={<KeyHint stroke="e" />}
          onClick={() => onOpenedChange(!opened)}
        >
          {words.command.endShort}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <EndForm lineId={lineId} allowed={allowed} onDone={() => onOpenedChange(false)} onEnded={onEnded} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface EndFormProps {
  readonly lineId: LineId
  readonly allowed: readonly EndKind[]
  readonly onDone: () => void
  readonly onEnded: () => void
}

const EndForm = ({ lineId, allowed, onDone, onEnded }: EndFormProps) => {
  const words = useWords(composerWords)
  const common = useWords(uiWords)
  const members = useAsk('members.list', {}).value ?? []
  const end = useTell('queue.end')
  const [as, setAs] = useState<EndKind>(allowed[0] ?? 'silent')
  const [reason, setReason] = useState('')
  const [toId, setToId] = useState<MemberId | null>(null)
  const isReady = reason.trim() !== '' && (as !== 'reassigned' || toId !== null) && !end.isBusy

  const act = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (!isReady) return
    const result = await end.tell({ lineId, as, reason: reason.trim(), toMemberId: as === 'reassigned' ? toId : null })
    if (!result.ok) return
    onDone()
    onEnded()
  }

  return (
    <form className={styles.form} onSubmit={(event) => void act(event)}>
      <Radio.Group<EndKind> label={words.endTitle} value={as} onChange={setAs} size="xs">
        <div className={styles.kinds}>
          {kinds.map((kind) => (
            <Radio
              key={kind}
              size="xs"
              value={kind}
              label={words.endAs[kind]}
              description={words.endAsHint[kind]}
              disabled={!allowed.includes(kind)}
              data-autofocus={kind === as ? true : undefined}
            />
          ))}
        </div>
      </Radio.Group>
      {as === 'reassigned' ? <ToWhom members={members} toId={toId} onChange={setToId} /> : null}
      <Textarea
        label={words.endReason}
        size="xs"
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (strokeOf(event) === 'mod+Enter') void act()
        }}
      />
      <div className={styles.quick}>
        {words.endReasons[as].map((text) => (
          <button key={text} type="button" className={styles.pick} onClick={() => setReason(text)}>
            {text}
          </button>
        ))}
      </div>
      <FailureNote failure={end.failure} />
      <div className={styles.acts}>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={!isReady} rightSection={<KeyHint stroke="mod+Enter" />}>
          {words.endNow}
        </Button>
      </div>
    </form>
  )
}

interface ToWhomProps {
  readonly members: readonly Member[]
  readonly toId: MemberId | null
  readonly onChange: (toId: MemberId | null) => void
}

const ToWhom = ({ members, toId, onChange }: ToWhomProps) => {
  const words = useWords(composerWords)
  if (members.length === 0) return <p className={styles.note}>{words.nobody}</p>
  return (
    <Select
      label={words.endTo}
      placeholder={words.endChoose}
      size="xs"
      required
      comboboxProps={{ withinPortal: false }}
      data={members.map((member) => ({ value: String(member.id), label: member.name }))}
      value={toId === null ? null : String(toId)}
      onChange={(value) => onChange(members.find((member) => String(member.id) === value)?.id ?? null)}
    />
  )
}
