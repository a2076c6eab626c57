// Every refused line, with its number and the reason, a hundred at a time.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportId } from '../../../shared/model.ts'
import { useAsk } from '../../bridge.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Num } from '../../ui/figures.tsx'
import { useLang, useWords } from '../../ui/language.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import styles from './import.module.css'
import { importWords } from './words.ts'

const pageCount = 100

export const Rejections = ({ importId }: { readonly importId: ImportId }) => {
  const words = useWords(importWords)
  const lang = useLang()
  const [count, setCount] = useState(pageCount)
  // The engine gives 500 at most in one answer; beyond that the file itself must be mended first.
  const page = useAsk('imports.rejections', { importId, from: 0, count: Math.min(500, count) }, { keep: true })
  if (page.isLoading) return <LoadingRows count={3} />
  const items = page.value?.items ?? []
  return (
    <>
      <FailureNote failure={page.failure} onAgain={page.again} />
      <table className={styles.rejected}>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.line}>
              <td>
                <Num value={item.line} />
              </td>
              <td dir="auto">{item.reason[lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length < Math.min(500, page.value?.total ?? 0) ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setCount(count + pageCount)}>
          {words.more}
        </Button>
      ) : null}
    </>
  )
}
