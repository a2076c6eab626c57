// The language of a post whose platform did not tell it. Keeps true: names, links and tags' signs are not language, and
// what has too few words to tell is null, never a guess.
// ELD (Apache-2.0, offline, no dependency): see docs/decisions/0017-tone-model.md for what it was held against.
import { eld } from 'eld/small'

const NO_LANGUAGE = /@[\w.@-]+|https?\S*|www\.\S+|#/gu

/** ISO 639-1, or null when it cannot tell. */
export const detectLanguage = (text: string): string | null => {
  const detected = eld.detect(text.replace(NO_LANGUAGE, ' '))
  return detected.language === '' || !detected.isReliable() ? null : detected.language
}
