// The last step of an answer: it is sent, or read by an approver first, in place; and the ways around, each with its reason.
import { Button } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { QueueLine } from '../../../shared/model.ts'
import type { Route } from '../../../shared/outbox.ts'
import { fail } from '../../../shared/result.ts'
import { guardWords } from '../../asks/guard-words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { sayWords } from '../../asks/say-words.ts'
import type { Approval } from '../../asks/use-approval.ts'
import { useTell } from '../../bridge.ts'
import { AskOnce } from '../../ui/ask-once.tsx'
import { AskReason } from '../../ui/ask-reason.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { approvalWords } from './approval-words.ts'
import styles from './composer.module.css'
import { sendingWords } from './sending-words.ts'
import { AT_ONCE, type LineActs, type Planned, type Sending } from './use-line-acts.ts'

export interface ComposerSendProps {
  readonly line: QueueLine
  readonly acts: LineActs
  readonly approval: Approval
  readonly route: Route
  readonly onGoOn: () => void
  /** null = the words could not be saved. */
  readonly onPlan: (sending: Sending) => Promise<Planned | null>
  readonly onOverrule: (why: string) => void
  /** The line is in other hands. */
  readonly onDone: () => void
}

export const ComposerSend = (props: ComposerSendProps) => {
  const { line, acts, route, onPlan, onOverrule } = props
  const lang = useLang()
  const sending = useWords(sendingWords)
  const guard = useWords(guardWords)
  return (
    <span className={styles.plan}>
      {acts.hindrance === 'wrong' && acts.canWrite ? (
        <AskReason
          label={guard.overrule}
          confirm={guard.overrule}
          hint={guard.overruleHint}
          onConfirm={async (why) => {
            onOverrule(why)
            return { ok: true, value: null }
          }}
        />
      ) : null}
      {route.mayTry && acts.canPlan && !acts.mustAsk ? (
        <AskOnce
          label={sending.tryOnce}
          hint={sending.tryOnceHint(crisisWords[lang].platform[line.author.platform])}
          confirm={sending.tryOnce}
          onConfirm={() => void onPlan({ ...AT_ONCE, isTrial: true })}
        />
      ) : null}
      {acts.mustAsk ? <Unapproved {...props} /> : null}
      {acts.waits && !acts.mustAsk ? <SendBack {...props} /> : null}
      <Main {...props} />
    </span>
  )
}

/** What mod+Enter does, by name. */
const Main = ({ acts, approval, route, onGoOn }: ComposerSendProps) => {
  const lang = useLang()
  const sending = useWords(sendingWords)
  const words = useWords(approvalWords)
  const nameOf = useMemberNames()
  if (acts.mustAsk && acts.waits) {
    const names = new Intl.ListFormat(lang, { type: 'disjunction' }).format(approval.approverIds.map(nameOf))
    return <span className={styles.waits}>{words.waitsFor(names)}</span>
  }
  const isApproving = acts.waits
  const label = isApproving ? words.approve[route.kind] : acts.mustAsk ? words.ask : sending.send[route.kind]
  return (
    <Button
      size="xs"
      variant={route.kind === 'none' ? 'default' : 'filled'}
      disabled={!(isApproving ? acts.canApprove : acts.mustAsk ? acts.canAsk : acts.canPlan)}
      title={acts.hindrance === null ? undefined : sending.hindrance[acts.hindrance]}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      rightSection={<KeyHint stroke="mod+Enter" />}
      onClick={onGoOn}
    >
      {label}
    </Button>
  )
}

/** No approver is here: it leaves all the same, and the record says why. */
const Unapproved = ({ acts, onPlan }: ComposerSendProps) => {
  const words = useWords(approvalWords)
  const say = useWords(sayWords)
  return (
    <AskReason
      label={say.absent}
      confirm={words.sendWithout}
      question={say.absentQuestion}
      hint={say.absentHint}
      isDisabled={!acts.canPlan}
      onConfirm={async (why) =>
        (await onPlan({ isTrial: false, absentApprover: why })) ?? fail('unavailable', words.notSaved)
      }
    />
  )
}

const SendBack = ({ line, onDone }: ComposerSendProps) => {
  const words = useWords(approvalWords)
  const sendBack = useTell('queue.sendBack')
  return (
    <AskReason
      label={words.sendBack}
      confirm={words.sendBack}
      hint={words.sendBackHint}
      onConfirm={async (why) => {
        const result = await sendBack.tell({ lineId: line.id, why })
        if (result.ok) onDone()
        return result
      }}
    />
  )
}
