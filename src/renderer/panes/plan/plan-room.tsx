// Are we ready? At a glance what is missing and what is old; then each section, edited in its place.
import { useState } from 'react'
import type { Brand } from '../../../shared/model.ts'
import { isOldness, type PlanSection, type PlanSectionState } from '../../../shared/plan.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { CarriedPart } from './carried-part.tsx'
import styles from './plan.module.css'
import { PlanTransfer } from './plan-transfer.tsx'
import { SectionPane } from './section-pane.tsx'
import { planWords } from './words.ts'

const missingIn = ({ gaps }: PlanSectionState): number => gaps.filter((gap) => !isOldness(gap)).length
const isOld = ({ gaps }: PlanSectionState): boolean => gaps.some(isOldness)

export const PlanRoom = ({ brand }: { readonly brand: Brand }) => {
  const words = useWords(planWords)
  const plan = useAsk('plan.get', { brandId: brand.id })
  const [chosen, choose] = useState<PlanSection | null>(null)
  if (plan.isLoading) return <LoadingRows count={8} />
  if (!plan.value) return <FailureNote failure={plan.failure} onAgain={plan.again} />
  const { sections } = plan.value
  // What wants a hand is opened first.
  const shown =
    sections.find(({ section }) => section === chosen) ?? sections.find(({ gaps }) => gaps.length > 0) ?? sections[0]
  const missingCount = sections.reduce((sum, section) => sum + missingIn(section), 0)
  return (
    <div className={styles.room}>
      <FailureNote failure={plan.failure} onAgain={plan.again} />
      <div className={styles.glance}>
        <div>
          <p className={styles.verdict} role="status">
            {words.glance(missingCount, sections.filter(isOld).length)}
          </p>
          <p className={styles.quiet}>{words.intro}</p>
        </div>
        <PlanTransfer brandId={brand.id} />
      </div>
      <CarriedPart brand={brand} />
      <div className={styles.body}>
        <nav className={styles.nav} aria-label={words.sectionsLabel}>
          {sections.map((state) => (
            <button
              key={state.section}
              type="button"
              data-autofocus={state.section === shown?.section || undefined}
              aria-current={state.section === shown?.section ? 'true' : undefined}
              onClick={() => choose(state.section)}
            >
              <span className={styles.name}>{words.sections[state.section]}</span>
              <SectionMark state={state} />
            </button>
          ))}
        </nav>
        {shown ? <SectionPane key={shown.section} brand={brand} plan={plan.value} state={shown} /> : null}
      </div>
    </div>
  )
}

const SectionMark = ({ state }: { readonly state: PlanSectionState }) => {
  const words = useWords(planWords)
  const count = missingIn(state)
  if (count > 0) return <StateMark shape="diamond" word={words.missing(count)} />
  return isOld(state) ? (
    <StateMark shape="half" tint="quiet" word={words.old} />
  ) : (
    <StateMark shape="tick" tint="quiet" word={words.ready} />
  )
}
