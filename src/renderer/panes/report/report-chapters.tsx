// The five chapters of the doctrine, filled from the record as it stands; a blank says "unknown", never nothing.
import { Children, type ReactNode } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import type { ReportModel } from '../../../shared/report-model.ts'
import { formatExact, formatShare } from '../../../shared/words.ts'
import { DoorButton, EvidenceChips } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText } from '../../ui/mention-text.tsx'
import { openDoor } from '../../ui/selection.ts'
import { namingOf } from './naming.ts'
import styles from './report.module.css'
import { Unknown } from './report-numbers.tsx'
import { reportWords } from './words.ts'

const HOUR_MS = 3_600_000

export interface ReportChaptersProps {
  readonly model: ReportModel
  readonly showHandles: boolean
}

export const ReportChapters = ({ model, showHandles }: ReportChaptersProps) => {
  const lang = useLang()
  const words = useWords(reportWords)
  const nameOf = namingOf(showHandles, model.brand.ownHandles, words.account)
  const { origin, amplification, interveners, defenders, behind, reactions } = model.chapters
  const { firstPost } = origin
  const alarmPosts = model.alerts[0]?.evidence ?? []
  return (
    <>
      <Chapter title={words.chapters.origin}>
        {behind?.origin ? (
          <Said evidence={behind.origin.evidence}>
            {words.began(
              nameOf(behind.origin.value.handle),
              formatExact(lang, behind.origin.value.at),
              formatShare(lang, behind.origin.value.confidence),
            )}
          </Said>
        ) : null}
        {firstPost ? (
          <Said evidence={firstPost.evidence}>
            {words.firstPost(nameOf(firstPost.value.handle), formatExact(lang, firstPost.value.at))}
          </Said>
        ) : (
          <Said>{words.firstPostUnknown}</Said>
        )}
        {origin.onsetAt === null ? (
          <Said>{words.onsetUnknown}</Said>
        ) : (
          <Said evidence={alarmPosts}>{words.onset(formatExact(lang, origin.onsetAt))}</Said>
        )}
        {origin.alarm ? (
          <Said evidence={alarmPosts}>{crisisWords[lang].alertSentence(origin.alarm)}</Said>
        ) : (
          <Said>
            <All model={model}>{words.noAlarm}</All>
          </Said>
        )}
      </Chapter>
      <Chapter title={words.chapters.amplification} none={<All model={model}>{words.none.amplification}</All>}>
        {behind
          ? behind.amplifiers.map(({ value, evidence }) => (
              <Said key={evidence.join()} evidence={evidence}>
                {words.amplified(nameOf(value.handle), value.causedCount)}
              </Said>
            ))
          : amplification.mostReposted.map(({ value, evidence }) => (
              <Said key={evidence.join()} evidence={evidence}>
                {words.mostReposted(nameOf(value.handle), value.repostCount)}
              </Said>
            ))}
      </Chapter>
      <Chapter title={words.chapters.interveners} none={<All model={model}>{words.none.interveners}</All>}>
        {interveners.mostActive.map(({ value, evidence }) => (
          <Said key={value.handle} evidence={evidence}>
            {words.mostActive(nameOf(value.handle), value.postCount, words.followers(value.followers))}
          </Said>
        ))}
      </Chapter>
      <Chapter
        title={words.chapters.defenders}
        none={defenders === null ? null : <All model={model}>{words.none.defenders}</All>}
      >
        {defenders?.map(({ value, evidence }) => (
          <Said key={value.handle} evidence={evidence}>
            {words.defended(nameOf(value.handle), value.postCount)}
          </Said>
        ))}
      </Chapter>
      <Chapter title={words.chapters.reactions} none={reactions === null ? null : words.none.reactions}>
        {reactions?.map(({ statement, before, after }) => (
          <Said key={statement.id}>
            <MentionText text={statement.text} lines={2} />
            <Between title={words.reactionDoor} at={statement.publishedAt}>
              {words.reaction(before, after)}
            </Between>
          </Said>
        ))}
      </Chapter>
    </>
  )
}

interface ChapterProps {
  readonly title: string
  /** What is said where nothing is to be told; null = that too is unknown. */
  readonly none?: ReactNode
  readonly children: ReactNode
}

const Chapter = ({ title, none = null, children }: ChapterProps) => {
  const isBlank = Children.toArray(children).length === 0
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {isBlank ? (none ?? <Unknown />) : <ul className={styles.said}>{children}</ul>}
    </section>
  )
}

/** A sentence that rests on every post of the period. */
const All = ({ model: { fromAt, toAt }, children }: { readonly model: ReportModel; readonly children: string }) => {
  const { allDoor } = useWords(reportWords)
  return (
    <DoorButton
      label={`${children} ${allDoor}`}
      onOpen={() => openDoor({ kind: 'between', title: allDoor, fromAt, toAt })}
    >
      {children}
    </DoorButton>
  )
}

/** A sentence that rests on the posts of the hours around a moment. */
const Between = ({
  title,
  at,
  children,
}: {
  readonly title: string
  readonly at: number | null
  readonly children: string
}) =>
  at === null ? (
    children
  ) : (
    <DoorButton
      label={`${children}, ${title}`}
      onOpen={() => openDoor({ kind: 'between', title, fromAt: at - HOUR_MS, toAt: at + HOUR_MS })}
    >
      {children}
    </DoorButton>
  )

interface SaidProps {
  readonly children: ReactNode
  readonly evidence?: readonly MentionSeq[]
}

const Said = ({ children, evidence }: SaidProps) => {
  const words = useWords(reportWords)
  return (
    <li>
      <span>{children}</span>
      {evidence ? <EvidenceChips seqs={evidence} title={words.title} /> : null}
    </li>
  )
}
