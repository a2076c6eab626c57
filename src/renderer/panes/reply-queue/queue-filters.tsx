// Who is shown, in one row: each choice says beforehand how many it gives. The order is said beside it.

import { useState } from 'react'
import { anatomyWords } from '../../../shared/anatomy-words.ts'
import type { QueueCounts } from '../../../shared/contract/replies.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Platform, Stance } from '../../../shared/model.ts'
import type { LineState } from '../../../shared/states.ts'
import { formatCount } from '../../../shared/words.ts'
import { useOwnId } from '../../asks/member-names.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { filterWords } from './filter-words.ts'
import styles from './queue-filters.module.css'
import { EVERYBODY, isNarrowed, type Narrowing } from './queue-view.ts'

export interface QueueFiltersProps {
  /** undefined = not counted yet. */
  readonly counts: QueueCounts | undefined
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
}

export const QueueFilters = ({ counts, narrowing, onNarrow }: QueueFiltersProps) => {
  const words = useWords(filterWords)
  const me = useOwnId()
  const narrow = (part: Partial<Narrowing>): void => onNarrow({ ...narrowing, ...part })
  const { followers, isMine, isReserved, stance, lang: spoken, platform, state } = narrowing
  const [isOpen, setWide] = useState(false)
  // What is chosen is seen.
  const hasChoice = [stance, spoken, platform, state].some((choice) => choice !== null)
  const isWide = isOpen || hasChoice
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of choices, not a form that is sent
    <div className={styles.filters} role="group" aria-label={words.label}>
      <Toggle
        word={words.followers}
        count={counts?.followers}
        isOn={followers === true}
        onChange={(isOn) => narrow({ followers: isOn ? true : null })}
      />
      <Toggle
        word={words.others}
        count={counts?.others}
        isOn={followers === false}
        onChange={(isOn) => narrow({ followers: isOn ? false : null })}
      />
      <Toggle
        word={words.mine}
        count={counts && me !== null ? (counts.byMember[me] ?? 0) : undefined}
        isOn={isMine}
        onChange={(isOn) => narrow({ isMine: isOn })}
      />
      <Toggle
        word={words.reserved}
        count={counts?.reserved}
        isOn={isReserved}
        onChange={(isOn) => narrow({ isReserved: isOn })}
      />
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isWide}
        disabled={hasChoice}
        onClick={() => setWide(!isOpen)}
      >
        {words.more}
      </button>
      {isWide ? <Choices counts={counts} narrowing={narrowing} narrow={narrow} /> : null}
      {isNarrowed(narrowing) ? (
        <button type="button" className={styles.clear} onClick={() => onNarrow(EVERYBODY)}>
          {words.clear}
        </button>
      ) : null}
    </div>
  )
}

interface ChoicesProps extends Pick<QueueFiltersProps, 'counts' | 'narrowing'> {
  readonly narrow: (part: Partial<Narrowing>) => void
}

const Choices = ({ counts, narrowing, narrow }: ChoicesProps) => {
  const lang = useLang()
  const words = useWords(filterWords)
  return (
    <>
      <Choice<Stance>
        words={words.stance}
        counts={counts?.byStance}
        value={narrowing.stance}
        nameOf={(stance) => anatomyWords[lang].stance[stance]}
        onChange={(stance) => narrow({ stance })}
      />
      <Choice<string>
        words={words.lang}
        counts={counts?.byLang}
        value={narrowing.lang}
        nameOf={(code) => (code === '' ? words.langUnknown : languageName(lang, code))}
        onChange={(code) => narrow({ lang: code })}
      />
      <Choice<Platform>
        words={words.platform}
        counts={counts?.byPlatform}
        value={narrowing.platform}
        nameOf={(platform) => crisisWords[lang].platform[platform]}
        onChange={(platform) => narrow({ platform })}
      />
      <Choice<LineState>
        words={words.state}
        counts={counts?.byState}
        value={narrowing.state}
        nameOf={(state) => crisisWords[lang].lineState[state]}
        onChange={(state) => narrow({ state })}
      />
    </>
  )
}

interface ToggleProps {
  readonly word: string
  readonly count: number | undefined
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

const Toggle = ({ word, count, isOn, onChange }: ToggleProps) => {
  const lang = useLang()
  return (
    <button
      type="button"
      className={isOn ? styles.on : styles.toggle}
      aria-pressed={isOn}
      disabled={count === 0 && !isOn}
      onClick={() => onChange(!isOn)}
    >
      {word}
      {count === undefined ? null : <span className={styles.count}>{formatCount(lang, count)}</span>}
    </button>
  )
}

interface ChoiceProps<K extends string> {
  readonly words: { readonly name: string; readonly all: string }
  readonly counts: Readonly<Partial<Record<K, number>>> | undefined
  /** null = all. */
  readonly value: K | null
  readonly nameOf: (key: K) => string
  readonly onChange: (value: K | null) => void
}

/** The most people first. What is chosen stays in the list when nobody is left in it. */
const Choice = <K extends string>({ words, counts, value, nameOf, onChange }: ChoiceProps<K>) => {
  const lang = useLang()
  const keys = Object.keys(counts ?? {}) as K[]
  const shown = value === null || keys.includes(value) ? keys : [...keys, value]
  const count = (key: K): number => counts?.[key] ?? 0
  const inOrder = shown.sort((a, b) => count(b) - count(a))
  const at = value === null ? '' : String(inOrder.indexOf(value))
  return (
    <select
      className={value === null ? styles.choice : styles.chosen}
      aria-label={words.name}
      value={at}
      disabled={inOrder.length === 0}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : (inOrder[Number(currentTarget.value)] ?? null))
      }
    >
      <option value="">{words.all}</option>
      {inOrder.map((key, index) => (
        <option key={key} value={index}>
          {nameOf(key)} ({formatCount(lang, count(key))})
        </option>
      ))}
    </select>
  )
}
