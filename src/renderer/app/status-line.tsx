// The bottom line: is the machine connected, how fast it comes, how late we are, what waits to leave, is it saved.

import { useNetwork } from '@mantine/hooks'
import { useState } from 'react'
import type { ImportProgress } from '../../shared/contract/events.ts'
import type { BrandId } from '../../shared/model.ts'
import { formatCount, formatExact, formatShare } from '../../shared/words.ts'
import { useAsk, useEvent, useIsSaving, useTell } from '../bridge.ts'
import { useLag } from '../lag.ts'
import { useLang, useWords } from '../ui/language.ts'
import { select } from '../ui/selection.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { brandNowOf } from './brand-now.ts'
import { OutboxMark } from './outbox-mark.tsx'
import { perMinuteOf } from './per-minute.ts'
import styles from './status-line.module.css'
import { frameWords, leftText } from './words.ts'

export interface StatusLineProps {
  readonly brandId: BrandId
}

export const StatusLine = ({ brandId }: StatusLineProps) => {
  const pulse = useAsk('pulse.get', { brandId, fromAt: null, toAt: null }).value
  const words = useWords(frameWords)
  const lang = useLang()
  const { online } = useNetwork()
  const isSaving = useIsSaving()
  const lagMs = useLag()
  const replayedAt = brandNowOf(pulse?.nowAt ?? null, Date.now())
  const rate = pulse ? perMinuteOf(pulse) : null
  return (
    <footer className={styles.line}>
      {online ? (
        <StateMark shape="dot" tint="quiet" word={words.online} />
      ) : (
        <StateMark shape="ring" tint="hand" word={words.offline} reason={words.offlineHint} />
      )}
      {rate === null ? null : <span title={words.perMinuteHint}>{words.perMinute(rate)}</span>}
      {lagMs === null ? null : (
        <span title={words.lagHint}>{words.lag(formatCount(lang, Math.round(lagMs / 100) / 10))}</span>
      )}
      <OutboxMark brandId={brandId} />
      <span title={words.savedHint}>{isSaving ? words.saving : words.saved}</span>
      {replayedAt === null ? null : <span title={words.replayHint}>{words.replay(formatExact(lang, replayedAt))}</span>}
      <Importing />
      <LangSwitch />
    </footer>
  )
}

const Importing = () => {
  const words = useWords(frameWords)
  const lang = useLang()
  const imports = useAsk('imports.list', {})
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  useEvent('import.progressed', setProgress)
  const running = imports.value?.find((one) => one.state === 'running')
  if (!running) return null
  const told = progress?.importId === running.id ? progress : null
  const done = told?.doneCount ?? running.doneCount
  const total = told?.totalCount ?? running.lineCount
  const percent = total > 0 ? formatShare(lang, done / total) : ''
  return (
    <button type="button" className={styles.import} onClick={() => select({ overlay: 'import' })}>
      <bdi>{words.importing(running.fileName, percent, leftText(lang, told?.leftMs ?? null))}</bdi>
    </button>
  )
}

const LangSwitch = () => {
  const words = useWords(frameWords)
  const lang = useLang()
  const settings = useAsk('settings.get', {})
  const { tell } = useTell('settings.set')
  const other = lang === 'fr' ? 'en' : 'fr'
  return (
    <button
      type="button"
      className={styles.lang}
      lang={other}
      aria-label={`${words.otherLang}, ${words.otherLangLabel}`}
      title={words.otherLangLabel}
      onClick={() => settings.value && void tell({ ...settings.value, lang: other })}
    >
      {words.otherLang}
    </button>
  )
}
