// Every account and feed with its questions, in the order in which they were connected: a row never moves.
import type { Connection, Source } from '../../../shared/sources.ts'
import { useWords } from '../../ui/language.ts'
import { sourceWords } from '../../ui/source-words.ts'
import { SourceRows } from './source-rows.tsx'
import styles from './sources.module.css'
import { sourcesWords } from './words.ts'

export interface SourceTableProps {
  readonly connections: readonly Connection[]
  readonly sources: readonly Source[]
}

export const SourceTable = ({ connections, sources }: SourceTableProps) => {
  const words = useWords(sourcesWords)
  const kinds = useWords(sourceWords).kinds
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.reads}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.heard}</th>
          <th scope="col" title={words.lagHint}>
            {words.lag}
          </th>
          <th scope="col">{words.next}</th>
          <th scope="col">{words.callsLeft}</th>
          <td />
        </tr>
      </thead>
      {connections.map(({ id, label, settings }) => (
        <tbody key={id}>
          <tr className={styles.account}>
            <th scope="rowgroup" colSpan={7}>
              {kinds[settings.kind]} <bdi>{label}</bdi>
            </th>
          </tr>
          {sources
            .filter(({ connectionId }) => connectionId === id)
            .toSorted((a, b) => a.id - b.id)
            .map((source) => (
              <SourceRows key={source.id} source={source} />
            ))}
        </tbody>
      ))}
    </table>
  )
}
