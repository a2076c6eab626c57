// This crisis beside the earlier ones of the brand: the figures of the report of each, side by side.
import { comparedRows, compareWords, wordCrisis } from '../../../shared/compare-words.ts'
import type { ComparedCrisis } from '../../../shared/compared-crises.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { visibleText } from '../../ui/mention-text.tsx'
import { openDoor } from '../../ui/selection.ts'
import styles from './report.module.css'
import { Unknown } from './report-numbers.tsx'

export interface ComparedCrisesProps {
  readonly crisisId: CrisisId
  readonly isDrill: boolean
}

export const ComparedCrises = ({ crisisId, isDrill }: ComparedCrisesProps) => {
  const words = useWords(compareWords)
  const compared = useAsk('crises.compare', { crisisId })
  const title = isDrill ? words.titleDrill : words.title
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <FailureNote failure={compared.failure} onAgain={compared.again} />
      {compared.value?.length === 1 ? <p className={styles.note}>{isDrill ? words.noneDrill : words.none}</p> : null}
      {compared.value && compared.value.length > 1 ? (
        <>
          <ComparedTable title={title} crises={compared.value} />
          <p className={styles.note}>{isDrill ? words.methodDrill : words.method}</p>
        </>
      ) : null}
    </section>
  )
}

interface ComparedTableProps {
  readonly title: string
  readonly crises: readonly ComparedCrisis[]
}

const ComparedTable = ({ title, crises }: ComparedTableProps) => {
  const lang = useLang()
  const words = useWords(compareWords)
  const nameOf = (one: ComparedCrisis): string => visibleText(wordCrisis(lang, one))
  return (
    <div className={styles.wide}>
      <table className={styles.compared} aria-label={title}>
        <thead>
          <tr>
            <td />
            {crises.map((one, index) => (
              <th key={one.crisisId} scope="col">
                <DoorButton
                  label={nameOf(one)}
                  onOpen={() => openDoor({ kind: 'between', title: nameOf(one), fromAt: one.fromAt, toAt: one.toAt })}
                >
                  <bdi dir="auto">{nameOf(one)}</bdi>
                </DoorButton>
                {index === 0 ? ` (${words.thisOne})` : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedRows(lang, crises).map(({ measure, figures }) => (
            <tr key={measure}>
              <th scope="row">{words.name[measure]}</th>
              {figures.map((figure, index) => (
                <td key={crises[index]?.crisisId}>{figure ?? <Unknown />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
