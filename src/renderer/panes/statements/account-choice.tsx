// Our accounts that may say it; those that cannot now are shown with the reason.
import { Button, Checkbox } from '@mantine/core'
import { crisisWords } from '../../../shared/crisis-words.ts'
import type { ConnectionId } from '../../../shared/model.ts'
import { isLiveSend, type Send } from '../../../shared/outbox.ts'
import type { Connection } from '../../../shared/sources.ts'
import { useLang, useWords } from '../../ui/language.ts'
import { select } from '../../ui/selection.ts'
import styles from './publish.module.css'
import { platformOf } from './publish-draft.ts'
import { publishWords, type Unavailable } from './publish-words.ts'

/** null = it may say it. Nobody hears the same statement twice from one account. */
export const unavailabilityOf = (connection: Connection, sends: readonly Send[]): Unavailable | null => {
  if (!connection.isOn) return 'off'
  if (connection.needsSignIn) return 'signedOut'
  const own = sends.filter(({ connectionId, kind }) => connectionId === connection.id && kind === 'post')
  if (own.some(({ state }) => state === 'sent')) return 'published'
  return own.some(isLiveSend) ? 'onItsWay' : null
}

export interface AccountChoiceProps {
  readonly connections: readonly Connection[]
  /** Of this statement. */
  readonly sends: readonly Send[]
  readonly chosen: readonly ConnectionId[]
  readonly onChoose: (connection: Connection) => void
  readonly onLeave: (id: ConnectionId) => void
}

export const AccountChoice = ({ connections, sends, chosen, onChoose, onLeave }: AccountChoiceProps) => {
  const lang = useLang()
  const words = useWords(publishWords)
  if (connections.length === 0) {
    return (
      <div className={styles.none}>
        <p className={styles.quiet}>{words.noAccount}</p>
        <Button size="xs" variant="default" onClick={() => select({ overlay: 'connections' })}>
          {words.connect}
        </Button>
      </div>
    )
  }
  return (
    <fieldset className={styles.accounts}>
      <legend>{words.accounts}</legend>
      {connections.map((connection) => {
        const why = unavailabilityOf(connection, sends)
        const isChosen = chosen.includes(connection.id)
        const platform = platformOf(connection)
        return (
          <Checkbox
            key={connection.id}
            size="xs"
            checked={isChosen}
            disabled={why !== null && !isChosen}
            onChange={() => (isChosen ? onLeave(connection.id) : onChoose(connection))}
            label={
              <>
                <bdi className={styles.name}>{connection.label}</bdi>
                <span className={styles.where}>
                  {platform === null ? '' : crisisWords[lang].platform[platform]}
                  {why === null ? '' : `, ${words.unavailable[why]}`}
                </span>
              </>
            }
          />
        )
      })}
    </fieldset>
  )
}
