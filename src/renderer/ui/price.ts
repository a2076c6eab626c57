// What a post costs, as a person reads it: to the tenth of a cent, since most cost less than two cents.
import type { Lang } from '../../shared/model.ts'

const formatOf = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 3,
  })
const formats: Record<Lang, Intl.NumberFormat> = { en: formatOf('en-GB'), fr: formatOf('fr-FR') }

/** `$0.015`, `0,20 $`. */
export const formatPrice = (lang: Lang, microDollars: number): string => formats[lang].format(microDollars / 1_000_000)
