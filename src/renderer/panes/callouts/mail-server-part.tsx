// By which server mails leave; its password is typed here, kept by the machine, and never shown again.
import { Button, NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { MAIL_SECURITIES, type MailSecurity, type MailServer } from '../../../shared/callouts.ts'
import { useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../ui/language.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './callouts.module.css'
import { calloutWords } from './words.ts'

const usualPort: Record<MailSecurity, number> = { tls: 465, starttls: 587, none: 25 }

export const MailServerPart = ({ mail }: { readonly mail: MailServer | null }) => {
  const words = useWords(calloutWords)
  const [isOpen, setOpen] = useState(mail === null)
  return (
    <section className={styles.part} aria-labelledby="callouts-mail">
      <h3 className={styles.title} id="callouts-mail">
        {words.mail}
      </h3>
      {mail === null ? <p className={styles.hint}>{words.noMail}</p> : null}
      {mail !== null && !isOpen ? (
        <div className={styles.summary}>
          <span>{words.mailBy(mail.host, mail.from)}</span>
          {mail.needsSecret ? <StateMark shape="diamond" word={words.needsPassword} tint="hand" /> : null}
          <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        </div>
      ) : (
        <MailForm mail={mail} onDone={() => setOpen(false)} />
      )}
    </section>
  )
}

interface MailFormProps {
  readonly mail: MailServer | null
  readonly onDone: () => void
}

const MailForm = ({ mail, onDone }: MailFormProps) => {
  const words = useWords(calloutWords)
  const set = useTell('callouts.setMail')
  const [host, setHost] = useState(mail?.host ?? '')
  const [security, setSecurity] = useState<MailSecurity>(mail?.security ?? 'tls')
  const [port, setPort] = useState(mail?.port ?? usualPort.tls)
  const [user, setUser] = useState(mail?.user ?? '')
  const [password, setPassword] = useState('')
  const [from, setFrom] = useState(mail?.from ?? '')
  const secure = (wanted: MailSecurity): void => {
    if (port === usualPort[security]) setPort(usualPort[wanted])
    setSecurity(wanted)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const result = await set.tell({
      host,
      port,
      security,
      user: user.trim() === '' ? null : user.trim(),
      from: from.trim(),
      password: password === '' ? null : password,
    })
    if (result.ok) onDone()
  }
  return (
    <form className={styles.mail} onSubmit={(event) => void send(event)}>
      <TextInput
        label={words.host}
        required
        spellCheck={false}
        value={host}
        onChange={(event) => setHost(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.security}
        value={security}
        onChange={(event) => secure(event.currentTarget.value as MailSecurity)}
      >
        {MAIL_SECURITIES.map((one) => (
          <option key={one} value={one}>
            {words.securities[one]}
          </option>
        ))}
      </NativeSelect>
      <NumberInput
        label={words.port}
        required
        hideControls
        allowDecimal={false}
        min={1}
        max={65_535}
        value={port}
        onChange={(value) => setPort(Number(value))}
      />
      <TextInput
        label={words.user}
        description={words.userHint}
        autoComplete="off"
        spellCheck={false}
        value={user}
        onChange={(event) => setUser(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.password}
        description={mail ? words.passwordKept : ' '}
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        label={words.from}
        description=" "
        type="email"
        required
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <FailureNote failure={set.failure} />
        {mail ? (
          <Button variant="subtle" onClick={onDone}>
            {words.cancel}
          </Button>
        ) : null}
        <Button type="submit" disabled={set.isBusy || host.trim() === '' || from.trim() === ''}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
