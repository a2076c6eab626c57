// The library of statements: one table of what stands where, and below it the chosen text in its three lengths.
import { SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  CRISIS_TYPES,
  type CrisisType,
  type LibraryText,
  STATEMENT_STAGES,
  type StatementStage,
} from '../../../shared/library.ts'
import { libraryWords } from '../../../shared/library-words.ts'
import type { Brand, Lang } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { CellText } from './cell-text.tsx'
import { planLibraryWords } from './library-words.ts'
import styles from './plan.module.css'

interface Chosen {
  readonly type: CrisisType
  readonly stage: StatementStage
}

export const LibraryPart = ({ brand }: { readonly brand: Brand }) => {
  const words = useWords(planLibraryWords)
  const names = useWords(libraryWords)
  const roomLang = useLang()
  const texts = useAsk('library.list', { brandId: brand.id })
  const [lang, setLang] = useState<Lang>(roomLang)
  const [chosen, choose] = useState<Chosen>({ type: 'productHarm', stage: 'holding' })
  if (texts.isLoading) return <LoadingRows count={8} />
  const inLang = (texts.value ?? []).filter((one) => one.lang === lang)
  const shown = inLang.filter(({ type, stage }) => type === chosen.type && stage === chosen.stage)
  return (
    <>
      <FailureNote failure={texts.failure} onAgain={texts.again} />
      <SegmentedControl<Lang>
        size="xs"
        className={styles.narrow}
        aria-label={words.lang}
        value={lang}
        onChange={setLang}
        data={(['fr', 'en'] as const).map((value) => ({ value, label: languageName(roomLang, value) }))}
      />
      <Cells texts={inLang} chosen={chosen} onChoose={choose} />
      <h4 className={styles.chosen}>
        {names.type[chosen.type]}, {names.stage[chosen.stage]}
      </h4>
      <p className={styles.quiet}>{words.variables}</p>
      <div className={styles.lengths}>
        {shown.map((cell) => (
          <CellText key={`${cell.type}.${cell.stage}.${cell.lang}.${cell.length}`} brand={brand} cell={cell} />
        ))}
      </div>
    </>
  )
}

const step = <T,>(list: readonly T[], at: T, by: number): T =>
  list[Math.min(Math.max(list.indexOf(at) + by, 0), list.length - 1)] ?? at

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

interface CellsProps {
  readonly texts: readonly LibraryText[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** One tab stop; the arrows walk. */
const Cells = ({ texts, chosen, onChoose }: CellsProps) => {
  const words = useWords(planLibraryWords)
  const names = useWords(libraryWords)
  const table = useRef<HTMLTableElement>(null)
  const walk = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const next = {
      type: step(CRISIS_TYPES, chosen.type, move[0]),
      stage: step(STATEMENT_STAGES, chosen.stage, move[1]),
    }
    onChoose(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.type}.${next.stage}"]`)?.focus()
  }
  return (
    <table className={styles.cells} ref={table} onKeyDown={walk} aria-label={words.cells}>
      <thead>
        <tr>
          <td />
          {STATEMENT_STAGES.map((stage) => (
            <th key={stage} scope="col">
              {names.stage[stage]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CRISIS_TYPES.map((type) => (
          <tr key={type}>
            <th scope="row">{names.type[type]}</th>
            {STATEMENT_STAGES.map((stage) => {
              const isChosen = type === chosen.type && stage === chosen.stage
              return (
                <td key={stage}>
                  <button
                    type="button"
                    data-cell={`${type}.${stage}`}
                    tabIndex={isChosen ? 0 : -1}
                    aria-pressed={isChosen}
                    onClick={() => onChoose({ type, stage })}
                  >
                    <span className="sr-only">
                      {names.type[type]}, {names.stage[stage]}:{' '}
                    </span>
                    <CellMark texts={texts.filter((one) => one.type === type && one.stage === stage)} />
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const CellMark = ({ texts }: Pick<CellsProps, 'texts'>) => {
  const words = useWords(planLibraryWords)
  const emptyCount = texts.filter(({ text }) => text === null).length
  const editedCount = texts.filter(({ editedAt }) => editedAt !== null).length
  if (emptyCount > 0) return <StateMark shape="diamond" word={words.empty(emptyCount)} />
  return editedCount > 0 ? (
    <StateMark shape="dot" word={words.edited(editedCount)} />
  ) : (
    <StateMark shape="ring" tint="quiet" word={words.asItCame} />
  )
}
