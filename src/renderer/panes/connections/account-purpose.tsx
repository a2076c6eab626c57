// What an account that can speak is for, in one line; and where that is said.
import { useState } from 'react'
import type { ConnectionId } from '../../../shared/model.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import styles from './connections.module.css'
import { focusConnection } from './focus-connection.ts'
import { PurposeForm } from './purpose-form.tsx'
import { purposeWords } from './purpose-words.ts'

export interface AccountPurposeProps {
  readonly connectionId: ConnectionId
  readonly label: string
}

export const AccountPurpose = ({ connectionId, label }: AccountPurposeProps) => {
  const lang = useLang()
  const words = useWords(purposeWords)
  const nameOf = useMemberNames()
  const profiles = useAsk('accounts.profiles', {})
  const [isOpen, setOpen] = useState(false)
  const nothing = { connectionId, langs: [], regions: [], products: [], memberIds: [] }
  const profile = profiles.value?.find((one) => one.connectionId === connectionId) ?? nothing
  const list = new Intl.ListFormat(lang, { type: 'conjunction' })
  const said = [
    { names: profile.langs.map((code) => languageName(lang, code)), word: words.langs },
    { names: profile.regions, word: words.regions },
    { names: profile.products, word: words.products },
    { names: profile.memberIds.map(nameOf), word: words.duty },
  ].flatMap(({ names, word }) => (names.length === 0 ? [] : [word(list.format(names))]))
  const close = (): void => {
    setOpen(false)
    focusConnection(connectionId)
  }
  if (profiles.failure) return <FailureNote failure={profiles.failure} onAgain={profiles.again} />
  if (!profiles.value) return null
  if (isOpen) return <PurposeForm label={label} profile={profile} onSaved={close} onCancel={close} />
  return (
    <p className={styles.purpose}>
      <span dir="auto">{said.length === 0 ? words.anything : said.join(' · ')}</span>{' '}
      <button
        type="button"
        className={styles.link}
        aria-label={said.length === 0 ? words.titleOf(label) : words.changeOf(label)}
        onClick={() => setOpen(true)}
      >
        {said.length === 0 ? words.set : words.change}
      </button>
    </p>
  )
}
