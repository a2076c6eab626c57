// What former crises and drills left to do and to change: it is read before the next crisis.
import { type Action, isLate } from '../../../shared/debrief.ts'
import { debriefWords } from '../../../shared/debrief-words.ts'
import type { Brand, CrisisId } from '../../../shared/model.ts'
import { scenarioNames } from '../../../shared/scenario-names.ts'
import { formatDate, formatDay } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { MentionText } from '../../ui/mention-text.tsx'
import { useWallNow } from '../../ui/now.ts'
import { select } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './plan.module.css'
import { planWords } from './words.ts'

const openCrisis = (crisisId: CrisisId): void => select({ crisisId, tab: 'report', overlay: null })

export const CarriedPart = ({ brand }: { readonly brand: Brand }) => {
  const lang = useLang()
  const words = useWords(planWords)
  const names = useWords(scenarioNames)
  const carried = useAsk('debrief.carried', { brandId: brand.id })
  const { actions = [], changes = [], drillLessons = [] } = carried.value ?? {}
  if (actions.length + changes.length + drillLessons.length === 0)
    return <FailureNote failure={carried.failure} onAgain={carried.again} />
  return (
    <section className={styles.carried} aria-label={words.carried}>
      <h3 className={styles.title}>{words.carried}</h3>
      <ul className={styles.carriedList}>
        {actions.map((action) => (
          <CarriedAction key={action.id} action={action} />
        ))}
        {changes.map(({ crisisId, text }) => (
          <li key={crisisId}>
            <MentionText text={text ?? ''} />
            <LinkButton onClick={() => openCrisis(crisisId)}>{words.fromCrisis}</LinkButton>
          </li>
        ))}
        {drillLessons.map(({ scenario, flownAt, text }) => (
          <li key={flownAt}>
            <MentionText text={text} />
            <p className={styles.quiet}>{words.fromDrill(names[scenario], formatDay(lang, flownAt, true))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const CarriedAction = ({ action }: { readonly action: Action }) => {
  const lang = useLang()
  const words = useWords(planWords)
  const debrief = useWords(debriefWords)
  const nameOf = useMemberNames()
  const now = useWallNow()
  return (
    <li>
      <MentionText text={action.text} />
      <p className={styles.quiet}>
        {nameOf(action.ownerId)}, {formatDate(lang, action.dueAt)}{' '}
        {isLate(action, now) ? (
          <StateMark shape="diamond" word={debrief.late} tint="hand" />
        ) : (
          <StateMark shape="ring" word={debrief.open} tint="quiet" />
        )}{' '}
        <LinkButton onClick={() => openCrisis(action.crisisId)}>{words.fromCrisis}</LinkButton>
      </p>
    </li>
  )
}
