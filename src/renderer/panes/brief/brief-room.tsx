// One page at any moment, to read, copy or print; and what still speaks by itself elsewhere.
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { BRIEF_KINDS, type Brief, type BriefKind, briefText } from '../../../shared/brief.ts'
import type { CrisisId, Lang } from '../../../shared/model.ts'
import { useCrisis } from '../../asks/current-crisis.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DoorButton } from '../../ui/evidence-chips.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { select } from '../../ui/selection.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import styles from './brief.module.css'
import { Checklist } from './checklist.tsx'
import { briefRoomWords } from './words.ts'

export const BriefRoom = () => {
  const words = useWords(briefRoomWords)
  const crisis = useCrisis()
  return crisis ? (
    <CrisisBrief crisisId={crisis.id} isOver={crisis.state === 'closed'} />
  ) : (
    <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
  )
}

const CrisisBrief = ({ crisisId, isOver }: { readonly crisisId: CrisisId; readonly isOver: boolean }) => {
  const words = useWords(briefRoomWords)
  const pageLang = useLang()
  const [kind, setKind] = useState<BriefKind>('brief')
  const [lang, setLang] = useState<Lang>(pageLang)
  const [copied, setCopied] = useState<boolean | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const brief = useAsk('brief.get', { crisisId, kind, lang })
  const print = useTell('brief.print')
  const copy = async (text: string): Promise<void> => {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setCopied(isDone)
  }
  const save = async (): Promise<void> => {
    setPath(null)
    const result = await print.tell({ crisisId, kind, lang })
    if (result.ok) setPath(result.value?.path ?? null)
  }
  return (
    <div className={styles.room}>
      <div className={styles.bar}>
        <SegmentedControl<BriefKind>
          size="xs"
          aria-label={words.kind}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setCopied(null)
          }}
          data={BRIEF_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <SegmentedControl<Lang>
          size="xs"
          aria-label={words.lang}
          value={lang}
          onChange={setLang}
          data={(['fr', 'en'] as const).map((value) => ({ value, label: words.langs[value] }))}
        />
        <span className={styles.push} />
        <Button size="xs" variant="default" disabled={print.isBusy || !brief.value} onClick={() => void save()}>
          {print.isBusy ? words.printing : words.print}
        </Button>
        <Button
          size="xs"
          data-autofocus
          disabled={!brief.value}
          onClick={() => brief.value && void copy(briefText(brief.value))}
        >
          {words.copy}
        </Button>
      </div>
      <p className={styles.quiet}>{words.kindHint[kind]}</p>
      <div role="status">
        {copied === true ? <StateMark shape="tick" word={words.copied} /> : null}
        {copied === false ? <StateMark shape="cross" tint="hand" word={words.notCopied} /> : null}
        {path === null ? null : <StateMark shape="tick" word={words.saved(path)} />}
      </div>
      <FailureNote failure={brief.failure ?? print.failure} onAgain={brief.again} />
      {brief.isLoading ? <LoadingRows count={8} /> : null}
      {brief.value ? <Page brief={brief.value} lang={lang} /> : null}
      <Checklist crisisId={crisisId} isOver={isOver} />
    </div>
  )
}

const Page = ({ brief, lang }: { readonly brief: Brief; readonly lang: Lang }) => {
  const words = useWords(briefRoomWords)
  return (
    <article className={styles.page} lang={lang}>
      <h2>{brief.title}</h2>
      <p className={styles.quiet}>{brief.subtitle}</p>
      {brief.sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.lines.map(({ text, isPressing, evidence }) => (
              <li key={text} className={isPressing ? styles.pressing : undefined}>
                {isPressing ? <StateMark shape="diamond" tint="hand" word={words.pressing} /> : null}
                {evidence.length === 0 ? (
                  text
                ) : (
                  <DoorButton
                    label={text}
                    onOpen={() => select({ overlay: null, door: { kind: 'posts', title: text, seqs: evidence } })}
                  >
                    {text}
                  </DoorButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
