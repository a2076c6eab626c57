// One key gives the person to somebody else: nobody has to go on reading what hurts, or answer what they do not know.
import { Button, Popover, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Member, MemberId, QueueLine } from '../../../shared/model.ts'
import { APPROVER } from '../../../shared/roles.ts'
import { useMemberNames, useOwnId } from '../../asks/member-names.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import { careWords } from './care-words.ts'
import styles from './end-line.module.css'

export interface HandLineProps {
  readonly line: QueueLine
  /** Kept for this member: another one needs a reason. */
  readonly reserved: MemberId | null
  readonly isDisabled: boolean
  readonly opened: boolean
  readonly onOpenedChange: (opened: boolean) => void
  readonly onHanded: () => void
}

export const HandLine = ({ isDisabled, opened, onOpenedChange, ...form }: HandLineProps) => {
  const words = useWords(careWords)
  return (
    <Popover
      opened={opened}
      onChange={onOpenedChange}
      trapFocus
      returnFocus
      width={320}
      position="top-start"
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          disabled={isDisabled}
          aria-keyshortcuts="H"
          rightSection={<KeyHint stroke="h" />}
          onClick={() => onOpenedChange(!opened)}
        >
          {words.handOver}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.handOver}>
        <HandForm {...form} onDone={() => onOpenedChange(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Who stands in for `me` first. */
const othersOf = (members: readonly Member[], me: MemberId | null): Member[] => {
  const backupId = members.find(({ id }) => id === me)?.backupId ?? null
  return members.filter(({ id }) => id !== me).sort((a, b) => Number(b.id === backupId) - Number(a.id === backupId))
}

/** Up and down through the names, as in a menu. */
const step = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = names.indexOf(document.activeElement as HTMLElement)
  names.at((at + by) % names.length)?.focus()
}

type HandFormProps = Pick<HandLineProps, 'line' | 'reserved' | 'onHanded'> & { readonly onDone: () => void }

const HandForm = ({ line, reserved, onHanded, onDone }: HandFormProps) => {
  const words = useWords(careWords)
  const me = useOwnId()
  const nameOf = useMemberNames()
  const members = useAsk('members.list', {}).value ?? []
  const hand = useTell('queue.handOver')
  const [why, setWhy] = useState('')
  const others = othersOf(members, me)
  const backupId = members.find(({ id }) => id === me)?.backupId ?? null
  const mustSay = reserved !== null && why.trim() === ''
  const give = async (toMemberId: MemberId): Promise<void> => {
    const result = await hand.tell({ lineId: line.id, toMemberId, why: why.trim() || null })
    if (!result.ok) return
    onDone()
    onHanded()
  }
  if (others.length === 0) {
    return (
      <div className={styles.form}>
        <p className={styles.note}>{words.nobodyElse}</p>
        <Button size="xs" variant="default" data-autofocus onClick={() => select({ overlay: 'members' })}>
          {words.addMembers}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.form}>
      {/* biome-ignore lint/a11y/useSemanticElements: these are no form fields */}
      <div role="group" aria-label={words.handOverTo} className={styles.names} onKeyDown={step}>
        <span className={styles.note}>
          {words.handOverTo}. {words.handOverFirst}
        </span>
        {others.map((member, index) => (
          <button
            key={member.id}
            type="button"
            className={styles.name}
            data-autofocus={index === 0 && reserved === null ? true : undefined}
            disabled={mustSay || hand.isBusy}
            onClick={() => void give(member.id)}
          >
            <bdi>{member.name}</bdi>
            <span className={styles.note}>
              {member.id === backupId ? words.standsIn : member.roles.filter((role) => role !== APPROVER).join(', ')}
            </span>
          </button>
        ))}
      </div>
      <TextInput
        size="xs"
        data-autofocus={reserved === null ? undefined : true}
        label={reserved === null ? words.handOverWhy : words.handOverWhyNeeded(nameOf(reserved))}
        description={words.handOverWhyHint}
        required={reserved !== null}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = others
          if (event.key === 'Enter' && !mustSay && first) void give(first.id)
        }}
      />
      <div className={styles.quick}>
        {words.handOverWhys.map((text) => (
          <button key={text} type="button" className={styles.pick} onClick={() => setWhy(text)}>
            {text}
          </button>
        ))}
      </div>
      <FailureNote failure={hand.failure} />
    </div>
  )
}
