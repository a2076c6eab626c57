// A member names a claim: their words stay while it grows, and it is shown that they are theirs.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Claim } from '../../../shared/anatomy.ts'
import type { CrisisId } from '../../../shared/model.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { uiWords } from '../../ui/words.ts'
import styles from './claim-item.module.css'
import { claimsWords } from './words.ts'

export interface RenameClaimProps {
  readonly claim: Pick<Claim, 'id' | 'label'>
  readonly crisisId: CrisisId
}

export const RenameClaim = ({ claim, crisisId }: RenameClaimProps) => {
  const words = useWords(claimsWords)
  const ui = useWords(uiWords)
  const [label, setLabel] = useState<string | null>(null)
  const rename = useTell('claims.rename')
  if (label === null) {
    return (
      <Button size="compact-xs" variant="default" onClick={() => setLabel(claim.label)}>
        {words.rename}
      </Button>
    )
  }
  const isReady = label.trim() !== '' && !rename.isBusy
  const keep = async (): Promise<void> => {
    if (!isReady) return
    const result = await rename.tell({ crisisId, claimId: claim.id, label: label.trim() })
    if (result.ok) setLabel(null)
  }
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setLabel(null)
      }}
    >
      <TextInput
        size="xs"
        aria-label={words.renameLabel}
        data-autofocus
        autoFocus
        dir="auto"
        maxLength={120}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={!isReady}>
        {words.save}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setLabel(null)}>
        {ui.cancel}
      </Button>
      <FailureNote failure={rename.failure} />
    </form>
  )
}
