// Are we blind? What is heard right now, question by question, and what was not.
import { Button } from '@mantine/core'
import type { BrandId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { select } from '../../ui/selection.ts'
import { sourceWords } from '../../ui/source-words.ts'
import { BlindList } from './blind-list.tsx'
import { GivenOnce } from './given-once.tsx'
import { SourceTable } from './source-table.tsx'
import styles from './sources.module.css'
import { sourcesWords } from './words.ts'

export const SourcesRoom = ({ brandId }: { readonly brandId: BrandId }) => {
  const words = useWords(sourcesWords)
  const { connect } = useWords(sourceWords)
  const sources = useAsk('sources.list', {})
  const connections = useAsk('connections.list', {})
  if (sources.isLoading || connections.isLoading) return <LoadingRows count={6} />
  const all = sources.value ?? []
  const own = (connections.value ?? []).filter((connection) => connection.brandId === brandId)
  const lanes = all.filter(({ connectionId }) => own.some(({ id }) => id === connectionId))
  const once = all.filter(({ connectionId }) => connectionId === null)
  const expected = lanes.filter(({ state }) => state !== 'off')
  const hearing = expected.filter(({ state }) => state === 'live')
  const toConnections = (
    <Button variant={lanes.length === 0 ? 'filled' : 'default'} onClick={() => select({ overlay: 'connections' })}>
      {lanes.length === 0 ? connect : words.toConnections}
    </Button>
  )
  return (
    <div className={styles.room}>
      <FailureNote failure={sources.failure ?? connections.failure} onAgain={sources.again} />
      {lanes.length === 0 ? (
        <EmptyState what={words.none} why={words.noneWhy} action={toConnections} />
      ) : (
        <>
          <div className={styles.lead}>
            <p>{words.lead(hearing.length, expected.length)}</p>
            {toConnections}
          </div>
          <SourceTable connections={own} sources={lanes} />
          <BlindList brandId={brandId} sources={lanes} />
        </>
      )}
      <GivenOnce sources={once} />
    </div>
  )
}
