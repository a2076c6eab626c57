// How long a text of the library is once it is filled in, as the platforms count for which its length is made.
import { fillVariables, type LibraryCell } from './library.ts'
import type { Lang } from './model.ts'
import { lengthOf, type PostLength } from './post-length.ts'

/** A time takes as much room as any other. */
const ANY_TIME: Readonly<Record<Lang, string>> = { fr: '18\u00a0h\u00a030', en: '18:30' }

/** `brand`: its name, as it will be filled in. Press and staff have no limit. */
export const libraryLength = ({ length, lang }: LibraryCell, text: string, brand: string): PostLength => {
  const filled = fillVariables(text, { brand, next: ANY_TIME[lang] }, lang)
  if (length === 'long') return lengthOf('other', filled)
  if (length === 'medium') return lengthOf('mastodon', filled)
  const onX = lengthOf('x', filled)
  return { ...onX, isOver: onX.isOver || lengthOf('bluesky', filled).isOver }
}
