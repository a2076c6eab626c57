// The commands for one person, each with its key; what the state forbids is not offered.
import { Button } from '@mantine/core'
import { formatTime } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { careWords } from './care-words.ts'
import styles from './composer.module.css'
import { ComposerSend, type ComposerSendProps } from './composer-send.tsx'
import { composerWords } from './composer-words.ts'
import { EndLine } from './end-line.tsx'
import { HandLine } from './hand-line.tsx'
import { sendingWords } from './sending-words.ts'
import type { LineActs } from './use-line-acts.ts'
import { queueWords } from './words.ts'

export interface ComposerActsProps extends ComposerSendProps {
  readonly asking: 'account' | 'claim' | 'end' | 'hand' | null
  readonly onAsking: (asking: 'claim' | 'end' | 'hand' | null) => void
  readonly onDraft: () => void
  readonly onReopened: () => void
}

/** Said beside the button and not only on hover: an empty field says by itself that it is empty. */
const saidInPlace: readonly (LineActs['hindrance'] & string)[] = [
  'unfilled',
  'wrong',
  'tooLong',
  'noAltText',
  'pictureByHand',
  'mustSignIn',
]

export const ComposerActs = (props: ComposerActsProps) => {
  const { line, acts, asking, onAsking, onDraft, onDone } = props
  const { command } = useWords(queueWords)
  if (acts.canReopen) return <Reopen {...props} />
  const toggle = (name: 'claim' | 'end' | 'hand') => (isOpen: boolean) => onAsking(isOpen ? name : null)
  const isLeaving = acts.hindrance === 'live'
  return (
    <div className={styles.acts}>
      <Hindered line={line} acts={acts} />
      {isLeaving ? null : (
        <>
          {acts.reserved === null ? (
            <Button
              size="xs"
              variant="default"
              disabled={!acts.canClaim}
              aria-keyshortcuts="C"
              rightSection={<KeyHint stroke="c" />}
              onClick={acts.claim}
            >
              {acts.isMine ? command.release : command.claim}
            </Button>
          ) : (
            <ClaimInstead acts={acts} opened={asking === 'claim'} onOpenedChange={toggle('claim')} />
          )}
          <Button
            size="xs"
            variant="default"
            disabled={!acts.canWrite}
            aria-keyshortcuts="R"
            rightSection={<KeyHint stroke="r" />}
            onClick={onDraft}
          >
            {command.draft}
          </Button>
        </>
      )}
      <HandLine
        line={line}
        reserved={acts.reserved}
        isDisabled={!acts.canHandOver}
        opened={asking === 'hand'}
        onOpenedChange={toggle('hand')}
        onHanded={onDone}
      />
      <EndLine
        lineId={line.id}
        allowed={acts.mayEndAs}
        opened={asking === 'end'}
        onOpenedChange={toggle('end')}
        onEnded={onDone}
      />
      {isLeaving ? null : <ComposerSend {...props} />}
    </div>
  )
}

const Reopen = ({ line, onReopened }: ComposerActsProps) => {
  const { command } = useWords(queueWords)
  const words = useWords(composerWords)
  const reopen = useTell('queue.reopen')
  return (
    <div className={styles.acts}>
      <AskReason
        label={command.reopen}
        confirm={command.reopen}
        hint={words.reopenTitle}
        onConfirm={async (reason) => {
          const result = await reopen.tell({ lineId: line.id, reason })
          if (result.ok) onReopened()
          return result
        }}
      />
    </div>
  )
}

/** One reason at a time: whose they are comes before what is missing in the words. */
const Hindered = ({ line, acts }: Pick<ComposerActsProps, 'line' | 'acts'>) => {
  const lang = useLang()
  const care = useWords(careWords)
  const sending = useWords(sendingWords)
  const nameOf = useMemberNames()
  const { heldBy, reserved, hindrance } = acts
  if (heldBy !== null && line.leaseUntilAt !== null)
    return <p className={styles.hindrance}>{care.heldBy(nameOf(heldBy), formatTime(lang, line.leaseUntilAt))}</p>
  if (reserved !== null) return <p className={styles.hindrance}>{care.claimInsteadHint(nameOf(reserved))}</p>
  if (hindrance === null || !saidInPlace.includes(hindrance)) return null
  return <p className={styles.hindrance}>{sending.hindrance[hindrance]}</p>
}

interface ClaimInsteadProps {
  readonly acts: LineActs
  readonly opened: boolean
  readonly onOpenedChange: (opened: boolean) => void
}

/** Of a person who is kept for somebody else. */
const ClaimInstead = ({ acts, opened, onOpenedChange }: ClaimInsteadProps) => {
  const words = useWords(careWords)
  const nameOf = useMemberNames()
  return (
    <AskReason
      label={words.claimInstead}
      stroke="c"
      confirm={words.claimInstead}
      {...(acts.reserved === null ? {} : { hint: words.claimInsteadHint(nameOf(acts.reserved)) })}
      isDisabled={!acts.canClaim}
      opened={opened}
      onOpenedChange={onOpenedChange}
      onConfirm={acts.claimInstead}
    />
  )
}
