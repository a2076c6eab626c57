// What can be connected: each platform with what it reads and what it takes; the chosen one shows its form below.
import { useRef, useState } from 'react'
import type { BrandId, ConnectionId } from '../../../shared/model.ts'
import { CONNECTION_KINDS, type ConnectionKind } from '../../../shared/sources.ts'
import { useWords } from '../../ui/language.ts'
import { sourceWords } from '../../ui/source-words.ts'
import styles from './connections.module.css'
import { focusConnection } from './focus-connection.ts'
import { platformForms } from './platform-forms.ts'
import { connectionsWords } from './words.ts'

export interface AddConnectionProps {
  readonly brandId: BrandId
  readonly onAdded: () => void
}

export const AddConnection = ({ brandId, onAdded }: AddConnectionProps) => {
  const words = useWords(connectionsWords)
  const kinds = useWords(sourceWords).kinds
  const [kind, setKind] = useState<ConnectionKind | null>(null)
  const choices = useRef<HTMLUListElement>(null)
  const Form = kind && platformForms[kind]
  const leave = (): void => {
    choices.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setKind(null)
  }
  const done = (id: ConnectionId): void => {
    setKind(null)
    onAdded()
    focusConnection(id)
  }
  return (
    <section className={styles.add} aria-label={words.add}>
      <h3 className={styles.title}>{words.add}</h3>
      <ul ref={choices} className={styles.choices}>
        {CONNECTION_KINDS.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={styles.choose}
              aria-expanded={one === kind}
              onClick={() => setKind(one === kind ? null : one)}
            >
              <span className={styles.name}>{kinds[one]}</span>
              <span>{words.takes[one]}</span>
            </button>
          </li>
        ))}
      </ul>
      {Form ? <Form key={kind} brandId={brandId} known={null} onDone={done} onCancel={leave} /> : null}
    </section>
  )
}
