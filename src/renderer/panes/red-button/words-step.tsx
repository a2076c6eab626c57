// Second: what we say, from where. Everything is filled in: one key picks another type, Enter takes it as it stands.
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { CRISIS_TYPES } from '../../../shared/library.ts'
import type { Lang } from '../../../shared/model.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { isTyping, strokeOf } from '../../ui/keys.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { AccountField } from './account-field.tsx'
import styles from './red-button.module.css'
import { hindranceOf, postsOf, textOf } from './red-form.ts'
import { sheetWords } from './sheet-words.ts'
import { TypeChoice } from './type-choice.tsx'
import type { RedSheet } from './use-red-sheet.ts'

type Spoken = 'each' | Lang

export interface WordsStepProps {
  readonly sheet: RedSheet
  readonly proposal: NonNullable<RedSheet['proposal']>
  /** Nothing is said; null = a crisis is open already. */
  readonly onOpenOnly: (() => void) | null
}

export const WordsStep = ({ sheet, proposal, onOpenOnly }: WordsStepProps) => {
  const lang = useLang()
  const words = useWords(sheetWords)
  const { edits, setEdits, pick } = sheet
  const posts = postsOf(proposal, edits)
  const text = textOf(proposal, edits)
  const hindrance = hindranceOf(posts, text)
  const isReady = hindrance === null
  const choose = (type: (typeof CRISIS_TYPES)[number]): void => pick(type)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the step, wherever the hand is in it
    <div
      className={styles.step}
      onKeyDown={(event) => {
        const type = CRISIS_TYPES[Number(event.key) - 1]
        if (type && !isTyping(event.target)) choose(type)
        if (strokeOf(event) === 'mod+Enter' && isReady) sheet.go('leave')
      }}
    >
      {onOpenOnly === null && proposal.crisis ? (
        <p className={styles.quiet}>{words.alreadyOpen(crisisWords[lang].crisisState[proposal.crisis.state])}</p>
      ) : null}
      <TypeChoice type={proposal.type} toldBy={proposal.toldBy} onPick={choose} />
      <section className={styles.accounts} aria-label={words.from}>
        <div className={styles.row}>
          <h3>{words.from}</h3>
          <SegmentedControl<Spoken>
            size="xs"
            aria-label={words.speak}
            value={sheet.speak ?? 'each'}
            data={[
              { value: 'each', label: words.speakEach },
              { value: 'fr', label: words.langs.fr },
              { value: 'en', label: words.langs.en },
            ]}
            onChange={(next) => sheet.setSpeak(next === 'each' ? null : next)}
          />
        </div>
        {posts.length === 0 ? <p className={styles.quiet}>{words.noAccount}</p> : null}
        {posts.map((post) => {
          const { connectionId } = post.account
          return (
            <AccountField
              key={connectionId}
              post={post}
              onChoose={(isChosen) => setEdits({ ...edits, chosen: new Map(edits.chosen).set(connectionId, isChosen) })}
              onWrite={(next) => setEdits({ ...edits, texts: new Map(edits.texts).set(connectionId, next) })}
            />
          )
        })}
        <PressWords isOpen={posts.every(({ isChosen }) => !isChosen)}>
          <Textarea
            aria-label={words.press}
            description={words.pressHint}
            dir="auto"
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            value={text}
            onChange={(event) => setEdits({ ...edits, text: event.currentTarget.value })}
          />
        </PressWords>
      </section>
      <div className={`${styles.acts} ${styles.inSight}`}>
        <span className={styles.quiet} role="status">
          {hindrance === null || proposal.type === null ? '' : words.hindrance[hindrance]}
        </span>
        {onOpenOnly === null ? null : (
          <Button variant="subtle" size="sm" onClick={onOpenOnly}>
            {words.openOnly}
          </Button>
        )}
        <Button
          data-red-next={proposal.type !== null || undefined}
          disabled={!isReady}
          rightSection={<KeyHint stroke="Enter" />}
          onClick={() => sheet.go('leave')}
        >
          {words.accept}
        </Button>
      </div>
    </div>
  )
}

/** What leaves by hand comes second, unless nothing else can be said. */
const PressWords = ({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) => {
  const words = useWords(sheetWords)
  return (
    <details className={styles.press} open={isOpen}>
      <summary>{words.press}</summary>
      {children}
    </details>
  )
}
