// The state of the crisis, said in a word; pressed, it says what that means and where it may go from here.
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { Crisis } from '../../../shared/model.ts'
import type { CrisisState as State } from '../../../shared/states.ts'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { select } from '../../ui/selection.ts'
import { type Shape, StateMark, type Tint } from '../../ui/state-mark.tsx'
import styles from './crisis-state.module.css'
import { redWords } from './words.ts'

const looks: Record<State, { readonly shape: Shape; readonly tint: Tint }> = {
  suspected: { shape: 'half', tint: 'hand' },
  issue: { shape: 'box', tint: 'plain' },
  initial: { shape: 'half', tint: 'plain' },
  maintenance: { shape: 'half', tint: 'plain' },
  resolution: { shape: 'half', tint: 'plain' },
  evaluation: { shape: 'half', tint: 'plain' },
  closed: { shape: 'tick', tint: 'quiet' },
}

export interface CrisisStateProps {
  readonly crises: readonly Crisis[]
  readonly crisis: Crisis | null
}

export const CrisisState = ({ crises, crisis }: CrisisStateProps) => {
  const words = useWords(redWords)
  const lang = useLang()
  const now = useNow()
  const [opened, setOpened] = useState(false)
  const states = crisisWords[lang].crisisState
  if (!crisis) return <StateMark shape="ring" tint="quiet" word={words.none} />
  const others = crises.filter((one) => one.id !== crisis.id)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={440} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.state}
          onClick={() => setOpened(!opened)}
          title={words.means[crisis.state]}
        >
          <span className={styles.label}>{crisis.title ?? words.untitled}</span>
          <StateMark {...looks[crisis.state]} word={states[crisis.state]} />
          <span aria-hidden="true">▾</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.means}>
          <strong>{states[crisis.state]}</strong>. {words.means[crisis.state]}
        </p>
        <p className={styles.since}>
          {words.since} {shortExact(lang, crisis.openedAt, now)}
        </p>
        <div className={styles.acts}>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              select({ tab: 'timeline' })
              setOpened(false)
            }}
          >
            {words.toTimeline}
          </Button>
          {crisis.state === 'suspected' || crisis.state === 'issue' ? (
            <Button
              size="xs"
              onClick={() => {
                select({ overlay: 'red' })
                setOpened(false)
              }}
            >
              {words.judge}
            </Button>
          ) : null}
        </div>
        {others.length > 0 ? (
          <>
            <p className={styles.since}>{words.others}</p>
            <ul className={styles.others}>
              {others.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    onClick={() => {
                      select({ crisisId: one.id })
                      setOpened(false)
                    }}
                  >
                    {one.title ?? words.untitled}, {shortExact(lang, one.openedAt, now)}
                  </button>
                  <StateMark {...looks[one.state]} tint="quiet" word={states[one.state]} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
