// The five chapters of the doctrine, filled from the record as it stands; a blank says "unknown", never nothing.
import type { ReactNode } from 'react'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { MentionSeq } from '../../../shared/model.ts'
import type { ReportModel } from '../../../shared/report-model.ts'
import { formatExact, formatShare } from '../../../shared/words.ts'
import { EvidenceChips } from '../../ui/evidence-chips.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { MentionText } from '../../ui/mention-text.tsx'
import { namingOf } from './naming.ts'
import styles from './report.module.css'
import { Unknown } from './report-numbers.tsx'
import { reportWords } from './words.ts'

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
        <Said>{origin.onsetAt === null ? words.onsetUnknown : words.onset(formatExact(lang, origin.onsetAt))}</Said>
        {origin.alarm ? (
          <Said evidence={model.alerts[0]?.evidence ?? []}>{crisisWords[lang].alertSentence(origin.alarm)}</Said>
        ) : (
          <Said>{words.noAlarm}</Said>
        )}
      </Chapter>
      <Chapter title={words.chapters.amplification}>
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
      <Chapter title={words.chapters.interveners}>
        {interveners.mostActive.map(({ value, evidence }) => (
          <Said key={value.handle} evidence={evidence}>
            {words.mostActive(nameOf(value.handle), value.postCount, words.followers(value.followers))}
          </Said>
        ))}
      </Chapter>
      <Chapter title={words.chapters.defenders}>
        {defenders?.map(({ value, evidence }) => (
          <Said key={value.handle} evidence={evidence}>
            {words.defended(nameOf(value.handle), value.postCount)}
          </Said>
        ))}
      </Chapter>
      <Chapter title={words.chapters.reactions}>
        {reactions?.map(({ statement, before, after }) => (
          <Said key={statement.id}>
            <MentionText text={statement.text} lines={2} />
            {words.reaction(before, after)}
          </Said>
        ))}
      </Chapter>
    </>
  )
}

const Chapter = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const isBlank = Array.isArray(children)
    ? children.flat().every((child) => child === null || child === undefined)
    : !children
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {isBlank ? <Unknown /> : <ul className={styles.said}>{children}</ul>}
    </section>
  )
}

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
