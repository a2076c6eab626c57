// What a post was read as, and where a member reads it otherwise: tone, stance, and which claim it makes. Theirs is kept,
// shown as corrected, and wins.
import { Popover } from '@mantine/core'
import { useState } from 'react'
import { anatomyWords } from '../../shared/anatomy-words.ts'
import type { RequestInput } from '../../shared/contract/contract.ts'
import type { CrisisId, Mention, Stance, Tone } from '../../shared/model.ts'
import { useAsk, useTell } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useLang, useWords } from '../ui/language.ts'
import { visibleText } from '../ui/mention-text.tsx'
import { useSelection } from '../ui/selection.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { type Look, ReadingMarks, stanceLooks, toneLooks, useReadingSentence } from '../ui/tone-mark.tsx'
import styles from './reading.module.css'
import { correctionWords } from './reading-words.ts'

const tones: readonly Tone[] = ['negative', 'neutral', 'positive']
const stances: readonly Stance[] = ['attack', 'ask', 'defend', 'neutral']
/** More would be a list of its own. */
const mostClaims = 8

type Correction = RequestInput<'mentions.correct'>['to']

export const Reading = ({ mention }: { readonly mention: Mention }) => {
  const words = useWords(correctionWords)
  const sentence = useReadingSentence()(mention)
  const [isOpen, setOpen] = useState(false)
  if (mention.text === null) return <ReadingMarks reading={mention} />
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.reading}
          title={`${sentence}. ${words.act}`}
          onClick={() => setOpen(!isOpen)}
        >
          <ReadingMarks reading={mention} />
          <span aria-hidden="true">▾</span>
          <span className="sr-only">{words.act}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Otherwise mention={mention} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface OtherwiseProps {
  readonly mention: Mention
  readonly onDone: () => void
}

const Otherwise = ({ mention, onDone }: OtherwiseProps) => {
  const lang = useLang()
  const words = useWords(correctionWords)
  const { crisisId } = useSelection()
  const sentence = useReadingSentence()(mention)
  const correct = useTell('mentions.correct')
  const said = anatomyWords[lang]
  const choose = async (to: Correction): Promise<void> => {
    const result = await correct.tell({ seq: mention.seq, to })
    if (result.ok) onDone()
  }
  return (
    <div className={styles.otherwise}>
      <p className={styles.sentence}>{sentence}.</p>
      <fieldset>
        <legend>{words.tone}</legend>
        {tones.map((tone) => (
          <Choice
            key={tone}
            look={toneLooks[tone]}
            word={said.tone[tone]}
            isChosen={tone === mention.tone}
            onChoose={() => void choose({ noun: 'tone', tone })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.stance}</legend>
        {stances.map((stance) => (
          <Choice
            key={stance}
            look={stanceLooks[stance]}
            word={said.stance[stance]}
            isChosen={stance === mention.stance}
            onChoose={() => void choose({ noun: 'stance', stance })}
          />
        ))}
      </fieldset>
      {crisisId === null ? null : (
        <Claims crisisId={crisisId} onChoose={(claimId) => void choose({ noun: 'claim', claimId })} />
      )}
      <FailureNote failure={correct.failure} />
    </div>
  )
}

interface ChoiceProps {
  readonly look: Look
  readonly word: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

const Choice = ({ look, word, isChosen, onChoose }: ChoiceProps) => (
  <button type="button" className={styles.choice} aria-pressed={isChosen} onClick={onChoose}>
    <StateMark {...look} word={word} />
  </button>
)

interface ClaimsProps {
  readonly crisisId: CrisisId
  readonly onChoose: (claimId: string | null) => void
}

/** Mounted with the popover: nothing is asked before somebody opens it. */
const Claims = ({ crisisId, onChoose }: ClaimsProps) => {
  const words = useWords(correctionWords)
  const lang = useLang()
  const claims = useAsk('anatomy.get', { crisisId }).value?.claims ?? []
  if (claims.length === 0) return null
  const shown = claims
    .slice(0, mostClaims)
    .map(({ id, label }) => ({ id, label: visibleText(label) || anatomyWords[lang].unlabelledClaim }))
  return (
    <fieldset>
      <legend>{words.claim}</legend>
      {shown.map(({ id, label }) => (
        <button key={id} type="button" className={styles.choice} title={label} onClick={() => onChoose(id)}>
          <bdi dir="auto" className={styles.claim}>
            {label}
          </bdi>
        </button>
      ))}
      <button type="button" className={styles.choice} onClick={() => onChoose(null)}>
        {words.noClaim}
      </button>
    </fieldset>
  )
}
