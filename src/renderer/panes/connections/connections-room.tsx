// The brand's accounts and feeds: what is connected, and what else can be.
import type { Brand } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { AddConnection } from './add-connection.tsx'
import { ConnectionItem } from './connection-item.tsx'
import styles from './connections.module.css'
import { FirstBrand } from './first-brand.tsx'
import { connectionsWords } from './words.ts'

export interface ConnectionsRoomProps {
  /** undefined = none is watched yet. */
  readonly brand: Brand | undefined
  readonly secretsKept: boolean
  readonly isDrill: boolean
}

export const ConnectionsRoom = ({ brand, secretsKept, isDrill }: ConnectionsRoomProps) => {
  const words = useWords(connectionsWords)
  const connections = useAsk('connections.list', {})
  const sources = useAsk('sources.list', {}).value ?? []
  if (isDrill) return <EmptyState what={words.drill} why={words.drillWhy} />
  if (!brand) return <FirstBrand />
  if (connections.isLoading) return <LoadingRows count={3} />
  const own = (connections.value ?? []).filter(({ brandId }) => brandId === brand.id)
  return (
    <div className={styles.room}>
      <FailureNote failure={connections.failure} onAgain={connections.again} />
      <p className={styles.intro}>{secretsKept ? words.keysKept : words.keysForSession}</p>
      {own.length === 0 ? null : (
        <ul className={styles.list} aria-label={words.connected}>
          {own.map((connection) => (
            <ConnectionItem
              key={connection.id}
              connection={connection}
              sources={sources.filter(({ connectionId }) => connectionId === connection.id)}
              onChanged={connections.again}
            />
          ))}
        </ul>
      )}
      <AddConnection key={brand.id} brandId={brand.id} onAdded={connections.again} />
    </div>
  )
}
