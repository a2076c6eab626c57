// What was sent to whom and when, what waits, and who is next.

import type { Callout, CalloutCall } from '../../../shared/callouts.ts'
import { crisisWords } from '../../../shared/crisis-words.ts'
import { formatTime } from '../../../shared/words.ts'
import { useMemberNames } from '../../asks/member-names.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ExactTime } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { type Shape, StateMark, type Tint } from '../../ui/state-mark.tsx'
import styles from './callouts.module.css'
import { calloutWords } from './words.ts'

const SHOWN = 20

const looks: Record<CalloutCall['state'], { readonly shape: Shape; readonly tint: Tint }> = {
  waiting: { shape: 'half', tint: 'plain' },
  sent: { shape: 'tick', tint: 'plain' },
  failed: { shape: 'cross', tint: 'hand' },
  dropped: { shape: 'dash', tint: 'quiet' },
}

export const MadeCalls = () => {
  const words = useWords(calloutWords)
  const recent = useAsk('callouts.recent', { count: SHOWN })
  const callouts = recent.value ?? []
  return (
    <section className={styles.part} aria-labelledby="callouts-made">
      <h3 className={styles.title} id="callouts-made">
        {words.made}
      </h3>
      <FailureNote failure={recent.failure} onAgain={recent.again} />
      {recent.value && callouts.length === 0 ? <p className={styles.hint}>{words.noneMade}</p> : null}
      {callouts.map((callout) => (
        <MadeCallout key={callout.id} callout={callout} />
      ))}
    </section>
  )
}

const MadeCallout = ({ callout }: { readonly callout: Callout }) => {
  const words = useWords(calloutWords)
  const lang = useLang()
  const nameOf = useMemberNames()
  const brands = useAsk('brands.list', {}).value ?? []
  const { alert, state, calls, next, acknowledgedBy } = callout
  const brand = brands.find(({ id }) => id === alert.brandId)?.name ?? ''
  const answered = acknowledgedBy === null ? words.states[state] : words.answeredBy(nameOf(acknowledgedBy))
  const shape = state === 'running' ? 'half' : state === 'acknowledged' ? 'tick' : 'cross'
  return (
    <article className={styles.callout}>
      <header className={styles.head}>
        <strong dir="auto">{words.alarmOf(brand)}</strong>
        <ExactTime at={callout.startedAt} />
        <StateMark shape={shape} word={answered} tint={state === 'acknowledged' ? 'plain' : 'hand'} />
      </header>
      <p>{crisisWords[lang].alertSentence(alert.why)}</p>
      <ul className={styles.calls}>
        {calls.map((call) => (
          <MadeCall key={call.id} call={call} name={nameOf(call.memberId)} isOver={state !== 'running'} />
        ))}
      </ul>
      {state === 'running' ? (
        <p className={styles.hint}>
          {next ? words.next(nameOf(next.memberId), formatTime(lang, next.at)) : words.nobodyNext}
        </p>
      ) : null}
    </article>
  )
}

interface MadeCallProps {
  readonly call: CalloutCall
  readonly name: string
  readonly isOver: boolean
}

const MadeCall = ({ call, name, isOver }: MadeCallProps) => {
  const words = useWords(calloutWords)
  const lang = useLang()
  const { state, way, label, isBackup, problem, calledAt, sentAt, nextAt } = call
  const { shape, tint } = looks[state]
  const after = [
    problem ? words.problems[problem] : '',
    state === 'waiting' && problem && !isOver ? words.again(formatTime(lang, nextAt)) : '',
  ]
  return (
    <li>
      <time dateTime={new Date(sentAt ?? calledAt).toISOString()}>{formatTime(lang, sentAt ?? calledAt)}</time>
      <span className={styles.who}>
        <bdi>{name}</bdi>
        {isBackup ? ` (${words.standsIn})` : null}
        <span className={styles.more}>
          {' '}
          {words.ways[way]} · <bdi>{label}</bdi>
        </span>
      </span>
      <StateMark shape={shape} word={words.callStates[state]} tint={tint} />
      <span className={styles.more}>{after.filter(Boolean).join(' ')}</span>
    </li>
  )
}
