// Two readings of one record: the curated story, which people correct in place, and the raw log, which nobody can.
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useCrisis } from '../../asks/current-crisis.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useWords } from '../../ui/language.ts'
import { select, useSelection } from '../../ui/selection.ts'
import { CrisisCourse } from './crisis-course.tsx'
import { RawLog } from './raw-log.tsx'
import { Story } from './story.tsx'
import styles from './timeline.module.css'
import { VerifyLedger } from './verify-ledger.tsx'
import { timelineWords } from './words.ts'

type View = 'story' | 'log'

export const Timeline = () => {
  const words = useWords(timelineWords)
  const { crisisId } = useSelection()
  const crisis = useCrisis()
  const [view, setView] = useState<View>('story')
  return (
    <section className={styles.timeline} aria-label={words.title}>
      {crisis ? <CrisisCourse key={crisis.id} crisis={crisis} /> : null}
      <div className={styles.bar}>
        <SegmentedControl<View>
          size="xs"
          aria-label={words.viewLabel}
          value={view}
          onChange={setView}
          data={(['story', 'log'] as const).map((value) => ({ value, label: words.views[value] }))}
        />
        {view === 'log' ? <VerifyLedger /> : null}
      </div>
      <div className={styles.body}>
        {view === 'log' ? (
          <RawLog />
        ) : crisis ? (
          <Story key={crisis.id} crisis={crisis} />
        ) : crisisId === null ? (
          <EmptyState
            what={words.noCrisis.title}
            why={words.noCrisis.body}
            action={
              <Button size="xs" variant="default" onClick={() => select({ overlay: 'plan' })}>
                {words.toPlan}
              </Button>
            }
          />
        ) : null}
      </div>
    </section>
  )
}
