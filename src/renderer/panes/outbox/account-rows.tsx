// What waits, account by account: how much, until when by the platform's limits, and what holds it up.
import { Button } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { AccountQueue } from '../../../shared/outbox.ts'
import { formatDuration, formatTime } from '../../../shared/words.ts'
import { useTell } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useWallNow } from '../../ui/now.ts'
import { select } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './outbox.module.css'
import { outboxWords } from './words.ts'

const MINUTE_MS = 60_000

/** A forecast is no stopwatch: whole minutes from the first one on. */
const aheadMs = (leftMs: number): number =>
  leftMs < MINUTE_MS ? Math.max(leftMs, 1000) : Math.ceil(leftMs / MINUTE_MS) * MINUTE_MS

export const AccountRows = ({ accounts }: { readonly accounts: readonly AccountQueue[] }) => {
  const words = useWords(outboxWords)
  if (accounts.length === 0) {
    return (
      <EmptyState
        what={words.noAccounts.title}
        why={words.noAccounts.body}
        action={
          <Button size="xs" onClick={() => select({ overlay: 'connections' })}>
            {words.connect}
          </Button>
        }
      />
    )
  }
  return (
    <ul className={styles.accounts} aria-label={words.accounts}>
      {accounts.map((account) => (
        <AccountRow key={account.connectionId} account={account} />
      ))}
    </ul>
  )
}

const Standing = ({ account: { isPaused, unreachableSinceAt } }: { readonly account: AccountQueue }) => {
  const lang = useLang()
  const words = useWords(outboxWords)
  if (isPaused) return <StateMark shape="box" word={words.paused} reason={words.pausedHint} />
  if (unreachableSinceAt === null) return <StateMark shape="dot" tint="quiet" word={words.ready} />
  const word = words.unreachable(formatTime(lang, unreachableSinceAt))
  return <StateMark shape="ring" word={word} reason={words.unreachableHint} />
}

const AccountRow = ({ account }: { readonly account: AccountQueue }) => {
  const lang = useLang()
  const words = useWords(outboxWords)
  const pause = useTell('outbox.pause')
  const now = useWallNow()
  const { connectionId, platform, handle, waitingCount, finishAt, isPaused } = account
  const until =
    finishAt === null
      ? words.standsStill
      : words.doneBy(formatTime(lang, finishAt), formatDuration(lang, aheadMs(finishAt - now)))
  return (
    <li className={styles.account}>
      <span className={styles.quiet}>{crisisWords[lang].platform[platform]}</span>
      <bdi className={styles.handle} title={`@${handle}`}>
        @{handle}
      </bdi>
      <Standing account={account} />
      <span className={styles.figure} title={words.doneByHint}>
        {waitingCount === 0 ? words.nothingWaits : `${words.waiting(waitingCount)}, ${until}`}
      </span>
      <Button
        size="xs"
        variant="default"
        className={styles.pause}
        aria-label={isPaused ? words.unpauseOf(handle) : words.pauseOf(handle)}
        disabled={pause.isBusy}
        onClick={() => void pause.tell({ connectionId, isPaused: !isPaused })}
      >
        {isPaused ? words.unpause : words.pause}
      </Button>
      <FailureNote failure={pause.failure} />
    </li>
  )
}
