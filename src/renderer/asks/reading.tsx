// What a post was read as, and the menu in which a member reads it otherwise: tone, stance, and which claim it makes.
// Theirs is kept, shown as corrected, and wins.
import { Menu } from '@mantine/core'
import { anatomyWords } from '../../shared/anatomy-words.ts'
import type { CrisisId, Mention, Stance, Tone } from '../../shared/model.ts'
import { useAsk, useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { visibleText } from '../ui/mention-text.tsx'
import { useSelection } from '../ui/selection.ts'
import { SHAPES } from '../ui/state-mark.tsx'
import { ReadingMarks, stanceLooks, toneLooks, useReadingSentence } from '../ui/tone-mark.tsx'
import styles from './reading.module.css'
import { correctionWords } from './reading-words.ts'

const tones: readonly Tone[] = ['negative', 'neutral', 'positive']
const stances: readonly Stance[] = ['attack', 'defend', 'ask', 'neutral']
/** A longer menu is a list; the rest is reached from the claims pane. */
const mostClaims = 8

export const Reading = ({ mention }: { readonly mention: Mention }) => {
  const lang = useLang()
  const words = useWords(correctionWords)
  const { crisisId } = useSelection()
  const sentence = useReadingSentence()(mention)
  const correct = useTell('mentions.correct')
  const { seq } = mention
  const said = anatomyWords[lang]
  if (mention.text === null) return <ReadingMarks reading={mention} />
  return (
    <>
      <Menu position="bottom-start" width={280} returnFocus>
        <Menu.Target>
          <button
            type="button"
            className={styles.reading}
            aria-label={`${sentence}. ${words.act}`}
            title={`${sentence}. ${words.act}`}
          >
            <ReadingMarks reading={mention} />
            <span aria-hidden="true">▾</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.tone}</Menu.Label>
          {tones.map((tone) => (
            <Choice
              key={tone}
              shape={SHAPES[toneLooks[tone].shape]}
              word={said.tone[tone]}
              isChosen={tone === mention.tone}
              onChoose={() => void correct.tell({ seq, to: { noun: 'tone', tone } })}
            />
          ))}
          <Menu.Divider />
          <Menu.Label>{words.stance}</Menu.Label>
          {stances.map((stance) => (
            <Choice
              key={stance}
              shape={SHAPES[stanceLooks[stance].shape]}
              word={said.stance[stance]}
              isChosen={stance === mention.stance}
              onChoose={() => void correct.tell({ seq, to: { noun: 'stance', stance } })}
            />
          ))}
          {crisisId === null ? null : (
            <Claims
              crisisId={crisisId}
              onChoose={(claimId) => void correct.tell({ seq, to: { noun: 'claim', claimId } })}
            />
          )}
        </Menu.Dropdown>
      </Menu>
      <FailureNote failure={correct.failure} />
    </>
  )
}

interface ChoiceProps {
  readonly shape: string
  readonly word: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

const Choice = ({ shape, word, isChosen, onChoose }: ChoiceProps) => (
  <Menu.Item
    leftSection={<span className={styles.shape}>{shape}</span>}
    rightSection={isChosen ? '✓' : null}
    aria-current={isChosen}
    onClick={onChoose}
  >
    {word}
  </Menu.Item>
)

interface ClaimsProps {
  readonly crisisId: CrisisId
  readonly onChoose: (claimId: string | null) => void
}

/** Mounted with the menu: nothing is asked before somebody opens it. */
const Claims = ({ crisisId, onChoose }: ClaimsProps) => {
  const words = useWords(correctionWords)
  const claims = useAsk('anatomy.get', { crisisId }).value?.claims ?? []
  if (claims.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{words.claim}</Menu.Label>
      {claims.slice(0, mostClaims).map(({ id, label }) => (
        <Menu.Item key={id} onClick={() => onChoose(id)}>
          <bdi dir="auto" className={styles.claim}>
            {visibleText(label)}
          </bdi>
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => onChoose(null)}>{words.noClaim}</Menu.Item>
    </>
  )
}
