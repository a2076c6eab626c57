// The record of the crisis, one face at a time. Faces load when they are first looked at.
import { Tabs } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Guarded } from '../ui/guarded.tsx'
import { useWords } from '../ui/language.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { RIGHT_TABS, type RightTab, select, useSelection } from '../ui/selection.ts'
import styles from './right-tabs.module.css'
import { frameWords } from './words.ts'

const faces = {
  timeline: lazy(async () => ({ default: (await import('../panes/timeline/timeline.tsx')).Timeline })),
  statements: lazy(async () => ({ default: (await import('../panes/statements/statements.tsx')).Statements })),
  facts: lazy(async () => ({ default: (await import('../panes/facts/facts.tsx')).Facts })),
  claims: lazy(async () => ({ default: (await import('../panes/claims/claims.tsx')).Claims })),
  people: lazy(async () => ({ default: (await import('../panes/people/people.tsx')).People })),
  report: lazy(async () => ({ default: (await import('../panes/report/report.tsx')).Report })),
} satisfies Record<RightTab, unknown>

const isTab = (value: string | null): value is RightTab => RIGHT_TABS.some((tab) => tab === value)

export const RightTabs = () => {
  const words = useWords(frameWords)
  const { tab } = useSelection()
  return (
    <Tabs
      value={tab}
      onChange={(value) => isTab(value) && select({ tab: value })}
      keepMounted={false}
      classNames={{ root: styles.root, list: styles.list, tab: styles.tab, panel: styles.face }}
    >
      <Tabs.List aria-label={words.right}>
        {RIGHT_TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {words.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {RIGHT_TABS.map((name) => {
        const Face = faces[name]
        return (
          <Tabs.Panel key={name} value={name} tabIndex={-1} data-face={name}>
            <Guarded of={name}>
              <Suspense fallback={<LoadingRows />}>
                <Face />
              </Suspense>
            </Guarded>
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}
