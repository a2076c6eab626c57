// One held answer with what has moved since somebody approved it: it goes, it stays, or it is given up with a reason.
import { Button } from '@mantine/core'
import type { ReviewItem } from '../../../shared/contract/outbox.ts'
import type { ReviewChange } from '../../../shared/outbox.ts'
import { routeWords } from '../../../shared/route-words.ts'
import { SendState } from '../../asks/send-state.tsx'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { reviewWords } from './review-words.ts'
import styles from './send-detail.module.css'
import { SendFacts, SendParts } from './send-detail.tsx'

export const useChangeSentence = (): ((change: ReviewChange) => string) => {
  const words = useWords(reviewWords)
  const { kind, reason } = useWords(routeWords)
  return (change) =>
    change.kind === 'routeChanged'
      ? words.change(change, kind[change.route], reason[change.reason])
      : words.change(change, '', '')
}

export interface ReviewDetailProps {
  readonly item: ReviewItem
  readonly isChosen: boolean
  readonly onToggle: () => void
}

export const ReviewDetail = ({ item: { send, changes }, isChosen, onToggle }: ReviewDetailProps) => {
  const words = useWords(reviewWords)
  const sentence = useChangeSentence()
  const giveUp = useTell('outbox.giveUp')
  return (
    <div className={styles.send}>
      <SendState send={send} />
      <ul className={styles.changes}>
        {changes.length === 0 ? (
          <li>
            <StateMark shape="dash" tint="quiet" word={words.unchanged} />
          </li>
        ) : (
          changes.map((change) => (
            <li key={change.kind}>
              <StateMark shape="up" word={sentence(change)} />
            </li>
          ))
        )}
      </ul>
      <div className={styles.acts}>
        <Button
          size="xs"
          variant={isChosen ? 'filled' : 'default'}
          aria-pressed={isChosen}
          rightSection={<KeyHint stroke={words.toggle} />}
          onClick={onToggle}
        >
          {words.chosen}
        </Button>
        <AskReason
          label={words.giveUp}
          confirm={words.giveUp}
          hint={words.giveUpHint}
          onConfirm={(reason) => giveUp.tell({ sendId: send.id, reason })}
        />
      </div>
      <SendParts send={send} />
      <SendFacts send={send} />
    </div>
  )
}
