// This crisis beside the earlier ones of the brand and the drills: the figures of the report of each, side by side.
import { comparedRows, compareWords, wordCompared } from '../../../shared/compare-words.ts'
import type { Compared } from '../../../shared/compared-crises.ts'
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
          <ComparedTable title={title} all={compared.value} />
          <p className={styles.note}>{words.method}</p>
        </>
      ) : null}
    </section>
  )
}

const keyOf = (one: Compared): string => (one.kind === 'drill' ? `drill-${one.flownAt}` : `crisis-${one.crisisId}`)

interface ComparedTableProps {
  readonly title: string
  readonly all: readonly Compared[]
}

const ComparedTable = ({ title, all }: ComparedTableProps) => {
  const lang = useLang()
  const words = useWords(compareWords)
  return (
    <div className={styles.wide}>
      <table className={styles.compared} aria-label={title}>
        <thead>
          <tr>
            <td />
            {all.map((one, index) => (
              <th key={keyOf(one)} scope="col">
                <ComparedName one={one} />
                {index === 0 ? ` (${words.thisOne})` : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedRows(lang, all).map(({ measure, figures }) => (
            <tr key={measure}>
              <th scope="row">{words.name[measure]}</th>
              {all.map((one, index) => (
                <td key={keyOf(one)}>{figures[index] ?? <Unknown />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The posts of a drill are in its own workspace: nothing opens here. */
const ComparedName = ({ one }: { readonly one: Compared }) => {
  const name = visibleText(wordCompared(useLang(), one))
  if (one.kind === 'drill') return name
  const { fromAt, toAt } = one
  return (
    <DoorButton label={name} onOpen={() => openDoor({ kind: 'between', title: name, fromAt, toAt })}>
      <bdi dir="auto">{name}</bdi>
    </DoorButton>
  )
}
