// Dollars as a person types and reads them; kept in whole millionths.
import type { Lang } from '../../../shared/model.ts'

const MICRO = 1_000_000
const MOST_DOLLARS = 1_000_000

/** undefined = cannot be read; null = left empty. `12.50` and `12,50`, with or without the sign; no thousands marks. */
export const readDollars = (text: string): number | null | undefined => {
  const bare = text.replace(/[\s$]/g, '').replace(',', '.')
  if (bare === '') return null
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(bare)) return undefined
  const dollars = Number(bare)
  return dollars <= MOST_DOLLARS ? Math.round(dollars * MICRO) : undefined
}

/** For a field that is opened again. */
export const dollarsTyped = (microDollars: number | null): string =>
  microDollars === null ? '' : String(microDollars / MICRO)

const formats: Record<Lang, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' }),
  fr: new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' }),
}

/** `$12.40`, `12,40 $`. */
export const formatDollars = (lang: Lang, microDollars: number): string => formats[lang].format(microDollars / MICRO)
