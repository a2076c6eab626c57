// What the report will say, before it is printed: the numbers, the five chapters, and "unknown" where nothing is known.
import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Crisis, Lang } from '../../../shared/model.ts'
import type { Result } from '../../../shared/result.ts'
import { useCrisis } from '../../asks/current-crisis.ts'
import { useAsk, useTell } from '../../bridge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { ComparedCrises } from './compared-crises.tsx'
import { Debrief } from './debrief.tsx'
import styles from './report.module.css'
import { ReportChapters } from './report-chapters.tsx'
import { ReportNumbers } from './report-numbers.tsx'
import { reportWords } from './words.ts'

export const Report = () => {
  const words = useWords(reportWords)
  const crisis = useCrisis()
  return (
    <section className={styles.report} aria-label={words.title}>
      {crisis ? (
        <CrisisReport key={crisis.id} crisis={crisis} />
      ) : (
        <EmptyState what={words.noCrisis.title} why={words.noCrisis.body} />
      )}
    </section>
  )
}

const CrisisReport = ({ crisis }: { readonly crisis: Crisis }) => {
  const words = useWords(reportWords)
  const [showHandles, setShowHandles] = useState(false)
  const report = useAsk('report.get', { crisisId: crisis.id })
  const model = report.value
  return (
    <>
      <ExportBar
        crisis={crisis}
        showHandles={showHandles}
        onShowHandles={setShowHandles}
        isDrill={model?.isDrill ?? false}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable without a mouse */}
      <section className={styles.preview} aria-label={words.preview} tabIndex={0}>
        <FailureNote failure={report.failure} onAgain={report.again} />
        {report.isLoading ? (
          <>
            <p className={styles.note}>{words.making}</p>
            <LoadingRows />
          </>
        ) : null}
        {model ? (
          <>
            <ReportNumbers model={model} />
            <ComparedCrises crisisId={crisis.id} isDrill={model.isDrill} />
            <ReportChapters model={model} showHandles={showHandles} />
            <Debrief crisisId={crisis.id} />
            <p className={styles.note}>{words.ledger(model.ledger.count)}</p>
          </>
        ) : null}
      </section>
    </>
  )
}

interface ExportBarProps {
  readonly crisis: Crisis
  readonly showHandles: boolean
  readonly onShowHandles: (show: boolean) => void
  readonly isDrill: boolean
}

const ExportBar = ({ crisis, showHandles, onShowHandles, isDrill }: ExportBarProps) => {
  const pageLang = useLang()
  const words = useWords(reportWords)
  const [lang, setLang] = useState<Lang>(pageLang)
  const [path, setPath] = useState<string | null>(null)
  const exporting = useTell('report.export')
  const bundling = useTell('report.bundle')
  const isBusy = exporting.isBusy || bundling.isBusy
  const act = async (write: () => Promise<Result<{ path: string } | null>>): Promise<void> => {
    setPath(null)
    const result = await write()
    if (result.ok) setPath(result.value?.path ?? null)
  }
  return (
    <div className={styles.bar}>
      <p className={styles.note}>{crisis.state === 'closed' ? words.closed : words.notClosed}</p>
      {isDrill ? <p className={styles.note}>{words.drill}</p> : null}
      <div className={styles.acts}>
        <SegmentedControl<Lang>
          size="xs"
          aria-label={words.lang}
          value={lang}
          onChange={setLang}
          data={(['fr', 'en'] as const).map((value) => ({ value, label: words.langs[value] }))}
        />
        <Switch
          size="xs"
          label={words.handles}
          title={words.handlesHint}
          checked={showHandles}
          onChange={(event) => onShowHandles(event.currentTarget.checked)}
        />
        <Button
          size="xs"
          variant="default"
          className={styles.export}
          title={words.bundleHint}
          disabled={isBusy}
          onClick={() => void act(() => bundling.tell({ crisisId: crisis.id, showHandles }))}
        >
          {bundling.isBusy ? words.bundling : words.bundle}
        </Button>
        <Button
          size="xs"
          data-go="export"
          disabled={isBusy}
          onClick={() => void act(() => exporting.tell({ crisisId: crisis.id, lang, showHandles }))}
        >
          {exporting.isBusy ? words.exporting : words.exportReport}
        </Button>
      </div>
      <div role="status">
        {path === null ? null : (
          <p className={styles.path}>
            <StateMark shape="tick" word={words.exported(path)} />
          </p>
        )}
        {path?.endsWith('.zip') && !showHandles ? <p className={styles.note}>{words.bundleMasked}</p> : null}
      </div>
      <FailureNote failure={exporting.failure ?? bundling.failure} />
    </div>
  )
}
