// How this person likes the room. Each choice takes effect at once and is kept by the shell.
import type { Settings } from '../../../shared/contract/desk.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { strokeLabel } from '../../ui/keys.ts'
import { useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Choice } from './choice.tsx'
import { Holds } from './holds.tsx'
import { Retention } from './retention.tsx'
import styles from './settings.module.css'
import { settingsWords } from './words.ts'

export const SettingsRoom = ({ version }: { readonly version: string }) => {
  const words = useWords(settingsWords)
  const settings = useAsk('settings.get', {})
  const set = useTell('settings.set')
  const shortcut = useAsk('desk.status', {}).value?.redShortcut
  const { value } = settings
  if (!value) return <LoadingRows count={3} />
  const change = (part: Partial<Settings>): void => void set.tell({ ...value, ...part })
  return (
    <div className={styles.room}>
      <FailureNote failure={settings.failure ?? set.failure} />
      <Choice label={words.lang} words={words.langs} value={value.lang} onChange={(lang) => change({ lang })} />
      <Choice label={words.theme} words={words.themes} value={value.theme} onChange={(theme) => change({ theme })} />
      <Choice
        label={words.density}
        words={words.densities}
        value={value.density}
        onChange={(density) => change({ density })}
      />
      <Choice
        label={words.start}
        words={words.starts}
        value={value.startAtLogin ? 'login' : 'hand'}
        onChange={(start) => change({ startAtLogin: start === 'login' })}
      />
      <p className={styles.foot}>{words.staysAwake}</p>
      <Choice
        label={words.red(strokeLabel('mod+alt+shift+R'))}
        words={words.reds}
        value={value.redShortcut ? 'on' : 'off'}
        onChange={(red) => change({ redShortcut: red === 'on' })}
      />
      {shortcut === 'taken' ? <p className={styles.foot}>{words.redTaken}</p> : null}
      <p className={styles.foot}>
        {words.saved} {words.version(version)}
      </p>
      <Retention />
      <Holds />
    </div>
  )
}
