// What stands between start and work: who sits here, in which language, and whether there is anything to watch.
import { MantineProvider } from '@mantine/core'
import type { DeskStatus } from '../../shared/contract/desk.ts'
import { useAsk } from '../bridge.ts'
import { Doors } from '../panes/welcome/doors.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Guarded } from '../ui/guarded.tsx'
import { LanguageContext } from '../ui/language.ts'
import { langOf, useAppearance } from './appearance.ts'
import { DrillBand } from './drill-band.tsx'
import { Frame } from './frame.tsx'
import { Overlays } from './overlays.tsx'
import { useReady } from './ready.ts'
import styles from './room.module.css'
import { theme, wearTokens } from './theme.ts'
import { WatchRang } from './watch-rang.tsx'
import { WhoSits } from './who-sits.tsx'

const styleNonce = (): string => document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''

/** `env` test: no transitions, no portals. */
export const Room = ({ env = 'default' }: { readonly env?: 'default' | 'test' }) => {
  const status = useAsk('desk.status', {})
  const settings = useAsk('settings.get', {})
  const lang = langOf(settings.value?.lang ?? 'system', status.value?.osLang ?? 'en')
  const themeName = useAppearance(settings.value, lang)
  const failure = status.failure ?? settings.failure
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={wearTokens}
      forceColorScheme={themeName === 'light' ? 'light' : 'dark'}
      getStyleNonce={styleNonce}
      env={env}
    >
      <LanguageContext value={lang}>
        <div className={styles.window}>
          {status.value?.drill ? <DrillBand drill={status.value.drill} /> : null}
          {status.value?.drill ? <WatchRang /> : null}
          <FailureNote failure={failure} onAgain={failure ? status.again : undefined} />
          <div className={styles.inside}>
            <Guarded>{status.value && settings.value ? <Inside status={status.value} /> : null}</Guarded>
          </div>
        </div>
      </LanguageContext>
    </MantineProvider>
  )
}

const Inside = ({ status }: { readonly status: DeskStatus }) => {
  const brands = useAsk('brands.list', {})
  const isSeated = status.memberId !== null
  const hasBrand = (brands.value?.length ?? 0) > 0
  useReady(brands.value !== undefined && !(isSeated && hasBrand))
  if (brands.value === undefined) return <FailureNote failure={brands.failure} onAgain={brands.again} />
  if (!isSeated) return <WhoSits />
  if (!hasBrand) {
    return (
      <>
        <Doors />
        <Overlays status={status} brands={brands.value} />
      </>
    )
  }
  return <Frame status={status} brands={brands.value} />
}
