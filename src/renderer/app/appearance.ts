// How the room looks and speaks here: the person's setting, else the machine's.
import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/desk.ts'
import type { Lang } from '../../shared/model.ts'

export type ThemeName = 'dark' | 'light' | 'contrast'

export const themeOf = (chosen: Settings['theme'], prefersLight: boolean, prefersContrast: boolean): ThemeName => {
  if (chosen !== 'system') return chosen
  if (prefersContrast) return 'contrast'
  return prefersLight ? 'light' : 'dark'
}

export const langOf = (chosen: Settings['lang'], osLang: Lang): Lang => (chosen === 'system' ? osLang : chosen)

/** Writes theme, density and language on the document; answers the theme. */
export const useAppearance = (settings: Settings | undefined, lang: Lang): ThemeName => {
  const prefersLight = useMediaQuery('(prefers-color-scheme: light)') ?? false
  const prefersContrast = useMediaQuery('(prefers-contrast: more)') ?? false
  const theme = themeOf(settings?.theme ?? 'system', prefersLight, prefersContrast)
  const density = settings?.density ?? 'comfortable'
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme = theme
    dataset.density = density
    document.documentElement.lang = lang
  }, [theme, density, lang])
  return theme
}
