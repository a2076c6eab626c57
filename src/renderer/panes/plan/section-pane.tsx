// One section: how old it is, what is missing in it, that somebody has read it through; and the section itself.
import { Button } from '@mantine/core'
import { isOldness, type PlanSection, type PlanSectionState } from '../../../shared/plan.ts'
import { assertNever } from '../../../shared/result.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortExact } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { useNow } from '../../ui/now.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { ChannelsPart } from './channels-part.tsx'
import { ChecklistsPart } from './checklists-part.tsx'
import { DefinitionsPart } from './definitions-part.tsx'
import { gapSentence } from './gap-words.ts'
import { LibraryPart } from './library-part.tsx'
import type { PartProps } from './part-props.ts'
import styles from './plan.module.css'
import { RedFlagsPart } from './red-flags-part.tsx'
import { TeamPart } from './team-part.tsx'
import { planWords } from './words.ts'

export const SectionPane = ({ brand, plan, state }: PartProps & { readonly state: PlanSectionState }) => {
  const words = useWords(planWords)
  const lang = useLang()
  const now = useNow()
  const nameOf = useMemberNames()
  const review = useTell('plan.review')
  const { section, updatedAt, reviewedAt, reviewedBy, gaps } = state
  const ages = [
    updatedAt === null ? words.neverChanged : words.changed(shortExact(lang, updatedAt, now)),
    reviewedAt === null || reviewedBy === null
      ? words.neverReviewed
      : words.reviewed(nameOf(reviewedBy), shortExact(lang, reviewedAt, now)),
  ]
  return (
    <section className={styles.section} aria-labelledby="plan-section">
      <header className={styles.head}>
        <div>
          <h3 className={styles.title} id="plan-section">
            {words.sections[section]}
          </h3>
          <p className={styles.quiet}>{words.sectionWhy[section]}</p>
          <p className={styles.quiet}>{ages.join(' · ')}</p>
        </div>
        <Button
          size="xs"
          variant="default"
          title={words.reviewHint}
          disabled={review.isBusy}
          onClick={() => void review.tell({ brandId: brand.id, section })}
        >
          {words.review}
        </Button>
      </header>
      <FailureNote failure={review.failure} />
      {gaps.length > 0 ? (
        <ul className={styles.gaps} aria-label={words.gapsOf}>
          {gaps.map((gap) => {
            const sentence = gapSentence(lang, gap, nameOf)
            return (
              <li key={sentence}>
                <StateMark shape={isOldness(gap) ? 'half' : 'diamond'} word={sentence} />
              </li>
            )
          })}
        </ul>
      ) : null}
      <Part brand={brand} plan={plan} section={section} />
    </section>
  )
}

const Part = ({ section, ...props }: PartProps & { readonly section: PlanSection }) => {
  switch (section) {
    case 'definitions':
      return <DefinitionsPart {...props} />
    case 'redFlags':
      return <RedFlagsPart brand={props.brand} />
    case 'checklists':
      return <ChecklistsPart {...props} />
    case 'team':
      return <TeamPart />
    case 'statements':
      return <LibraryPart brand={props.brand} />
    case 'channels':
      return <ChannelsPart {...props} />
    default:
      return assertNever(section)
  }
}
