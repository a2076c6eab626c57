// The last press: publish; or, where an approver is needed, put it before them, or say why it does not wait.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { RedProposal } from '../../../shared/contract/red.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import styles from './red-button.module.css'
import { sheetWords } from './sheet-words.ts'
import type { RedSheet } from './use-red-sheet.ts'

export interface LeaveActsProps {
  readonly sheet: RedSheet
  readonly proposal: RedProposal
  /** Of the accounts that speak. */
  readonly count: number
  readonly isReady: boolean
  /** Who must be asked; empty = nobody. */
  readonly approvers: readonly string[]
  /** The words wait for an approver already. */
  readonly isAsked: boolean
}

export const LeaveActs = ({ sheet, proposal, count, isReady, approvers, isAsked }: LeaveActsProps) => {
  const words = useWords(sheetWords)
  const [absent, setAbsent] = useState<string | null>(null)
  const mayPress = isReady && !sheet.isBusy
  const mustAsk = approvers.length > 0
  const names = approvers.join(', ')
  const publishAnyway = (): void => {
    if (absent === null) setAbsent('')
    else if (mayPress) void sheet.leave(proposal, absent.trim() || words.absentDefault)
  }
  const main = (): void => {
    if (!mayPress) return
    if (!mustAsk) void sheet.leave(proposal, null)
    else if (isAsked || absent !== null) publishAnyway()
    else void sheet.wait(proposal)
  }
  useKeys({ 'mod+Enter': main })
  const label = mustAsk
    ? isAsked || absent !== null
      ? words.publishAnyway
      : words.askApproval(names)
    : isAsked
      ? words.approve
      : words.publish(count)
  return (
    <>
      {absent === null ? null : (
        <Textarea
          autoFocus
          label={words.absent}
          description={words.absentHint}
          placeholder={words.absentDefault}
          value={absent}
          maxLength={500}
          autosize
          minRows={1}
          onChange={(event) => setAbsent(event.currentTarget.value)}
        />
      )}
      <div className={styles.acts}>
        <Button variant="subtle" size="sm" onClick={() => sheet.go('words')}>
          {words.back}
        </Button>
        {mustAsk && !isAsked && absent === null ? (
          <Button variant="default" size="sm" disabled={!mayPress} onClick={publishAnyway}>
            {words.publishAnyway}
          </Button>
        ) : null}
        <Button
          data-red-next
          className={styles.red}
          disabled={!mayPress}
          rightSection={<KeyHint stroke="mod+Enter" />}
          onClick={main}
        >
          {label}
        </Button>
      </div>
    </>
  )
}
