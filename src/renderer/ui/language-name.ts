// The name of a language as the reader says it.
import type { Lang } from '../../shared/model.ts'

const names: Record<Lang, Intl.DisplayNames> = {
  fr: new Intl.DisplayNames(['fr'], { type: 'language' }),
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
}

/** The code itself where it is none that is known: platforms write what they like there. */
export const languageName = (lang: Lang, code: string): string => {
  try {
    return names[lang].of(code) ?? code
  } catch {
    return code
  }
}
